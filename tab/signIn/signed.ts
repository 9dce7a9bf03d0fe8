import type { Me } from '../../bot/api/contract/person.ts'
import type { BrowserHost } from '../host/browserHost.ts'

/** Who it is; in the demo also how to be someone else, and in other colours. */
export type Signed = Readonly<{
  name: string
  roles: Me['activeRoles']
  onChange?: () => void
  host?: BrowserHost
}>
