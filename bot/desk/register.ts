import type { Provider } from '../domain/register/provider.ts'
import type { Memory } from './memory.ts'

/** Every provider as of the last change that this process knows of. */
export type Register = Pick<Memory<Provider>, 'all' | 'keep'>
