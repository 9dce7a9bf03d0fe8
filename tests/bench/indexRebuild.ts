import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storeProviders } from './storedProviders.ts'

const seed = 1480
const units = 50_000
const entries = 250_000
const rounds = 5

/** What a new process measured of itself, in milliseconds and megabytes. */
export type Rebuilt = Readonly<{
  readMs: number
  indexMs: number
  firstMatchMs: number
  units: number
  residentMb: number
  residentAtMostMb: number
}>

/**
 * From an archive on SQLite with a register of national size to the first answered request, in a process of its own each
 * time; the middle round counts. `readMs`: every provider's file is read, parsed and brought up to the newest shape.
 * `indexMs`: rows and columns. `firstMatchMs` is beside them: what differs from day to day is worked out then.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'index-'))
  const path = join(folder, 'samplats.db')
  const stored = await storeProviders(path, { seed, units, entries })
  const taken: Rebuilt[] = []
  for (let round = 0; round < rounds; round++) taken.push(await rebuildIn(path))
  const archiveMb = Math.round(statSync(path).size / 1e6)
  rmSync(folder, { recursive: true })
  const [middle] = taken.toSorted((one, other) => totalOf(one) - totalOf(other)).slice(rounds >> 1)
  return { seed, ...stored, archiveMb, rebuildMs: middle && totalOf(middle), ...middle }
}

function totalOf({ readMs, indexMs }: Rebuilt): number {
  return readMs + indexMs
}

async function rebuildIn(path: string): Promise<Rebuilt> {
  const script = new URL('./rebuild.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, path])
  return JSON.parse(stdout)
}
