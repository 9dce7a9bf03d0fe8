import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { archiveFault, isBusy, isStorageFault } from './sqliteFault.ts'
import { logOf } from './sqliteLog.ts'
import { layTables, refuseForeign } from './sqliteSchema.ts'
import { openWriter } from './sqliteWriter.ts'

/** One connection to the archive's file; every storage fault that leaves it is one clear line. */
export type Database = Readonly<{
  prepare: (sql: string) => StatementSync
  read: <Result>(work: () => Result) => Result
  /** All that `work` reads stood so at one moment. */
  readTogether: <Result>(work: () => Result) => Result
  /**
   * All that `work` writes is on disk when this resolves, or none of it is. Waits for its turn among this process's
   * writers and those of others without keeping anyone here from anything else. Work may be done anew after all of it
   * was undone, and so does nothing but read and write here.
   */
  write: <Result>(work: () => Result) => Promise<Result>
  close: () => Promise<void>
}>

export type DatabaseSettings = Readonly<{
  /** The file, made with its folder where missing; `:memory:` for an archive that ends with its process. */
  path: string
  /** How long to wait, in ms, while another process writes. */
  busyMs?: number
  /** The file may not grow past this many bytes. */
  maxBytes?: number
}>

const pageBytes = 4096
export const usualBusyMs = 2_000

export function openDatabase(settings: DatabaseSettings): Database {
  const { path } = settings
  try {
    if (path !== ':memory:') makeFolder(dirname(path))
    return guarded(settings, patiently(settings))
  } catch (error) {
    throw archiveFault('open', path, error)
  }
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder)
  } catch (error) {
    throw new Error(`the folder ${folder} cannot be made or written to`, { cause: error })
  }
}

/** Level by level: Node's recursive way tries for ever where a level can neither be found nor made, as under /proc. */
function makeMissing(folder: string): void {
  if (isFolder(folder)) return
  makeMissing(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Turning a new file's WAL on waits for nobody: of several who make one archive at once, all but one are refused. */
function patiently(settings: DatabaseSettings): DatabaseSync {
  const giveUpAt = performance.now() + (settings.busyMs ?? usualBusyMs)
  for (;;) {
    try {
      return connect(settings)
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function connect({ path, busyMs = usualBusyMs, maxBytes }: DatabaseSettings): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: busyMs })
  try {
    refuseForeign(connection)
    // NORMAL leaves it to `write` to bring each commit to the disk, so that those who commit at once can share the wait.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
    if (maxBytes !== undefined) connection.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageBytes)}`)
    layTables(connection)
    // From now on whoever finds the archive locked comes back later: SQLite's own waiting would hold up everyone.
    connection.exec('PRAGMA busy_timeout = 0')
    // What an earlier run could not bring to the disk may be in the log with a gap before it: the log begins anew, unless
    // others are at work on it.
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function guarded({ path, busyMs = usualBusyMs }: DatabaseSettings, connection: DatabaseSync): Database {
  // IMMEDIATE: the lock is taken before anything is read, so that what was read still holds when written.
  const transact = transactor(connection, 'BEGIN IMMEDIATE')
  const reading = transactor(connection, 'BEGIN')
  const log = path === ':memory:' ? undefined : logOf(path)
  const writer = openWriter({ transact, busyMs, log })
  const said = (attempt: string, error: unknown): unknown => {
    if (!connection.isOpen) return archiveFault(attempt, path, new Error('it is closed', { cause: error }))
    return isStorageFault(error) ? archiveFault(attempt, path, error) : error
  }
  const clearly = <Result>(attempt: string, work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw said(attempt, error)
    }
  }
  /** What is not on the disk is shown to nobody either: they would act on it. */
  const seen = <Result>(work: () => Result): Result => {
    log?.refuseIfBroken()
    return work()
  }
  return {
    prepare: sql => connection.prepare(sql),
    read: work => clearly('read', () => seen(work)),
    readTogether: work => clearly('read', () => seen(() => reading(work))),
    write: async work => {
      try {
        return await writer.write(work)
      } catch (error) {
        throw said('write to', error)
      }
    },
    close: async () => {
      await writer.end()
      log?.close()
      if (connection.isOpen) connection.close()
    },
  }
}

function transactor(
  connection: DatabaseSync,
  beginning: 'BEGIN' | 'BEGIN IMMEDIATE',
): <Result>(work: () => Result) => Result {
  const begin = connection.prepare(beginning)
  const commit = connection.prepare('COMMIT')
  return work => {
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (connection.isTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }
}
