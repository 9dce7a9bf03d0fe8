import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Archive, Dispatch, Json, StoredEntry } from '../../bot/archive/archive.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import { applyToProvider, type ProviderEntry } from '../../bot/domain/register/placeKeeping.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { freePlaces, type Unit } from '../../bot/domain/register/unit.ts'
import { apply } from '../../bot/domain/request/apply.ts'
import { channel, personIn } from '../../bot/domain/request/audience.ts'
import type { RequestEntry } from '../../bot/domain/request/entries.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { Connector, Effect } from '../harness/connector.ts'
import { chatId, queueChannel } from '../harness/teamsClient.ts'
import { fieldOf, newsIn } from './read.ts'
import { omar, type Scene, sara } from './scene.ts'

export type Acknowledged = Readonly<{ caseCode: string; commandId: string }>

type Driven = Readonly<{
  /** When the server was killed, oldest first. */
  kills: readonly number[]
  acknowledged: readonly Acknowledged[]
  cases: ReadonlySet<string>
}>

/** What must hold of cases that were driven through kills, said in one sentence for each promise that broke. */
export async function inspectKilled(scene: Scene, driven: Driven) {
  const unsettled = await untilSettled(scene, driven.cases)
  const repeats = repeatedPosts(scene.connector, driven.kills)
  const cases = await Promise.all([...driven.cases].map(code => inspectCase(scene, code, driven)))
  return {
    kills: driven.kills.length,
    cases: driven.cases.size,
    acknowledged: driven.acknowledged.length,
    delivered: scene.connector.effects().length,
    repeats: repeats.length,
    broken: [
      ...unsettled,
      ...cases.flat(),
      ...tooManyRepeats(repeats),
      ...(await inspectPlaces(scene.archive, driven.cases)),
      ...complaints(scene),
    ],
  }
}

const longestRestMs = 240_000

/** Nothing waits any more; whatever still does when patience ends is lost. */
async function untilSettled({ archive }: Scene, cases: ReadonlySet<string>): Promise<readonly string[]> {
  const giveUpAt = Date.now() + longestRestMs
  for (;;) {
    const all = (await Promise.all([...cases].map(code => archive.dispatches.of(code)))).flat()
    const waiting = all.filter(({ status }) => status === 'pending')
    if (waiting.length === 0)
      return all
        .filter(({ status }) => status === 'givenUp')
        .map(({ key, fileId }) => `${key} of ${fileId} was given up.`)
    if (Date.now() > giveUpAt)
      return waiting.map(({ key, fileId }) => `${key} of ${fileId} was never delivered.`)
    await pause(200)
  }
}

async function inspectCase(
  scene: Scene,
  caseCode: string,
  { acknowledged }: Driven,
): Promise<readonly string[]> {
  const file = await scene.archive.load(caseCode)
  const journal = await scene.archive.journal(caseCode)
  const dispatches = await scene.archive.dispatches.of(caseCode)
  const mine = acknowledged.filter(entry => entry.caseCode === caseCode)
  const lost = mine.filter(({ commandId }) => !journal.some(entry => entry.commandId === commandId))
  const whole =
    journal.every(({ version }, index) => version === index + 1) && file?.version === journal.length
  const addsUp = isDeepStrictEqual(
    file?.state,
    journal.map(requestEntryIn).reduce<PlacementRequest | undefined>(apply, undefined),
  )
  return [
    ...lost.map(({ commandId }) => `${caseCode} lost the acknowledged ${commandId}.`),
    ...(whole ? [] : [`${caseCode} has a journal with gaps.`]),
    ...(addsUp ? [] : [`${caseCode} is not what its journal adds up to.`]),
    ...(await Promise.all(dispatches.map(dispatch => inspectDelivery(scene, dispatch)))).flat(),
  ]
}

/** Did it come to where it should, and does the card that stands there show the case as it is? */
async function inspectDelivery(scene: Scene, dispatch: Dispatch): Promise<readonly string[]> {
  const { kind, key, fileId, recipient, status } = dispatch
  if (status === 'cancelled' || (kind !== 'card' && kind !== 'notice')) return []
  const message = scene.connector.message(activityIdIn(dispatch.receipt))
  const about = `${key} of ${fileId}`
  if (message?.conversationId.split(';')[0] !== conversationOf(recipient)) return [`${about} did not arrive.`]
  const slot = fieldOf(dispatch.body, 'slot')
  if (slot !== 'status' && slot !== 'queue') return []
  const looking = { verb: 'refresh', caseCode: fileId, version: 0, slot }
  const fresh = await scene.teams.click(slot === 'queue' ? omar : sara, looking)
  const isCurrent = isDeepStrictEqual(fieldOf(fresh.body, 'value'), cardIn(message.activity))
  return isCurrent ? [] : [`${about} shows the case as it no longer is.`]
}

type Repeat = Readonly<{ receiver: string; kill: number; said: string }>

/** No news is said twice of one case in a driven life, so a second post of the same is a repeat: its first came before a kill. */
function repeatedPosts({ effects }: Connector, kills: readonly number[]): readonly Repeat[] {
  const last = new Map<string, Effect>()
  const repeats: Repeat[] = []
  for (const effect of effects()) {
    if (effect.kind !== 'post' || !caseCodeOf.test(newsIn(effect.activity))) continue
    const receiver = effect.conversationId.split(';')[0] ?? ''
    const what = `${receiver} ${newsIn(effect.activity)}`
    const earlier = last.get(what)
    if (earlier) repeats.push(repeatOf(receiver, earlier, effect, kills))
    last.set(what, effect)
  }
  return repeats
}

/** What the dying process had on its way arrives after it; the next one needs longer than this to begin. */
const lastBreathMs = 200

/** The kill that made it come again lies between the two; -1 when none does. */
function repeatOf(receiver: string, first: Effect, second: Effect, kills: readonly number[]): Repeat {
  const kill = kills.findIndex(at => first.at <= at + lastBreathMs && at <= second.at)
  const sinceKill = ({ at }: Effect) => `${at - (kills[kill] ?? first.at)} ms`
  const said = `“${newsIn(first.activity)}” at ${sinceKill(first)} and ${sinceKill(second)}`
  return { receiver, kill, said }
}

const caseCodeOf = /^[2-9A-Z]{4}-[2-9A-Z]{4}:/

/** One send at a time is on its way to each receiver, so a kill can repeat one message to each at most. */
function tooManyRepeats(repeats: readonly Repeat[]): readonly string[] {
  const byKill = Map.groupBy(repeats, ({ receiver, kill }) => `${receiver} by kill ${kill}`)
  return [...byKill].flatMap(([where, group]) =>
    group.length > 1 || where.endsWith('-1')
      ? [`Too much came again to ${where}: ${group.map(({ said }) => said).join('; ')}.`]
      : [],
  )
}

/** At no point in any provider's journal were more places given out than there are, and in the end none is kept in vain. */
async function inspectPlaces(archive: Archive, cases: ReadonlySet<string>): Promise<readonly string[]> {
  const placed = new Set<string>()
  for (const code of cases) {
    const file = await archive.load(code)
    const state = file && requestIn(file).state
    const hadPlace = (await archive.journal(code)).some(({ type }) => type === 'DecisionRecorded')
    if (hadPlace && state !== undefined) placed.add(code)
  }
  const providers = await archive.list('provider')
  const journals = await Promise.all(providers.map(({ id }) => archive.journal(id)))
  return [
    ...journals.flatMap(overfull),
    ...providers.map(providerIn).flatMap(({ units }) => units.flatMap(unit => keptInVain(unit, placed))),
  ]
}

function overfull(journal: readonly StoredEntry[]): readonly string[] {
  const broken: string[] = []
  journal.reduce<Provider | undefined>((before, entry) => {
    const provider = applyToProvider(before, providerEntryIn(entry))
    for (const unit of provider.units)
      if (freePlaces(unit, entry.at) < 0) broken.push(`${unit.name} gave out more places than it has.`)
    return provider
  }, undefined)
  return broken
}

function keptInVain(unit: Unit, placed: ReadonlySet<string>): readonly string[] {
  return [
    ...unit.holds.map(({ caseCode }) => `${unit.name} still holds a place for ${caseCode}.`),
    ...unit.occupancies
      .filter(({ caseCode }) => !caseCode.startsWith('DEMO') && !placed.has(caseCode))
      .map(({ caseCode }) => `${unit.name} is occupied by ${caseCode}, which has no decision.`),
  ]
}

/** What the server's log must never say, however often it is killed. */
function complaints({ samplats }: Scene): readonly string[] {
  return samplats
    .printed()
    .split('\n')
    .filter(line => /Could not|Error/.test(line))
}

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

function requestEntryIn({ body }: StoredEntry): RequestEntry {
  if (isEntry<RequestEntry>(body)) return body
  throw new Error('An entry of a request has no type.')
}

function providerEntryIn({ body }: StoredEntry): ProviderEntry {
  if (isEntry<ProviderEntry>(body)) return body
  throw new Error('An entry of a provider has no type.')
}

function isEntry<Entry>(body: Json): body is Json & Entry {
  return typeof fieldOf(body, 'type') === 'string'
}
