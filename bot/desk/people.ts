import {
  applyToPerson,
  type CentralUnitEntry,
  centralUnitId,
  isSameChat,
  type PersonEntry,
} from '../domain/directory.ts'
import { mayChooseQueueChannel } from '../domain/permissions.ts'
import { type ChatReference, type Person, theClock } from '../domain/person.ts'
import { channel } from '../domain/request/audience.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import type { Locale, Role } from '../domain/vocabulary.ts'
import { carryOut } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { centralUnitFile, personFile } from './directoryFiles.ts'
import { openQueue } from './findCases.ts'
import { requestFile } from './requestFile.ts'

/** What people do with their own place in the program. Each is harmless to repeat. */

/** Remembers where the person can be reached, and in which language; nothing is stored when nothing is new. */
export async function openChat(
  desk: Desk,
  person: Person,
  opened: Readonly<{ chat: ChatReference; locale: Locale }>,
): Promise<Person> {
  if (isSameChat(person.chat, opened.chat) && person.locale === opened.locale) return person
  return recordPerson(desk, person, { type: 'ChatOpened', ...opened })
}

/** A person of several roles may act in fewer of them; no roles named means all of them again. */
export async function narrowRoles(desk: Desk, person: Person, wanted: readonly Role[]): Promise<Person> {
  const kept = wanted.filter(role => person.roles.includes(role))
  return recordPerson(desk, person, { type: 'RolesNarrowed', roles: kept.length > 0 ? kept : person.roles })
}

export async function chooseQueueChannel(
  desk: Desk,
  person: Person,
  chat: ChatReference,
): Promise<Refusal | undefined> {
  if (!mayChooseQueueChannel(person)) return { refused: 'notAllowed' }
  await carryOut(desk, centralUnitFile, {
    fileId: centralUnitId,
    commandId: `channel:${chat.conversationId}:${desk.clock()}`,
    by: person.id,
    decide: (unit): readonly CentralUnitEntry[] | Refusal =>
      isSameChat(unit?.queueChannel, chat) ? [] : [{ type: 'QueueChannelChosen', channel: chat }],
  })
  await postOpenQueue(desk)
  return undefined
}

/** Cases filed before there was a channel are posted there too. */
async function postOpenQueue(desk: Desk): Promise<void> {
  for (const { request } of await openQueue(desk)) {
    if (request.queueAudience.includes(channel)) continue
    await carryOut(desk, requestFile, {
      fileId: request.caseCode,
      commandId: 'postInChannel',
      by: theClock,
      decide: (): readonly RequestEntry[] | Refusal => [{ type: 'QueueAudienceAdded', audience: channel }],
    })
  }
}

async function recordPerson(desk: Desk, person: Person, entry: PersonEntry): Promise<Person> {
  const outcome = await carryOut(desk, personFile, {
    fileId: person.id,
    commandId: `${entry.type}:${desk.clock()}`,
    by: person.id,
    decide: () => [entry],
  })
  return outcome.state ?? applyToPerson(person, entry)
}
