import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { aChange, aClaim, anAnnouncement } from './aChange.ts'
import { archivePromises } from './archivePromises.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newPath = () => join(folder, `${files++}`, 'archive.sqlite')

describe('the SQLite archive in memory', () => {
  archivePromises(async () => openSqliteArchive({ path: ':memory:' }))
})

describe('the SQLite archive on disk', () => {
  archivePromises(async () => openSqliteArchive({ path: newPath() }))

  test('holds after closing and opening what it held before', async () => {
    const path = newPath()
    const before = openSqliteArchive({ path })
    await before.append(aChange({ announcements: [anAnnouncement()] }))
    await before.close()
    const after = openSqliteArchive({ path })
    expect(await after.load('GBG-1')).toMatchObject({ version: 1 })
    expect(await after.dispatches.of('GBG-1')).toHaveLength(1)
    await after.close()
  })

  test('may be closed twice, and then says that it is closed', async () => {
    const archive = openSqliteArchive({ path: newPath() })
    await archive.close()
    await archive.close()
    await expect(archive.load('GBG-1')).rejects.toThrow('closed')
    await expect(archive.append(aChange())).rejects.toThrow('closed')
  })

  test('shows one connection at once what another has stored', async () => {
    const path = newPath()
    const [one, two] = [openSqliteArchive({ path }), openSqliteArchive({ path })]
    await one.append(aChange())
    expect(await two.append(aChange({ commandId: 'other' }))).toEqual({ outcome: 'versionTaken' })
    expect(await two.append(aChange({ file: { version: 1 } }))).toEqual({ outcome: 'appended', version: 2 })
    expect(await one.journal('GBG-1')).toHaveLength(2)
    await Promise.all([one.close(), two.close()])
  })

  test('says that a command was carried out only when that is on the disk, whoever carried it out', async () => {
    const path = newPath()
    const [one, two] = [openSqliteArchive({ path }), openSqliteArchive({ path })]
    await one.append(aChange())
    renameSync(`${path}-wal`, `${path}-away`)
    mkdirSync(`${path}-wal`)
    expect(await two.isDone('GBG-1', 'another command')).toBe(false)
    await expect(two.isDone('GBG-1', aChange().commandId)).rejects.toThrow('could not be brought to the disk')
    rmdirSync(`${path}-wal`)
    renameSync(`${path}-away`, `${path}-wal`)
    await Promise.all([one.close(), two.close()])
  })

  test('writes no entry beside another of the same version, whatever version the file says it has', async () => {
    const path = newPath()
    const archive = openSqliteArchive({ path })
    await archive.append(aChange())
    await archive.append(aChange({ file: { version: 1 } }))
    const beside = new DatabaseSync(path)
    beside.exec('UPDATE file SET version = 1')
    beside.close()
    const late = aChange({ file: { version: 1 }, commandId: 'late' })
    await expect(archive.append(late)).rejects.toThrow('entry.version')
    expect(await archive.journal('GBG-1')).toHaveLength(2)
    await archive.close()
  })

  test('reads what version 1 of its tables held', async () => {
    const path = newPath()
    mkdirSync(dirname(path))
    const older = new DatabaseSync(path)
    older.exec(tablesOfVersion1)
    older.close()
    const archive = openSqliteArchive({ path })
    expect(await archive.queue('request')).toEqual([
      { id: 'GBG-1', kind: 'request', version: 2, shape: 0, state: { state: 'filed' } },
    ])
    const { items } = await archive.journalBetween({ from: 0, to: 9_000 })
    expect(items).toMatchObject([
      { version: 1, type: 'First', at: 700, by: 'anna', commandId: 'a', shape: 0, body: 1 },
      { version: 2, type: 'Second', at: 800, by: 'bo', commandId: 'b', shape: 0, body: 2 },
    ])
    const claim = aClaim()
    expect(await archive.dispatches.claimDue(claim)).toMatchObject([
      { key: 'card', recipient: 'anna', version: 2, attempts: 4, receipt: 'id' },
    ])
    await archive.append(aChange({ file: { version: 2 } }))
    await archive.close()
    const again = openSqliteArchive({ path })
    expect(await again.journal('GBG-1')).toHaveLength(3)
    await again.close()
  })
})

/** As the first version laid and filled them. */
const tablesOfVersion1 = `
  PRAGMA application_id = 0x53616d70; PRAGMA user_version = 1;
  CREATE TABLE file (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, version INTEGER NOT NULL,
    open INTEGER NOT NULL, queue_key TEXT, state TEXT NOT NULL) STRICT;
  CREATE INDEX file_by_kind ON file (kind, open);
  CREATE INDEX file_in_queue ON file (kind, queue_key) WHERE queue_key IS NOT NULL;
  CREATE TABLE entry (file_id TEXT NOT NULL REFERENCES file (id), version INTEGER NOT NULL, type TEXT NOT NULL,
    at INTEGER NOT NULL, by_whom TEXT NOT NULL, command_id TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (file_id, version)) STRICT;
  CREATE INDEX entry_by_command ON entry (file_id, command_id, version);
  CREATE TABLE dispatch (number INTEGER PRIMARY KEY, file_id TEXT NOT NULL REFERENCES file (id), key TEXT NOT NULL,
    kind TEXT NOT NULL, recipient TEXT NOT NULL, due_at INTEGER NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, first_tried_at INTEGER, last_fault TEXT, worker TEXT,
    lease_until INTEGER NOT NULL DEFAULT 0, ready_at INTEGER NOT NULL AS (max(due_at, lease_until)) VIRTUAL,
    receipt TEXT, body TEXT NOT NULL, UNIQUE (file_id, key)) STRICT;
  CREATE INDEX dispatch_to_someone ON dispatch (recipient, ready_at) WHERE status = 'pending' AND recipient <> file_id;
  CREATE INDEX dispatch_to_itself ON dispatch (ready_at) WHERE status = 'pending' AND recipient = file_id;
  INSERT INTO file VALUES (1, 'GBG-1', 'request', 2, 1, '2026-12-01', '{"state":"filed"}');
  INSERT INTO entry VALUES ('GBG-1', 1, 'First', 700, 'anna', 'a', '1'), ('GBG-1', 2, 'Second', 800, 'bo', 'b', '2');
  INSERT INTO dispatch (file_id, key, kind, recipient, due_at, version, status, attempts, receipt, body)
    VALUES ('GBG-1', 'card', 'card', 'anna', 900, 2, 'pending', 3, '"id"', '{}'),
      ('GBG-1', 'mail', 'mail', 'bo', 900, 1, 'delivered', 1, NULL, '{}');`

describe('what cannot be opened is refused in one clear line', () => {
  test('a folder that cannot be made', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openSqliteArchive({ path: join(file, 'archive.sqlite') })).toThrow(
      /^Could not open the archive .*archive\.sqlite: the folder .*file cannot be made or written to\.$/,
    )
  })

  test('a folder in the place of the file', () => {
    expect(() => openSqliteArchive({ path: folder })).toThrow(/: no file can be opened or made there\.$/)
  })

  test('a file that is no database, which is left as it was', () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'Dear archive, '.repeat(100))
    expect(() => openSqliteArchive({ path })).toThrow(/: the file is no database\.$/)
  })

  test('the database of another program, which is left as it was', () => {
    const path = join(folder, 'other.sqlite')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE recipe (name TEXT)')
    expect(() => openSqliteArchive({ path })).toThrow(/: the file is the database of another program\.$/)
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipe' }])
    other.close()
  })

  test('an archive that a newer version wrote', async () => {
    const path = newPath()
    await openSqliteArchive({ path }).close()
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(() => openSqliteArchive({ path })).toThrow(
      /: a newer version of Samplats wrote it \(tables 99, .*\)\.$/,
    )
  })
})
