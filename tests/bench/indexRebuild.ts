import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storeProviders } from './storedProviders.ts'
import { atMost } from './target.ts'

const seed = 1480
const units = 50_000
const entries = 250_000
const rounds = 5

/** What a new process measured of itself, in milliseconds and megabytes. */
export type Rebuilt = Readonly<{
  rebuildMs: number
  readMs: number
  firstMatchMs: number
  units: number
  residentMb: number
  residentAtMostMb: number
}>

/**
 * From an archive on SQLite with a register of national size to all of it in memory, for matching and search alike, in a
 * process of its own each time; the middle round counts. `readMs` of it until every provider's file is read and parsed.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'index-'))
  const path = join(folder, 'samplats.db')
  const stored = await storeProviders(path, { seed, units, entries })
  const taken: Rebuilt[] = []
  for (let round = 0; round < rounds; round++) taken.push(await rebuildIn(path))
  const archiveMb = Math.round(statSync(path).size / 1e6)
  rmSync(folder, { recursive: true })
  const [middle] = taken.toSorted((one, other) => one.rebuildMs - other.rebuildMs).slice(rounds >> 1)
  const targets = { rebuildMs: atMost(3_000, middle?.rebuildMs ?? Infinity) }
  return { seed, ...stored, archiveMb, ...middle, targets }
}

async function rebuildIn(path: string): Promise<Rebuilt> {
  const script = new URL('./rebuild.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, path])
  return JSON.parse(stdout)
}
