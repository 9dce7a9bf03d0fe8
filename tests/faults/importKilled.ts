import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { providersInList, unitsOfEach } from './importList.ts'

/** The whole of the list takes some 300 moments. */
export const run = () => killImports(Array.from({ length: 25 }, (_, round) => 1 + 12 * round))

/**
 * A process imports a list and dies at a moment, as `importWorker.ts` counts them, and every other time the next one
 * dies too, a third as far on; then one only carries out what was decided. What must hold: all of the list is in the
 * register then, or nothing of it; and when two at once press the import once more all of it is, once.
 */
export async function killImports(moments: readonly number[]) {
  const broken: string[] = []
  const after = { nothing: 0, everything: 0 }
  let kills = 0
  for (const [round, moment] of moments.entries()) {
    await inFolder(async folder => {
      kills += await struck(folder, moment)
      if (round % 2 === 1) kills += await struck(folder, Math.ceil(moment / 3))
      const harmed = await unharmed(folder, 'none')
      const standing = await registered(folder)
      if (standing.providers === 0) after.nothing++
      else if (standing.isWhole) after.everything++
      else harmed.push(`${standing.providers} of ${providersInList} providers were left.`)
      harmed.push(...(await Promise.all([unharmed(folder, 'i1'), unharmed(folder, 'i1')])).flat())
      const { isWhole, entries, leftover } = await registered(folder)
      if (!isWhole) harmed.push('It did not become whole when it was pressed again.')
      if (entries !== providersInList * (1 + unitsOfEach)) harmed.push(`It wrote ${entries} entries.`)
      if (leftover > 0) harmed.push(`It left ${leftover} parts behind.`)
      broken.push(...harmed.map(harm => `Killed at ${moment}: ${harm}`))
    })
  }
  return { rounds: moments.length, kills, after, broken }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** 1 if it came so far, else 0. */
async function struck(folder: string, moment: number): Promise<number> {
  const [, signal] = await once(begin(folder, 'i1', `${moment}`), 'exit')
  return signal === 'SIGKILL' ? 1 : 0
}

/** Runs to the end; what it complained of is a broken promise. */
async function unharmed(folder: string, importId: string): Promise<string[]> {
  const worker = begin(folder, importId)
  const complaints: string[] = []
  worker.stderr.on('data', text => complaints.push(String(text)))
  const [code] = await once(worker, 'close')
  return code === 0 ? [] : [`The import ${importId} ended with ${code}: ${complaints.join('')}`]
}

function begin(...words: readonly string[]) {
  const worker = fileURLToPath(new URL('./importWorker.ts', import.meta.url))
  return spawn(process.execPath, [worker, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
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
