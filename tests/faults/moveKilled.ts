import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../bot/archive/openArchive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { archiveIds } from '../../bot/move/archiveIds.ts'
import { whichArchive } from '../../bot/move/whichArchive.ts'
import { startPeer } from '../bench/peers/startPeer.ts'
import { standInKey } from '../cosmos/standIn.ts'
import { runArchiveCommand, strikeArchiveCommand } from '../harness/archiveCommand.ts'
import { fill } from '../move/wholeFiles.ts'

/** `npm run faults -- move`: by way of Cosmos DB, which is the stand-in unless COSMOS_ENDPOINT names an empty other. */
export async function run() {
  const standIn = process.env.COSMOS_ENDPOINT
    ? undefined
    : await startPeer(new URL('../cosmos/main.ts', import.meta.url))
  if (standIn) Object.assign(process.env, { COSMOS_ENDPOINT: standIn.url, COSMOS_KEY: standInKey })
  const { broken } = await unharmed(['prepare', '--archive', 'cosmos'])
  const findings = await moveUnderKills({ files: 100_000, via: 'cosmos' })
  await standIn?.stop()
  return { ...findings, broken: [...broken, ...findings.broken] }
}

/**
 * From an archive on SQLite by way of another into a third; each export and each import is killed twice. What must
 * hold: the third has the verification hash of the first, and each file holds what the archives beside it hold.
 */
export async function moveUnderKills({ files, via }: Readonly<{ files: number; via?: string | undefined }>) {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'))
  try {
    const [first, third] = ['first', 'third'].map(name => `sqlite:${join(folder, `${name}.db`)}`)
    if (first === undefined || third === undefined) throw new Error('There are no archives to move between.')
    const second = via ?? `sqlite:${join(folder, 'second.db')}`
    await fillArchive(join(folder, 'first.db'), files)
    const there = await move(first, second, join(folder, 'there.gz'))
    const back = await move(second, third, join(folder, 'back.gz'))
    const hashes = await Promise.all([first, third].map(verification))
    const kills = there.kills + back.kills
    const isSame = hashes[0] !== '' && hashes[0] === hashes[1]
    return {
      files,
      via: second,
      kills,
      hashes,
      broken: [
        ...there.broken,
        ...back.broken,
        ...(kills < allKills ? [`Only ${kills} kills of ${allKills} struck.`] : []),
        ...(isSame ? [] : [`The first archive has ${hashes[0]}, the third ${hashes[1]}.`]),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fillArchive(path: string, files: number): Promise<void> {
  const archive = openSqliteArchive({ path })
  await fill(archive, files)
  await archive.close()
}

type Moved = Readonly<{ kills: number; broken: readonly string[] }>

async function move(from: string, to: string, file: string): Promise<Moved> {
  const steps = [
    await underKills(exporting(file, from)),
    await underKills(importing(file, to)),
    await unharmed(['verify', file, '--archive', from]),
    await unharmed(['verify', file, '--archive', to]),
  ]
  return {
    kills: steps.reduce((sum, { kills }) => sum + kills, 0),
    broken: steps.flatMap(({ broken }) => broken),
  }
}

const killsInStep = 2
/** An export and an import there, and the same back. */
const allKills = 4 * killsInStep

type Step = Readonly<{ args: readonly string[]; doing: string; undo: () => Promise<void> }>

function exporting(file: string, from: string): Step {
  const args = ['export', file, '--archive', from]
  return { args, doing: 'Exporting', undo: async () => rmSync(file, { force: true }) }
}

function importing(file: string, to: string): Step {
  const args = ['import', file, '--archive', to]
  return { args, doing: 'Importing', undo: () => empty(to) }
}

async function empty(name: string): Promise<void> {
  const place = whichArchive(name, process.env, 'import')
  if ('outcome' in place) throw new Error(place.why)
  const archive = await openArchive(place)
  for await (const id of archiveIds(archive)) await archive.purge(id)
  await archive.close()
}

const mostStrikes = 10

/** Twice in the midst of it, and then to its end. Who came to the end before the blow begins anew, and is struck earlier. */
async function underKills({ args, doing, undo }: Step): Promise<Moved> {
  let [lines, kills] = [1 + Math.floor(Math.random() * 3), 0]
  for (let strikes = 0; kills < killsInStep && strikes < mostStrikes; strikes++) {
    const moment = { doing, lines, afterMs: lines > 1 ? Math.random() * 30 : 0 }
    const { killed } = await strikeArchiveCommand(args, { ...moment, signal: 'SIGKILL' })
    if (killed) {
      kills++
      continue
    }
    await undo()
    lines = Math.max(1, lines - 1)
  }
  return { ...(await unharmed(args)), kills }
}

async function unharmed(args: readonly string[]): Promise<Moved> {
  const { code, complained } = await runArchiveCommand(args)
  return { kills: 0, broken: code === 0 ? [] : [`${args.join(' ')} ended with ${code}: ${complained}`] }
}

async function verification(archive: string): Promise<string> {
  const { printed } = await runArchiveCommand(['verify', '--archive', archive])
  return /[0-9a-f]{64}/.exec(printed)?.[0] ?? ''
}
