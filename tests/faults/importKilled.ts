import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { providersInList, unitsOfEach } from './importList.ts'

export const run = () => killImports(25)

/**
 * A process imports a list and is killed somewhere in the midst of it, once or twice; the next one only carries out
 * what was decided. What must hold: all of the list is in the register then, or nothing of it; and when the import is
 * pressed once more all of it is, once.
 */
export async function killImports(rounds: number) {
  const broken: string[] = []
  const after = { nothing: 0, everything: 0 }
  const longest = await inFolder(atWorkFor)
  let kills = 0
  for (let round = 0; round < rounds; round++) {
    await inFolder(async folder => {
      for (let strike = 0; strike <= round % 2; strike++)
        kills += await struck(folder, Math.random() * longest)
      broken.push(...(await unharmed(folder, 'none')))
      const standing = await registered(folder)
      if (standing.providers === 0) after.nothing++
      else if (standing.isWhole) after.everything++
      else broken.push(`Round ${round} left ${standing.providers} of ${providersInList} providers.`)
      broken.push(...(await unharmed(folder, 'i1')))
      const { isWhole, entries, leftover } = await registered(folder)
      if (!isWhole) broken.push(`Round ${round} did not become whole when it was pressed again.`)
      if (entries !== providersInList * (1 + unitsOfEach))
        broken.push(`Round ${round} wrote ${entries} entries.`)
      if (leftover > 0) broken.push(`Round ${round} left ${leftover} parts behind.`)
    })
  }
  return { rounds, kills, after, broken }
}

async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function begin(folder: string, importId: string) {
  const worker = fileURLToPath(new URL('./importWorker.ts', import.meta.url))
  return spawn(process.execPath, [worker, folder, importId], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** From when it has read the register until it ends by itself, in ms. */
async function atWorkFor(folder: string): Promise<number> {
  const worker = begin(folder, 'i1')
  await once(worker.stdout, 'data')
  const began = performance.now()
  await once(worker, 'exit')
  return performance.now() - began
}

/** 1 if it was killed before it came to the end, else 0. */
async function struck(folder: string, afterMs: number): Promise<number> {
  const worker = begin(folder, 'i1')
  const ended = once(worker, 'exit')
  await once(worker.stdout, 'data')
  await Promise.race([pause(afterMs), ended])
  worker.kill('SIGKILL')
  const [, signal] = await ended
  return signal === 'SIGKILL' ? 1 : 0
}

/** Runs to the end; what it complained of is a broken promise. */
async function unharmed(folder: string, importId: string): Promise<readonly string[]> {
  const worker = begin(folder, importId)
  const complaints: string[] = []
  worker.stderr.on('data', text => complaints.push(String(text)))
  const [code] = await once(worker, 'exit')
  return code === 0 ? [] : [`The import ${importId} ended with ${code}: ${complaints.join('')}`]
}

async function registered(folder: string) {
  const archive = openSqliteArchive({ path: join(folder, 'archive.sqlite') })
  const providers = (await archive.list('provider')).map(providerIn)
  const journals = await Promise.all(providers.map(({ id }) => archive.journal(id)))
  const leftover = (await archive.list('importPart')).length
  await archive.close()
  return {
    providers: providers.length,
    isWhole:
      providers.length === providersInList && providers.every(({ units }) => units.length === unitsOfEach),
    entries: journals.flat().length,
    leftover,
  }
}
