import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { aChange, anAnnouncement } from './aChange.ts'
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
})

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
