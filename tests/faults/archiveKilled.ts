import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Archive, Dispatch, StoredEntry } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { startDispatcher } from '../../bot/desk/dispatcher.ts'
import { usualDispatching } from '../../bot/desk/dispatching.ts'

export const run = () => killArchiveWorkers(60)

/**
 * Two processes at a time append and dispatch on one archive until SIGKILL; then one that lives clears up.
 * What must hold: everything acknowledged is there, journals have no gaps, everything announced arrives with its
 * newest content and never after newer, and the receiver sees at most one repeat per kill.
 * It goes on for so many rounds at least, and until each log has more than so many lines.
 */
export async function killArchiveWorkers(least: number, lines = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const isTooLittle = () =>
    ['acknowledged.log', 'received.log'].some(log => readLog(folder, log).length <= lines)
  try {
    const broken: string[] = []
    let rounds = 0
    // On a busy machine less is done in a life, and it takes more of them.
    for (; rounds < least || (isTooLittle() && rounds < 5 * least); rounds++) {
      broken.push(
        ...(await Promise.all(['a', 'b'].map(name => liveAndDie(folder, `${rounds}${name}`)))).flat(),
      )
    }
    const archive = openSqliteArchive({ path: join(folder, 'archive.sqlite') })
    const lateSends = await dispatchTheRest(archive)
    const seen = {
      acknowledged: readLog(folder, 'acknowledged.log'),
      received: [...readLog(folder, 'received.log'), ...lateSends],
    }
    const findings = await inspect(archive, seen, rounds * 2)
    await archive.close()
    return { ...findings, broken: [...broken, ...findings.broken] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A line that a worker logged, or a send: which file, at which version, and the command id or the dispatch's key. */
type Line = Readonly<{ fileId: string; version: number; name: string }>

/** Most die in the midst of work, some while they still open the archive. */
async function liveAndDie(folder: string, worker: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('./archiveWorker.ts', import.meta.url)),
    folder,
    worker,
  ])
  const ended = once(child, 'exit')
  const complaints: string[] = []
  child.stderr.on('data', text => complaints.push(`Worker ${worker} complained: ${text}`))
  try {
    await Promise.race(
      Math.random() < 0.8 ? [once(child.stdout, 'data'), ended] : [pause(Math.random() * 150)],
    )
    await Promise.race([pause(20 + Math.random() * 130), ended])
  } finally {
    child.kill('SIGKILL')
  }
  const [, signal] = await ended
  return signal === 'SIGKILL' ? complaints : [`Worker ${worker} ended before it was killed.`, ...complaints]
}

/** The clock runs ahead, so that the leases of the dead have run out. */
async function dispatchTheRest(archive: Archive): Promise<readonly Line[]> {
  const sends: Line[] = []
  const dispatcher = startDispatcher({
    archive,
    performers: {
      card: async ({ fileId, key, version }) => {
        sends.push({ fileId, version, name: key })
        return { delivered: true, receipt: version }
      },
    },
    onGivenUp: async () => {},
    clock: () => Date.now() + 60_000,
    random: Math.random,
    log: line => console.error(line),
    config: { ...usualDispatching, worker: 'the survivor', gapMs: 0 },
  })
  await dispatcher.whenIdle()
  await dispatcher.stop()
  return sends
}

type Seen = Readonly<{ acknowledged: readonly Line[]; received: readonly Line[] }>

async function inspect(archive: Archive, seen: Seen, kills: number) {
  const ids = new Set(seen.acknowledged.map(({ fileId }) => fileId))
  const files = await Promise.all([...ids].map(id => inspectFile(archive, id, only(id, seen))))
  const sends = seen.received.map(line => JSON.stringify(line))
  const repeats = sends.length - new Set(sends).size
  return {
    kills,
    acknowledged: seen.acknowledged.length,
    received: sends.length,
    repeats,
    broken: [...files.flat(), ...(repeats > kills ? [`${repeats} repeats came of ${kills} kills.`] : [])],
  }
}

function only(id: string, { acknowledged, received }: Seen): Seen {
  const ofFile = ({ fileId }: Line) => fileId === id
  return { acknowledged: acknowledged.filter(ofFile), received: received.filter(ofFile) }
}

async function inspectFile(archive: Archive, id: string, seen: Seen): Promise<readonly string[]> {
  const file = await archive.load(id)
  const journal = await archive.journal(id)
  const dispatches = await archive.dispatches.of(id)
  const lost = seen.acknowledged.filter(
    ({ name, version }) => !journal.some(entry => entry.commandId === name && entry.version === version),
  )
  const whole =
    journal.every((entry, index) => entry.version === index + 1) &&
    isDeepStrictEqual(file, {
      id,
      kind: 'request',
      version: journal.length,
      shape: 0,
      state: { entries: journal.length },
    })
  return [
    ...lost.map(({ name }) => `${id} lost the acknowledged command ${name}.`),
    ...(whole ? [] : [`${id} has a journal with gaps, or a state that is not its sum.`]),
    ...['status', 'queue'].flatMap(key => inspectDispatch(key, journal, dispatches, seen.received)),
  ]
}

function inspectDispatch(
  key: string,
  journal: readonly StoredEntry[],
  dispatches: readonly Dispatch[],
  received: readonly Line[],
): readonly string[] {
  const announced = journal.findLast(({ body }) => Array.isArray(body) && body.includes(key))?.version
  if (announced === undefined) return []
  const dispatch = dispatches.find(each => each.key === key)
  const versions = received.filter(({ name }) => name === key).map(({ version }) => version)
  const delivered =
    dispatch?.status === 'delivered' && dispatch.version === announced && dispatch.receipt === announced
  const inOrder = versions.every((version, index) => version >= (versions[index - 1] ?? 0))
  const about = `${journal[0]?.fileId} ${key}`
  return [
    ...(delivered && versions.at(-1) === announced ? [] : [`${about} did not arrive as last announced.`]),
    ...(inOrder ? [] : [`${about} arrived older after newer: ${versions.join(' ')}.`]),
  ]
}

function readLog(folder: string, name: string): readonly Line[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1)
  return lines.map(line => {
    const [fileId = '', version = '', name = ''] = line.split('\t')
    return { fileId, version: Number(version), name }
  })
}
