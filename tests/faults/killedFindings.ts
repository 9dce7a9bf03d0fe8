import {
  eachOf,
  inspectDelivery,
  inspectJournal,
  lastBreathMs,
  type Repeat,
  repeatedPosts,
  untilSettled,
} from './caseFindings.ts'
import type { DrivenCases } from './driveCases.ts'
import { inspectPlaces, mayDieOver } from './placeFindings.ts'
import type { Scene } from './scene.ts'

type Driven = DrivenCases &
  Readonly<{
    /** When the server was killed, oldest first. */
    kills: readonly number[]
  }>

/** What must hold of cases that were driven through kills, said in one sentence for each promise that broke. */
export async function inspectKilled(scene: Scene, { kills, acknowledged, cases, stuck }: Driven) {
  const unsettled = await untilSettled(scene, cases)
  const repeats = repeatedPosts(scene.connector)
  const byCase = Map.groupBy(acknowledged, ({ caseCode }) => caseCode)
  const inspectCase = async (code: string) => [
    ...(await inspectJournal(scene, code, byCase.get(code) ?? [])),
    ...(await eachOf(await scene.archive.dispatches.of(code), one => inspectDelivery(scene, one))),
  ]
  return {
    kills: kills.length,
    cases: cases.size,
    acknowledged: acknowledged.length,
    delivered: scene.connector.effects().length,
    repeats: repeats.length,
    broken: [
      ...stuck,
      ...unsettled,
      ...(await eachOf(cases, inspectCase)),
      ...tooManyRepeats(repeats, kills),
      ...(await inspectPlaces(scene.archive, cases, at => kills.some(kill => mayDieOver(at, kill)))),
      ...complaints(scene),
    ],
  }
}

/** One send at a time is on its way to each receiver, so a kill can repeat one message to each at most. */
function tooManyRepeats(repeats: readonly Repeat[], kills: readonly number[]): readonly string[] {
  const byKill = Map.groupBy(repeats, repeat => `${repeat.receiver} by kill ${killOf(repeat, kills)}`)
  return [...byKill].flatMap(([where, group]) =>
    group.length > 1 || where.endsWith('-1')
      ? [`Too much came again to ${where}: ${group.map(repeat => told(repeat, kills)).join('; ')}.`]
      : [],
  )
}

/** The kill that made it come again lies between the two; -1 when none does. */
function killOf({ first, second }: Repeat, kills: readonly number[]): number {
  return kills.findIndex(at => first.at <= at + lastBreathMs && at <= second.at)
}

function told(repeat: Repeat, kills: readonly number[]): string {
  const { said, first, second } = repeat
  const kill = kills[killOf(repeat, kills)] ?? first.at
  return `“${said}” at ${first.at - kill} ms and ${second.at - kill} ms`
}

/** What the server's log must never say, however often it is killed. */
function complaints({ samplats }: Scene): readonly string[] {
  return samplats
    .printed()
    .split('\n')
    .filter(line => /Could not|Error/.test(line))
}
