import type { ChatReference, Person } from './person.ts'
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

/** The central unit's own file: where its queue is. */
export type CentralUnit = Readonly<{ queueChannel?: ChatReference }>

export type CentralUnitEntry = Readonly<{ type: 'QueueChannelChosen'; channel: ChatReference }>

export function applyToCentralUnit(_: CentralUnit | undefined, entry: CentralUnitEntry): CentralUnit {
  return { queueChannel: entry.channel }
}

export function isSameChat(one: ChatReference | undefined, other: ChatReference): boolean {
  return one?.conversationId === other.conversationId && one.serviceUrl === other.serviceUrl
}
