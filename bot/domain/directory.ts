import type { CalendarDate } from './calendar.ts'
import type { ChatReference, Person } from './person.ts'
import type { Lapse } from './register/permitLapse.ts'
import type { Locale, Role } from './vocabulary.ts'

/** What can happen to a person's file and to the central unit's own. */
export type PersonEntry = Readonly<
  | { type: 'PersonRegistered'; person: Person }
  /** The city's list says something new of the person; language and chat are the person's own. */
  | { type: 'PersonChanged'; member: Omit<Person, 'activeRoles' | 'chat'> }
  | { type: 'ChatOpened'; chat: ChatReference; locale: Locale }
  | { type: 'RolesNarrowed'; roles: readonly Role[] }
>

export function applyToPerson(person: Person | undefined, entry: PersonEntry): Person {
  if (entry.type === 'PersonRegistered') return entry.person
  if (!person) throw new Error(`Could not apply ${entry.type}: nobody is registered in that file.`)
  if (entry.type === 'PersonChanged') return changed(person, entry.member)
  if (entry.type === 'RolesNarrowed') return { ...person, activeRoles: entry.roles }
  return { ...person, chat: entry.chat, locale: entry.locale }
}

/** Rights that were taken away are gone at once; those acted in are all that remain. */
function changed(person: Person, member: Omit<Person, 'activeRoles' | 'chat'>): Person {
  const { locale, chat } = person
  return { ...member, activeRoles: member.roles, locale, ...(chat ? { chat } : {}) }
}

/** The central unit's own file: where its queue is, and how far it has watched over the register's permits. */
export type CentralUnit = Readonly<{
  queueChannel?: ChatReference
  /** Permits that were last checked before that day have been seen to be unchecked for too long. */
  permitsSeenBefore?: CalendarDate
}>

export const centralUnitId = 'centralUnit'

export type CentralUnitEntry = Readonly<
  | { type: 'QueueChannelChosen'; channel: ChatReference }
  | { type: 'PermitWatchBegan' }
  /** How many of all units have lapsed since the time before. */
  | { type: 'PermitsLookedOver'; lapse: Lapse; units: number }
>

export function applyToCentralUnit(unit: CentralUnit = {}, entry: CentralUnitEntry): CentralUnit {
  if (entry.type === 'PermitWatchBegan') return unit
  if (entry.type === 'QueueChannelChosen') return { ...unit, queueChannel: entry.channel }
  return { ...unit, permitsSeenBefore: entry.lapse.checkedBefore }
}

export function isSameChat(one: ChatReference | undefined, other: ChatReference): boolean {
  return one?.conversationId === other.conversationId && one.serviceUrl === other.serviceUrl
}
