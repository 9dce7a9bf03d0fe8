import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Change } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'

const rounds = 20
const filesPerRound = 40
const changesPerFile = 10

/**
 * Commits per second of the archive against bare inserts of the same bytes: five rows into three tables without
 * keys or indexes, one transaction per commit, the same durability. They take turns, and the middle round counts.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'append-'))
  const archive = openSqliteArchive({ path: join(folder, 'ours.sqlite') })
  const peer = openPeer(join(folder, 'peer.sqlite'))
  const ours: number[] = []
  const peers: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const changes = changesOfRound()
    const oursNow = await commitsPerSecond(changes, change => archive.append(change))
    const peerNow = await commitsPerSecond(changes.map(bytesOf), peer.insert)
    // The first round warms both up.
    if (round === 0) continue
    ours.push(oursNow)
    peers.push(peerNow)
  }
  await archive.close()
  peer.close()
  rmSync(folder, { recursive: true })
  return {
    ours: { commitsPerSecond: Math.round(middle(ours)) },
    peer: { commitsPerSecond: Math.round(middle(peers)) },
    ratio: Number((middle(ours) / middle(peers)).toFixed(3)),
  }
}

async function commitsPerSecond<Thing>(things: readonly Thing[], commit: (thing: Thing) => Promise<unknown>) {
  const began = performance.now()
  for (const thing of things) await commit(thing)
  return (things.length * 1_000) / (performance.now() - began)
}

/** Every file goes through its changes while the others do, as on a busy day. */
function changesOfRound(): readonly Change[] {
  const versions = Array.from({ length: changesPerFile }, (_, version) => version)
  const files = Array.from({ length: filesPerRound }, () => newCaseCode(Math.random))
  return versions.flatMap(version => files.map(id => changeOf(id, version)))
}

function changeOf(id: string, version: number): Change {
  const at = 1_795_000_000_000 + version * 60_000
  const announcement = (key: string, recipient: string) => ({
    key,
    kind: 'card',
    recipient,
    dueAt: at,
    body: { step: 'claimed', version, words: 'x'.repeat(150) },
  })
  return {
    file: { id, kind: 'request', version },
    commandId: `${id}:${version}:claim:29:1f0a3c5e-8d5b-4b62-9a51-f3c7e0d0a711`,
    by: '29:1f0a3c5e-8d5b-4b62-9a51-f3c7e0d0a711',
    at,
    entries: [{ type: 'RequestClaimed', body: { officer: 'x'.repeat(280), reasons: ['y'.repeat(280)] } }],
    shape: 0,
    state: { state: 'claimed', version, facts: Array.from({ length: 8 }, () => 'z'.repeat(240)) },
    shelf: { open: true, queueKey: version % 3 === 0 ? `${at}` : undefined },
    announcements: [
      announcement('status', 'social worker'),
      announcement('queue', 'channel'),
      announcement('mail', 'unit'),
    ],
    withdrawn: [],
    receipts: [],
  }
}

type Bytes = Readonly<{
  entry: readonly string[]
  state: readonly string[]
  announcements: readonly (readonly string[])[]
}>

function bytesOf({ file, commandId, by, at, entries, state, announcements }: Change): Bytes {
  return {
    entry: [
      file.id,
      by,
      commandId,
      ...entries.flatMap(({ type, body }) => [`${type} ${at}`, JSON.stringify(body)]),
    ],
    state: [file.id, JSON.stringify(state)],
    announcements: announcements.map(({ key, kind, recipient, body }) => [
      file.id,
      `${key} ${kind} ${at}`,
      recipient,
      JSON.stringify(body),
    ]),
  }
}

function openPeer(path: string) {
  const connection = new DatabaseSync(path)
  connection.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE entry (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT) STRICT;
    CREATE TABLE state (a TEXT, b TEXT) STRICT;
    CREATE TABLE announcement (a TEXT, b TEXT, c TEXT, d TEXT) STRICT;`)
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const putEntry = connection.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?)')
  const putState = connection.prepare('INSERT INTO state VALUES (?, ?)')
  const putAnnouncement = connection.prepare('INSERT INTO announcement VALUES (?, ?, ?, ?)')
  return {
    insert: async ({ entry, state, announcements }: Bytes) => {
      begin.run()
      putEntry.run(...entry)
      putState.run(...state)
      for (const announcement of announcements) putAnnouncement.run(...announcement)
      commit.run()
    },
    close: () => connection.close(),
  }
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b).at(numbers.length >> 1) ?? 0
}
