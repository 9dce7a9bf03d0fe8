import { openMatchingColumns } from '../domain/matching/matchingColumns.ts'
import type { Provider } from '../domain/register/provider.ts'
import { openRegisterIndex, type RegisterIndex } from '../domain/registerIndex/registerIndex.ts'
import { type Known, type Memory, openMemory } from './memory.ts'

/** Every provider as of the last change that this process knows of, and their units as matching and search read them. */
export type Register = Memory<Provider> & Readonly<{ index: RegisterIndex }>

export function openRegister(files: readonly Known<Provider>[]): Register {
  const memory = openMemory(files)
  const index = openRegisterIndex([])
  // The columns first, so that each unit is gone to once.
  openMatchingColumns(index)
  for (const provider of memory.all()) index.keep(provider)
  return {
    ...memory,
    index,
    keep: file => {
      memory.keep(file)
      const newest = memory.get(file.id)
      if (newest === file.state) index.keep(newest)
    },
  }
}
