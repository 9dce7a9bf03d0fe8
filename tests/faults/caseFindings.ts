import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Archive, Dispatch, Json, StoredEntry } from '../../bot/archive/archive.ts'
import { minute } from '../../bot/domain/calendar.ts'
import { apply } from '../../bot/domain/request/apply.ts'
import { channel, personIn } from '../../bot/domain/request/audience.ts'
import type { RequestEntry } from '../../bot/domain/request/entries.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { Connector, Effect } from '../harness/connector.ts'
import { chatId, queueChannel, type TeamsClient } from '../harness/teamsClient.ts'
import type { Acknowledged } from './driveCases.ts'
import { fieldOf, newsIn } from './read.ts'
import { omar } from './scene.ts'

/** What was driven through faults, and where it can be looked at afterwards. */
export type Aftermath = Readonly<{ archive: Archive; teams: TeamsClient; connector: Connector }>

/** Few enough at a time for any archive. */
export async function eachOf<Item, Found>(
  items: Iterable<Item>,
  look: (item: Item) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const waiting = [...items].values()
  const found: Found[] = []
  const lookOn = async () => {
    for (const item of waiting) found.push(...(await look(item)))
  }
  await Promise.all(Array.from({ length: 20 }, lookOn))
  return found
}

/** Nothing waits any more but what is not due for long; whatever still does when nothing more is sent is lost. */
export async function untilSettled(
  aftermath: Aftermath,
  cases: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { archive } = aftermath
  await untilNothingMoves(aftermath)
  const waiting = await eachOf(cases, code => waitingIn(archive, code))
  const all = await eachOf(cases, code => archive.dispatches.of(code))
  const givenUp = all.filter(({ status }) => status === 'givenUp')
  return [
    ...waiting.map(({ key, fileId }) => `${key} of ${fileId} was never delivered.`),
    ...givenUp.map(({ key, fileId }) => `${key} of ${fileId} was given up.`),
  ]
}

/** As long as something more is sent now and then, what waits is not lost. */
async function untilNothingMoves({ archive, connector }: Aftermath): Promise<void> {
  const began = performance.now()
  let [sent, sentAt] = [0, began]
  while (await isAnythingDueSoon(archive)) {
    const now = performance.now()
    if (connector.effects().length > sent) [sent, sentAt] = [connector.effects().length, now]
    if (now - sentAt > longestStillMs || now - began > longestSettlingMs) return
    await pause(200)
  }
}

const longestStillMs = 60_000
const longestSettlingMs = 1_500_000

async function isAnythingDueSoon({ dispatches, now }: Archive): Promise<boolean> {
  const first = await dispatches.nextDue()
  return first !== undefined && first < (await now()).to + 10 * minute
}

async function waitingIn(archive: Archive, caseCode: string): Promise<readonly Dispatch[]> {
  const all = await archive.dispatches.of(caseCode)
  return all.filter(({ status }) => status === 'pending')
}

/** Everything acknowledged is in the journal, which has no gaps and adds up to the state beside it. */
export async function inspectJournal(
  { archive }: Aftermath,
  caseCode: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const file = await archive.load(caseCode)
  const journal = await archive.journal(caseCode)
  const lost = acknowledged.filter(({ commandId }) => !journal.some(entry => entry.commandId === commandId))
  const whole =
    journal.every(({ version }, index) => version === index + 1) && (file?.version ?? 0) === journal.length
  const addsUp = isDeepStrictEqual(
    file?.state,
    journal.map(requestEntryIn).reduce<PlacementRequest | undefined>(apply, undefined),
  )
  return [
    ...lost.map(({ commandId }) => `${caseCode} lost the acknowledged ${commandId}.`),
    ...(whole ? [] : [`${caseCode} has a journal with gaps.`]),
    ...(addsUp ? [] : [`${caseCode} is not what its journal adds up to.`]),
  ]
}

/** Did it come to where it should, and does the card that stands there show the case as it is? */
export async function inspectDelivery(
  { connector, teams }: Aftermath,
  dispatch: Dispatch,
): Promise<readonly string[]> {
  const { kind, key, fileId, recipient, status } = dispatch
  if (status === 'cancelled' || (kind !== 'card' && kind !== 'notice')) return []
  const message = connector.message(activityIdIn(dispatch.receipt))
  const about = `${key} of ${fileId}`
  if (message?.conversationId.split(';')[0] !== conversationOf(recipient)) return [`${about} did not arrive.`]
  const slot = fieldOf(dispatch.body, 'slot')
  if (slot !== 'status' && slot !== 'queue') return []
  const looking = { verb: 'refresh', caseCode: fileId, version: 0, slot }
  const fresh = await teams.click(personIn(recipient) ?? omar, looking)
  const isCurrent = isDeepStrictEqual(fieldOf(fresh.body, 'value'), cardIn(message.activity))
  return isCurrent ? [] : [`${about} shows the case as it no longer is.`]
}

export type Repeat = Readonly<{ receiver: string; said: string; first: Effect; second: Effect }>

/** All that came twice. */
export function repeatedPosts({ effects }: Connector): readonly Repeat[] {
  return repeatFinder()(effects())
}

/**
 * Is shown what came, in order, and answers what has come before. No news is said twice of one case in a driven life, so
 * a second post of the same is a repeat.
 */
export function repeatFinder(): (came: readonly Effect[]) => readonly Repeat[] {
  const last = new Map<string, Effect>()
  return came =>
    came.flatMap(second => {
      const said = newsIn(second.activity)
      if (second.kind !== 'post' || !caseCodeOf.test(said)) return []
      const receiver = second.conversationId.split(';')[0] ?? ''
      const first = last.get(`${receiver} ${said}`)
      last.set(`${receiver} ${said}`, second)
      return first ? [{ receiver, said, first, second }] : []
    })
}

const caseCodeOf = /\b[2-9A-Z]{4}-[2-9A-Z]{4}:/

/** What a dying process had on its way arrives after its kill; the next one needs longer than this to begin. */
export const lastBreathMs = 200

function conversationOf(recipient: string): string {
  return recipient === channel ? queueChannel : chatId(personIn(recipient) ?? '')
}

function activityIdIn(receipt: unknown): string {
  const id = fieldOf(receipt, 'activityId')
  return typeof id === 'string' ? id : ''
}

function cardIn(activity: unknown): unknown {
  const attachments = fieldOf(activity, 'attachments')
  return Array.isArray(attachments) ? fieldOf(attachments[0], 'content') : undefined
}

export function requestEntryIn({ body }: StoredEntry): RequestEntry {
  if (isRequestEntry(body)) return body
  throw new Error('An entry of a request has no type.')
}

function isRequestEntry(body: Json): body is Json & RequestEntry {
  return typeof fieldOf(body, 'type') === 'string'
}
