import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Database, openDatabase } from '../../bot/archive/sqliteDatabase.ts'

let folder: string
let path: string
let database: Database
let other: DatabaseSync

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'))
  path = join(folder, 'archive.sqlite')
  database = openDatabase({ path })
  other = new DatabaseSync(path)
})

afterEach(async () => {
  other.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

const countOn = () => database.prepare('UPDATE mark SET changed = changed + 1').run()
const counted = () => database.prepare('SELECT changed FROM mark').get()

describe('what is written', () => {
  test('is worked out when its turn has come, and once', async () => {
    let worked = 0
    other.exec('BEGIN IMMEDIATE; UPDATE mark SET changed = 7')
    const written = database.write(() => {
      worked += 1
      countOn()
    })
    await nextTurn()
    expect(worked).toBe(0)
    other.exec('COMMIT')
    await written
    expect(worked).toBe(1)
    expect(counted()).toEqual({ changed: 8 })
  })

  test('is not acknowledged, nor anything after it, when it cannot be brought to the disk', async () => {
    const log = `${path}-wal`
    renameSync(log, `${log}.away`)
    mkdirSync(log)
    await expect(database.write(countOn)).rejects.toThrow(unflushed)
    rmdirSync(log)
    renameSync(`${log}.away`, log)
    await expect(database.write(countOn)).rejects.toThrow(unflushed)
    // The second was not even tried: another process would have built upon it.
    expect(counted()).toEqual({ changed: 1 })
    expect(() => database.read(counted)).toThrow(unflushed)
    expect(() => database.readTogether(counted)).toThrow(unflushed)
    const again = openDatabase({ path })
    await again.write(() => again.prepare('UPDATE mark SET changed = 9').run())
    expect(counted()).toEqual({ changed: 9 })
    await again.close()
  })
})

test('what a run that was killed left in the log is in the file itself when the next has opened it', async () => {
  await database.write(countOn)
  const left = join(folder, 'left.sqlite')
  for (const part of ['', '-wal']) copyFileSync(`${path}${part}`, `${left}${part}`)
  const again = openDatabase({ path: left })
  expect(statSync(`${left}-wal`).size).toBe(0)
  expect(again.prepare('SELECT changed FROM mark').get()).toEqual({ changed: 1 })
  await again.close()
})

const unflushed = /^Could not write to the archive .*: .* could not be brought to the disk, .*\.$/

test('what is read together stood so at one moment', () => {
  const seen = database.readTogether(() => {
    const before = counted()
    other.exec('UPDATE mark SET changed = 7')
    return [before, counted()]
  })
  expect(seen).toEqual([{ changed: 0 }, { changed: 0 }])
  expect(counted()).toEqual({ changed: 7 })
})
