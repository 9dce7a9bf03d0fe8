import { setTimeout as pause } from 'node:timers/promises'
import { type Plan, plans } from './drive.ts'
import { type DrivenCases, driveCases } from './driveCases.ts'
import { type HoldWatch, watchHolds } from './holdWatch.ts'
import { inspectStorm } from './instancesFindings.ts'
import { anyCast, fiftyPeople } from './instancesPeople.ts'
import { type InstancesScene, openInstances } from './instancesScene.ts'
import { type Blows, type Storm, startStorm } from './instancesStorm.ts'
import { isLong } from './repeatCauses.ts'
import { watchRepeats } from './repeatFindings.ts'
import { type Engine, engines } from './stormArchive.ts'
import { type Size, tooSmall } from './stormSize.ts'

/** `npm run faults -- instances [sqlite|cosmos]`: both where none is named. */
export async function run([named]: readonly string[] = []) {
  if (named !== undefined && !engines.some(engine => engine === named))
    return { broken: [`Could not storm the archive "${named}": there are ${engines.join(', ')}.`] }
  const broken: string[] = []
  for (const engine of engines.filter(each => named === undefined || each === named)) {
    const found = await stormInstances(engine, long)
    console.log(JSON.stringify({ archive: engine, ...found, broken: found.broken.length }))
    broken.push(...found.broken.map(sentence => `On ${engine}: ${sentence}`))
  }
  return { broken }
}

type Length = Readonly<{
  least: Size
  /** No new case is begun from then on, and too few have become a broken promise. */
  mostMs: number
  drivers: number
  blows: Blows
  /** Whether what comes late, or again because of that, needs a blow for it: a busy machine stands still by itself. */
  judgesDelays: boolean
}>

const long: Length = {
  least: {
    seconds: 180,
    cases: 2_000,
    acknowledged: 10_000,
    kills: 20,
    pauses: 10,
    longPauses: 3,
    restarts: 9,
    holdsEnded: 100,
    holdsSeen: 200,
  },
  mostMs: 1_200_000,
  drivers: fiftyPeople.length,
  blows: {
    most: {
      kills: Number.POSITIVE_INFINITY,
      pauses: Number.POSITIVE_INFINITY,
      restarts: Number.POSITIVE_INFINITY,
    },
    longestPauseMs: 12_000,
  },
  judgesDelays: true,
}

/**
 * Three processes on one archive, their wall clocks minutes apart, are killed and stopped in turn while fifty people
 * drive cases through whichever of them answers, and while the archive is slow.
 */
export async function stormInstances(engine: Engine, length: Length) {
  const scene = await openInstances(engine)
  try {
    const began = performance.now()
    const weathered = await weather(scene, length)
    const seconds = Math.round((performance.now() - began) / 1_000)
    const found = { seconds, ...(await inspectStorm(scene, weathered, length)) }
    const broken = [...tooSmall(found, length.least), ...found.broken]
    return { people: fiftyPeople.length, ...found, broken }
  } finally {
    await scene.close()
  }
}

/** It goes on until there has been enough of everything. */
async function weather(scene: InstancesScene, { least, mostMs, drivers, blows }: Length) {
  const began = performance.now()
  const elapsed = () => performance.now() - began
  const enough = () => tooSmall(sizeOf({ ms: elapsed(), driven, storm, holdWatch }), least).length === 0
  const driven: DrivenCases = {
    over: () => elapsed() > mostMs || enough(),
    acknowledged: [],
    cases: new Set(),
    waiting: new Set(),
    stuck: [],
  }
  const repeatWatch = watchRepeats(scene)
  const holdWatch = await watchHolds(scene, driven.waiting)
  await scene.shared.slowDown()
  const storm = startStorm(scene, blows)
  const { leavesAlone } = storm
  const drive = () => driveCases(scene, driven, { ...paceOn(scene.shared.place.engine), leavesAlone })
  const driving = Promise.all(Array.from({ length: drivers }, drive))
  const watching = new AbortController()
  const watched = [
    lookAgain(repeatWatch.look, { everyMs: 100, signal: watching.signal }),
    lookAgain(holdWatch.look, { everyMs: 250, signal: watching.signal }),
  ]
  try {
    await Promise.all([driving.finally(() => watching.abort()), ...watched])
  } finally {
    // Else someone would be started again on an archive that is gone.
    await storm.end()
  }
  const spared = await scene.shared.spared()
  await scene.shared.heal()
  return { driven, storm, repeatWatch, seenHolds: holdWatch.seen, spared }
}

type Weather = Readonly<{ ms: number; driven: DrivenCases; storm: Storm; holdWatch: HoldWatch }>

function sizeOf({ ms, driven, storm, holdWatch: { seen } }: Weather): Size {
  return {
    seconds: ms / 1_000,
    cases: driven.cases.size,
    acknowledged: driven.acknowledged.length,
    kills: storm.kills.length,
    pauses: storm.pauses.length,
    longPauses: storm.pauses.filter(isLong).length,
    restarts: storm.restarts.length,
    holdsEnded: seen.filter(({ where }) => where === 'on the case').length,
    holdsSeen: seen.length,
  }
}

type Looking = Readonly<{ everyMs: number; signal: AbortSignal }>

async function lookAgain(look: () => Promise<void>, { everyMs, signal }: Looking): Promise<void> {
  while (!signal.aborted) {
    await pause(everyMs, undefined, { signal }).catch(() => {})
    await look()
  }
}

/** Few children stay, for places are scarce: most cases give theirs back. */
const paceOn = (engine: Engine) => ({
  plan: (): Plan => {
    const stays = Math.random() < 0.04
    const ways = plans.filter(plan => (plan === 'place' || plan === 'placeAndClose') === stays)
    return ways[Math.floor(Math.random() * ways.length)] ?? 'cancel'
  },
  cast: anyCast,
  thinkMs: () => Math.random() * longestThoughtMs[engine],
})

/**
 * All cases share one channel. On Cosmos DB its line would grow without end if people pressed any faster, and the longer
 * it is the more of it each look goes through.
 */
const longestThoughtMs = { sqlite: 300, cosmos: 2_400 }
