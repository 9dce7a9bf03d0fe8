import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSamplats } from '../harness/runningSamplats.ts'
import { arrivalsOfFilings, timesSinceCommit } from './dispatchTimes.ts'
import { startFiler } from './filer.ts'
import { type Peer, startPeer } from './peers/startPeer.ts'
import { middleOf, type Percentiles, percentilesOf, ratioOf, rounded } from './percentile.ts'
import { storeCases } from './storedCases.ts'
import { atMost } from './target.ts'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const warmUpRounds = 4
const rounds = 6
const turnsPerRound = 400

type AtSize = Readonly<{
  turn: Percentiles
  dispatch: Percentiles
  startUpMs: number
  residentMb: number
  archiveMb: number
}>

/**
 * What the program costs as its archive fills with cases: from the command to the first answer, a turn and a dispatch
 * as in the bench `turn`, and its memory after all that. `ratio` is the largest archive against the smallest.
 */
export async function measure() {
  const connector = await startPeer(new URL('./peers/connector.ts', import.meta.url))
  const cases: Record<string, AtSize> = {}
  for (const size of sizes) {
    // A new archive each time: what the last one still had to send would stand before what is measured.
    const folder = mkdtempSync(join(tmpdir(), 'growth-'))
    await (await startSamplats({ folder })).stop()
    await storeCases(join(folder, 'samplats.db'), size)
    cases[size] = await atSize(folder, connector)
    rmSync(folder, { recursive: true })
  }
  await connector.stop()
  const [smallest, ...larger] = Object.values(cases)
  const largest = larger.at(-1)
  if (!smallest || !largest) return { cases }
  const ratio = ratioOf(largest.turn, smallest.turn)
  return {
    cases,
    ratio,
    targets: { ratioP50: atMost(1.3, ratio.p50), startUpMs: atMost(5_000, largest.startUpMs) },
  }
}

async function atSize(folder: string, connector: Peer): Promise<AtSize> {
  const began = performance.now()
  const { samplats, file, takeCases } = await startFiler(folder, connector)
  const startUpMs = Math.round(performance.now() - began)
  const arrivals = await arrivalsOfFilings(connector, file)
  const turns: Percentiles[] = []
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const times: number[] = []
    for (let taken = 0; taken < turnsPerRound; taken++) times.push((await file()).ms)
    if (round >= warmUpRounds) turns.push(percentilesOf(times))
    await takeCases()
  }
  const residentMb = residentMbOf(samplats.pid)
  await samplats.stop()
  const dispatch = percentilesOf(await timesSinceCommit(samplats.archivePath, arrivals))
  const archiveMb = Math.round(statSync(samplats.archivePath).size / 1e6)
  return { turn: rounded(middleOf(turns)), dispatch: rounded(dispatch), startUpMs, residentMb, archiveMb }
}

/** From Linux's own account of the process. */
function residentMbOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
