import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { aChange, aClaim, anAnnouncement } from '../archive/aChange.ts'

let folder: string
let path: string
let locker: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locked-'))
  path = join(folder, 'archive.sqlite')
})

afterEach(async () => {
  await unlock()
  rmSync(folder, { recursive: true })
})

test('a write while another process holds the lock fails in bounded time, in one clear line, with nothing stored', async () => {
  const archive = openSqliteArchive({ path, busyMs: 100 })
  await archive.append(aChange({ announcements: [anAnnouncement()] }))
  await lock()
  await expect(archive.append(aChange({ file: { version: 1 } }))).rejects.toMatchObject({
    name: 'ArchiveBusy',
    message: `Could not write to the archive ${path}: another process has kept it locked for too long, and nothing was stored.`,
  })
  expect(await archive.journal('GBG-1')).toHaveLength(1)
  await unlock()
  expect(await archive.append(aChange({ file: { version: 1 } }))).toMatchObject({ outcome: 'appended' })
  await archive.close()
})

test('reading goes on while another process holds the lock, and so does looking for what is due when nothing is', async () => {
  const archive = openSqliteArchive({ path, busyMs: 100 })
  await archive.append(aChange({ announcements: [anAnnouncement({ dueAt: 9_000 })] }))
  await lock()
  expect(await archive.load('GBG-1')).toMatchObject({ version: 1 })
  const claim = aClaim({ now: 8_999 })
  expect(await archive.dispatches.claimDue(claim)).toEqual([])
  await archive.close()
})

test('a write waits for a lock that is let go in time', async () => {
  const archive = openSqliteArchive({ path, busyMs: 5_000 })
  await lock({ forMs: 200 })
  expect(await archive.append(aChange())).toMatchObject({ outcome: 'appended' })
  await archive.close()
})

test('a new archive that another process keeps locked is not opened, and says so', async () => {
  await lock()
  expect(() => openSqliteArchive({ path, busyMs: 100 })).toThrow(
    /^Could not open the archive .*: another process has kept it locked for too long, and nothing was stored\.$/,
  )
})

test('a new archive is opened as soon as the other process that is making it lets go', async () => {
  await lock({ how: 'BEGIN IMMEDIATE', forMs: 200 })
  const archive = openSqliteArchive({ path, busyMs: 5_000 })
  expect(await archive.append(aChange())).toMatchObject({ outcome: 'appended' })
  await archive.close()
})

/** Another process takes a lock and keeps it, for so many ms or until unlocked. */
async function lock({ how = 'BEGIN EXCLUSIVE', forMs = 60_000 } = {}): Promise<void> {
  locker = runScript(`
    import { DatabaseSync } from 'node:sqlite'
    new DatabaseSync(${JSON.stringify(path)}).exec('${how}')
    console.log('locked')
    setTimeout(() => process.exit(), ${forMs})`)
  const end = once(locker, 'exit').then(() =>
    Promise.reject(new Error('The locking process ended too early.')),
  )
  end.catch(() => {})
  if (locker.stdout !== null) await Promise.race([once(locker.stdout, 'data'), end])
}

async function unlock(): Promise<void> {
  if (locker === undefined || locker.exitCode !== null) return
  const ended = once(locker, 'exit')
  locker.kill('SIGKILL')
  await ended
  locker = undefined
}

function runScript(script: string): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script])
}
