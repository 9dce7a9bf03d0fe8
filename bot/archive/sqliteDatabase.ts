import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { archiveFault, isBusy, isStorageFault } from './sqliteFault.ts'
import { layTables, refuseForeign } from './sqliteSchema.ts'

/** One connection to the archive's file; every storage fault that leaves it is one clear line. */
export type Database = Readonly<{
  prepare: (sql: string) => StatementSync
  read: <Result>(work: () => Result) => Result
  /** All that `work` writes is on disk when this returns, or none of it is. */
  write: <Result>(work: () => Result) => Result
  close: () => void
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
const usualBusyMs = 2_000

export function openDatabase(settings: DatabaseSettings): Database {
  const { path } = settings
  try {
    if (path !== ':memory:') makeFolder(dirname(path))
    return guarded(path, patiently(settings))
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
    // FULL: a commit that was answered must survive a power cut, not only a killed process.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    if (maxBytes !== undefined) connection.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageBytes)}`)
    layTables(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function guarded(path: string, connection: DatabaseSync): Database {
  const transact = transactor(connection)
  const clearly = <Result>(attempt: string, work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      if (!connection.isOpen) throw archiveFault(attempt, path, new Error('it is closed', { cause: error }))
      throw isStorageFault(error) ? archiveFault(attempt, path, error) : error
    }
  }
  return {
    prepare: sql => connection.prepare(sql),
    read: work => clearly('read', work),
    write: work => clearly('write to', () => transact(work)),
    close: () => {
      if (connection.isOpen) connection.close()
    },
  }
}

function transactor(connection: DatabaseSync): <Result>(work: () => Result) => Result {
  // IMMEDIATE: the lock is waited for before anything is read, so that what was read still holds when written.
  const begin = connection.prepare('BEGIN IMMEDIATE')
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
