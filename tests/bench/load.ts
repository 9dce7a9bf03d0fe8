import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { startSamplats } from '../harness/runningSamplats.ts'
import { clickFrom, teamsClient } from '../harness/teamsClient.ts'
import { filingClicks } from './filingClick.ts'
import { startPeer } from './peers/startPeer.ts'
import { percentilesOf, rounded } from './percentile.ts'
import { callers } from './stopwatch.ts'
import { atLeast, atMost } from './target.ts'

const processCounts = [1, 2, 3]
const warmUpMs = 4_000
const roundMs = 6_000
const rounds = 3

/** People who each press the next button when the last was answered. */
const people = 48

/**
 * Clicks per second that 1, 2 and 3 processes sustain on one archive while everyone presses at once, beside as many
 * bare bots that answer the same clicks with a ready-made card and keep nothing. Every other click files a request,
 * the next takes that case from the queue. The two take turns, round by round, and the middle round counts; the
 * callers are on the same two cores. Of what was promised the count that does worst decides; whether beside one bare bot
 * or beside as many was left open. Times in milliseconds.
 */
export async function measure() {
  const processes: Record<string, Awaited<ReturnType<typeof withProcesses>>> = {}
  for (const count of processCounts) processes[`${count}`] = await withProcesses(count)
  const all = Object.values(processes)
  const [alone] = all
  const toOneBot = all.map(
    ({ ours }) => ours.clicksPerSecond / (alone?.fixedCard.clicksPerSecond ?? Number.NaN),
  )
  return {
    people,
    processes,
    targets: {
      toOneBot: atLeast(0.5, Number(Math.min(...toOneBot).toFixed(3))),
      toAsManyBots: atLeast(0.5, Math.min(...all.map(({ ratio }) => ratio))),
      p99: atMost(500, Math.max(...all.map(({ ours }) => ours.p99))),
    },
  }
}

async function withProcesses(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'load-'))
  const connector = await startPeer(new URL('./peers/connector.ts', import.meta.url))
  const first = await startSamplats({ folder })
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startSamplats({ folder })))
  const samplats = [first, ...others]
  await teamsClient({ url: first.url, connector: connector.url }).say(officer, 'denna kanal', 'channel')
  const press = presser(
    samplats.map(({ url }) => url),
    connector.url,
  )
  const card = join(folder, 'card.json')
  writeFileSync(card, (await press.file(0)).answer)
  const peers = await Promise.all(
    samplats.map(() => startPeer(new URL('./peers/fixedCard.ts', import.meta.url), card)),
  )
  const bare = presser(
    peers.map(({ url }) => url),
    connector.url,
  )
  await oneRound(press.fileAndClaim, warmUpMs)
  await oneRound(bare.fileAndClaim, warmUpMs)
  const ours: Round[] = []
  const theirs: Round[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await oneRound(press.fileAndClaim, roundMs))
    theirs.push(await oneRound(bare.fileAndClaim, roundMs))
  }
  await Promise.all([...samplats, ...peers, connector].map(each => each.stop()))
  await refuseLoss(first.archivePath, press.answered())
  rmSync(folder, { recursive: true })
  const [us, them] = [middleOf(ours), middleOf(theirs)]
  return { ours: us, fixedCard: them, ratio: Number((us.clicksPerSecond / them.clicksPerSecond).toFixed(3)) }
}

const officer =
  demoPeople.find(({ roles }) => roles.length === 1 && roles.includes('placementOfficer'))?.id ?? ''

type Round = Readonly<{ clicksPerSecond: number; p50: number; p99: number }>

/** Everyone presses for that long; a click that has begun is waited for and counted. */
async function oneRound(
  pressOn: (person: number) => Promise<readonly number[]>,
  lastsMs: number,
): Promise<Round> {
  const times: number[] = []
  const began = performance.now()
  const keepPressing = async (person: number) => {
    while (performance.now() - began < lastsMs) times.push(...(await pressOn(person)))
  }
  await Promise.all(Array.from({ length: people }, (_, person) => keepPressing(person)))
  const seconds = (performance.now() - began) / 1_000
  return { clicksPerSecond: Math.round(times.length / seconds), ...rounded(percentilesOf(times)) }
}

function presser(urls: readonly string[], connector: string) {
  const filing = filingClicks(connector)
  const timed = callers(people)
  let filed = 0
  const send = (person: number, body: object) => timed(`${urls[person % urls.length]}/api/messages`, body)
  const file = (person: number) => send(person, filing().activity)

  async function fileAndClaim(person: number): Promise<readonly number[]> {
    const { caseCode, activity } = filing()
    const filingTook = await send(person, activity)
    const claim = { verb: 'claim', caseCode, version: 1, slot: 'queue' }
    const claimingTook = await send(
      person + 1,
      clickFrom({ person: officer, where: 'channel', connector }, claim),
    )
    filed++
    return [filingTook.ms, claimingTook.ms]
  }

  return { file, fileAndClaim, answered: () => filed }
}

/** A fast answer to a case that was not kept would be worth nothing. */
async function refuseLoss(archivePath: string, filed: number): Promise<void> {
  const archive = openSqliteArchive({ path: archivePath })
  const open = await archive.list('request', { open: true })
  await archive.close()
  const claimed = open.filter(({ version }) => version >= 2).length
  if (claimed < filed) throw new Error(`Only ${claimed} of ${filed} cases were filed and taken.`)
}

function middleOf(rounds: readonly Round[]): Round {
  const [, middle] = rounds.toSorted((one, other) => one.clicksPerSecond - other.clicksPerSecond)
  return middle ?? { clicksPerSecond: 0, p50: 0, p99: 0 }
}
