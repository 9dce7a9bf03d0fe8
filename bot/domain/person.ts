import type { LegalGround, Locale, Role, ServiceType } from './vocabulary.ts'

/** Entra object id; never an address. */
export type PersonId = string

/** One of the city's social services districts (socialförvaltning). */
export type DistrictId = string

/** The clock and the program itself, where a journal needs someone who acted. */
export const theClock: PersonId = 'klockan'

export type Person = Readonly<{
  id: PersonId
  name: string
  district?: DistrictId
  roles: readonly Role[]
  /** The roles acted in now; all that the person has, unless narrowed with /roll. */
  activeRoles: readonly Role[]
  locale: Locale
  /** Which decisions the board has delegated to this person. */
  delegations: readonly Delegation[]
  /** How to reach the person in a chat of their own; absent until the app has been opened. */
  chat?: ChatReference
}>

/** Absent `legalGrounds` or `serviceTypes` mean every one of them. */
export type Delegation = Readonly<{
  legalGrounds?: readonly LegalGround[]
  serviceTypes?: readonly ServiceType[]
  directAward: boolean
}>

/** Where a conversation is and through which connector, as Teams tells it. */
export type ChatReference = Readonly<{
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
}>

export function hasRole(person: Person, role: Role): boolean {
  return person.activeRoles.includes(role)
}
