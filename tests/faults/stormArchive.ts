import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ArchivePlace,
  archivePlace,
  openArchive,
  prepareArchive,
} from '../../bot/archive/openArchive.ts'
import type { FaultRule } from '../cosmos/faults.ts'
import { fieldOf } from './read.ts'

export type Engine = ArchivePlace['engine']

export const engines: readonly Engine[] = ['sqlite', 'cosmos']

/** An archive that several processes share, and that can be made slow for all of them. */
export type StormArchive = Readonly<{
  folder: string
  /** How the processes find it. */
  environment: Readonly<Record<string, string>>
  place: ArchivePlace
  slowDown: () => Promise<void>
  heal: () => Promise<void>
  /** Why nobody was kept waiting since it was slowed down, where nobody was. */
  spared: () => Promise<readonly string[]>
  remove: () => Promise<void>
}>

export function startStormArchive(engine: Engine): Promise<StormArchive> {
  return engine === 'sqlite' ? onSqlite() : onCosmos()
}

async function onSqlite(): Promise<StormArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'))
  const place = archivePlace({ SAMPLATS_DATA: folder })
  await prepareArchive(place)
  let holder: ReturnType<typeof fork> | undefined
  let kept = 0
  const heal = async () => {
    if (holder) await ended(holder)
    holder = undefined
  }
  return {
    folder,
    environment: {},
    place,
    slowDown: async () => {
      holder = fork(new URL('./lockHolder.ts', import.meta.url), [join(folder, 'samplats.db')])
      holder.on('message', () => kept++)
    },
    heal,
    spared: async () => [
      ...(holder && isAlive(holder) ? [] : ['The holder of the lock had ended by itself.']),
      ...(kept > 0 ? [] : ['Nobody was ever kept from writing.']),
    ],
    remove: async () => {
      await heal()
      rmSync(folder, { recursive: true })
    },
  }
}

async function onCosmos(): Promise<StormArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'))
  const standIn = fork(new URL('../cosmos/main.ts', import.meta.url))
  const [{ endpoint, key }] = await once(standIn, 'message')
  const place = archivePlace({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key })
  await prepareArchive(place)
  const befall = async (rules: readonly FaultRule[]) => {
    const body = JSON.stringify(rules)
    const { ok, status } = await fetch(`${endpoint}/_standIn/faults`, { method: 'PUT', body })
    if (!ok) throw new Error(`The stand-in refused its faults: ${status}.`)
  }
  return {
    folder,
    environment: { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key },
    place,
    slowDown: () => befall(weather.map((rule, seed) => ({ ...rule, seed }))),
    heal: () => befall([]),
    spared: async () => {
      const counts = struckIn(await (await fetch(`${endpoint}/_standIn/faults`)).json())
      return counts.some(struck => struck > 0) ? [] : ['No fault of the stand-in ever struck.']
    },
    remove: async () => {
      await ended(standIn)
      rmSync(folder, { recursive: true })
    },
  }
}

/** Slow now and then, refusing now and then, and breaking off both before and after the effect. */
const weather: readonly FaultRule[] = [
  { fault: { does: 'delay', ms: 200 }, probability: 0.01 },
  { fault: { does: 'delay', ms: 600 }, probability: 0.002 },
  { fault: { does: 'answer', status: 429, retryAfterMs: 100 }, probability: 0.005 },
  { fault: { does: 'answer', status: 449 }, probability: 0.002 },
  { fault: { does: 'answer', status: 503 }, probability: 0.003 },
  { fault: { does: 'answer', status: 408, when: 'after' }, probability: 0.001 },
  { fault: { does: 'reset' }, probability: 0.002 },
  { fault: { does: 'reset', when: 'after' }, probability: 0.002 },
]

/** How often each fault of the stand-in has struck. */
function struckIn(counts: unknown): readonly number[] {
  return Array.isArray(counts) ? counts.map(count => Number(fieldOf(count, 'struck'))) : []
}

function isAlive({ exitCode, signalCode }: ReturnType<typeof fork>): boolean {
  return exitCode === null && signalCode === null
}

async function ended(child: ReturnType<typeof fork>): Promise<void> {
  if (!isAlive(child)) return
  const exit = once(child, 'exit')
  child.kill()
  await exit
}

export const openStormArchive = ({ place }: StormArchive) => openArchive(place)
