import type { Archive } from '../../bot/archive/archive.ts'
import type { BrokenOff, Seen } from '../harness/balancedTeams.ts'
import {
  eachOf,
  inspectDelivery,
  inspectJournal,
  repeatedPosts,
  requestEntryIn,
  untilSettled,
} from './caseFindings.ts'
import type { Acknowledged, DrivenCases } from './driveCases.ts'
import { type EndedHold, endedHolds, lateBy } from './holdFindings.ts'
import type { SeenHold } from './holdWatch.ts'
import type { InstancesScene } from './instancesScene.ts'
import type { Blow, Storm } from './instancesStorm.ts'
import { logged, unforeseenIn } from './logFindings.ts'
import { inspectPlaces, mayDieOver } from './placeFindings.ts'
import { causesOf } from './repeatCauses.ts'
import type { RepeatWatch } from './repeatFindings.ts'

export type Weathered = Readonly<{
  driven: DrivenCases
  storm: Storm
  repeatWatch: RepeatWatch
  seenHolds: readonly SeenHold[]
  /** Why the archive was never slow, where it was not. */
  spared: readonly string[]
}>

/** What must hold of cases that were driven through a storm, said in one sentence for each promise that broke. */
export async function inspectStorm(
  scene: InstancesScene,
  { driven, storm, repeatWatch, seenHolds, spared }: Weathered,
  { judgesDelays }: Readonly<{ judgesDelays: boolean }>,
) {
  const { archive, connector, shared, teams } = scene
  const { cases, acknowledged, stuck } = driven
  const { kills, pauses, restarts, strange } = storm
  const began = performance.now()
  const unsettled = await untilSettled(scene, cases)
  const settledMs = Math.round(performance.now() - began)
  const causes = causesOf(repeatedPosts(connector), storm)
  const holds = await endedHolds(archive, cases, acknowledged)
  const ends = seenHolds.map(seen => seenLate(seen, holds))
  const byCase = Map.groupBy(acknowledged, ({ caseCode }) => caseCode)
  const inspectCase = async (code: string) => [
    ...(await inspectJournal(scene, code, byCase.get(code) ?? [])),
    ...(await inspectOnce(archive, code, byCase.get(code) ?? [])),
    ...(await eachOf(await archive.dispatches.of(code), one => inspectDelivery(scene, one))),
  ]
  const { serverErrors, brokenOff, refused, ...seen } = teams.seen
  return {
    cases: cases.size,
    acknowledged: acknowledged.length,
    kills: kills.length,
    pauses: pauses.length,
    restarts: restarts.length,
    refused: refused.length,
    brokenOff: brokenOff.length,
    delivered: connector.effects().length,
    ...causes.counts,
    pressedTwice: repeatWatch.pressed(),
    doneOnce: repeatWatch.doneOnce(),
    holdsEnded: holds.length,
    holdsSeen: seenHolds.length,
    latestSeenMs: Math.max(0, ...ends.map(({ lateMs }) => lateMs)),
    latestHoldMs: Math.max(0, ...holds.flatMap(({ caseLateMs, unitLateMs }) => [caseLateMs, unitLateMs])),
    settledMs,
    ...seen,
    logged: logged(scene),
    broken: [
      ...stuck,
      ...unsettled,
      ...strange,
      ...spared,
      ...serverErrors.map(answer => `A person was answered ${answer}.`),
      ...brokenOff.flatMap(one => brokenByNobody(one, { seen: teams.seen, storm })),
      ...repeatWatch.broken(),
      ...(judgesDelays || shared.place.engine === 'sqlite'
        ? unforeseenIn(scene, { pauses, judgesDelays })
        : []),
      ...(judgesDelays ? [...causes.broken, ...ends.flatMap(seenOutOfTime)] : []),
      ...(judgesDelays ? holds.flatMap(hold => outOfTime(hold, storm)) : []),
      ...(await eachOf(cases, inspectCase)),
      ...(await inspectPlaces(archive, cases, at => kills.some(({ from }) => mayDieOver(at, from)))),
    ],
  }
}

/** No command is carried out twice, nothing that happens once happens again, and each at its time by the archive's clock. */
async function inspectOnce(
  archive: Archive,
  caseCode: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const journal = await archive.journal(caseCode)
  const begun = journal.filter(({ commandId }, index) => commandId !== journal[index - 1]?.commandId)
  const again = begun.filter(
    ({ commandId }, index) => begun.findIndex(each => each.commandId === commandId) < index,
  )
  const types = journal.map(requestEntryIn).map(({ type }) => type)
  const twice = types.filter((type, index) => !mayComeAgain.includes(type) && types.indexOf(type) < index)
  const strayed = acknowledged.filter(({ commandId, pressedAt, answeredAt }) => {
    const at = journal.find(entry => entry.commandId === commandId)?.at
    return at !== undefined && (at < pressedAt - clockDoubtMs || at > answeredAt + clockDoubtMs)
  })
  return [
    ...again.map(({ commandId }) => `${caseCode} carried out ${commandId} twice.`),
    ...twice.map(type => `${caseCode} has ${type} twice.`),
    ...strayed.map(({ commandId }) => `${caseCode} has ${commandId} at an hour when nobody pressed it.`),
  ]
}

/** One is declined after the other, and whoever has a card twice may look at the candidates from each copy. */
const mayComeAgain: readonly string[] = ['CandidateDeclined', 'CandidatesShown']

/** Where the archive tells whole seconds only, each process knows its time to a tenth of one. */
const clockDoubtMs = 500

/** A kill breaks off what was begun. Whoever is stopped answers it, and leaves only what it has not read. */
function brokenByNobody(broken: BrokenOff, { seen, storm }: Broken): readonly string[] {
  const { server, from, to, why } = broken
  const isKilled = storm.kills.some(kill => kill.instance === server && kill.from <= to && from <= kill.to)
  const isUnread = storm.restarts.some(
    stop => stop.instance === server && stop.from <= to && to <= listensNoMore(stop, seen) + atOnceMs,
  )
  if (isKilled || isUnread) return []
  const about = `Instance ${server} broke off after ${to - from} ms what it had taken (${why})`
  return [[about, ...struckMeanwhile(storm, from, to)].join(', ')]
}

type Broken = Readonly<{ seen: Seen; storm: Storm }>

/** The system breaks what waits to be taken in when a server ceases to listen; from then on it refuses. */
function listensNoMore({ instance, from, to }: Blow, { refused }: Seen): number {
  return refused.find(({ server, at }) => server === instance && from <= at && at <= to)?.at ?? from
}

const atOnceMs = 50

/** How far from its hour a hold may end. */
const mostLateMs = 2_000

function outOfTime({ caseCode, until, caseLateMs, unitLateMs }: EndedHold, storm: Storm): readonly string[] {
  const inTime = (lateMs: number) => Math.abs(lateMs) <= mostLateMs
  if (inTime(caseLateMs) && inTime(unitLateMs)) return []
  const about = `The hold of ${caseCode} ended ${caseLateMs} ms after its hour on the case and ${unitLateMs} ms at the unit`
  return [[about, ...struckMeanwhile(storm, until, until + unitLateMs)].join(', ')]
}

type SeenLate = SeenHold & Readonly<{ lateMs: number }>

function seenLate(seen: SeenHold, holds: readonly EndedHold[]): SeenLate {
  const { until, endedAt } = seen
  const hour = holds.find(hold => hold.caseCode === seen.caseCode && hold.until === until)
  return { ...seen, lateMs: lateBy(endedAt, hour ?? { until, answeredAt: until }) }
}

/** It ended at some time of the last step, and was seen at the end of that. */
function seenOutOfTime({ caseCode, where, lateMs, stepMs }: SeenLate): readonly string[] {
  if (lateMs <= mostLateMs + stepMs && lateMs >= -mostLateMs) return []
  return [
    `The hold of ${caseCode} ${where} was seen ${lateMs} ms after its hour to have ended, ${stepMs} ms after it stood.`,
  ]
}

/** When the blows of that time came and went, in ms from its beginning. */
function struckMeanwhile({ kills, pauses, restarts }: Storm, from: number, to: number): readonly string[] {
  const told = (blows: readonly Blow[], done: string) =>
    blows
      .filter(blow => blow.from < to && from - 1_000 < blow.to)
      .map(blow => `instance ${blow.instance} ${done} from ${blow.from - from} to ${blow.to - from}`)
  return [...told(kills, 'killed'), ...told(pauses, 'paused'), ...told(restarts, 'restarted')]
}
