import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { archiveFault, isStorageFault } from './sqliteFault.ts'
import { numberIn } from './sqliteRow.ts'
import { applicationId, schemaVersion, tables } from './sqliteSchema.ts'

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

export function openDatabase(settings: DatabaseSettings): Database {
  const { path } = settings
  try {
    if (path !== ':memory:') makeFolder(dirname(path))
    return guarded(path, connect(settings))
  } catch (error) {
    throw archiveFault('open', path, error)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Error(`the folder ${folder} cannot be made or written to`, { cause: error })
  }
}

function connect({ path, busyMs = 2_000, maxBytes }: DatabaseSettings): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: busyMs })
  try {
    refuseForeign(connection)
    // FULL: a commit that was answered must survive a power cut, not only a killed process.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    if (maxBytes !== undefined) connection.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageBytes)}`)
    if (readNumber(connection, 'user_version') !== schemaVersion) layTables(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Counts tables before it asks whose they are: another process may be laying them just now. */
function refuseForeign(connection: DatabaseSync): void {
  const tableCount = numberIn(
    connection.prepare('SELECT count(*) AS found FROM sqlite_schema').get() ?? {},
    'found',
  )
  if (tableCount === 0 || readNumber(connection, 'application_id') === applicationId) return
  throw new Error('the file is the database of another program')
}

function layTables(connection: DatabaseSync): void {
  connection.exec('BEGIN IMMEDIATE')
  const standing = readNumber(connection, 'user_version')
  if (standing > schemaVersion) {
    throw new Error(
      `a newer version of Samplats wrote it (tables ${standing}, this version knows ${schemaVersion})`,
    )
  }
  if (standing === 0) connection.exec(tables)
  connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
}

function readNumber(connection: DatabaseSync, pragma: 'user_version' | 'application_id'): number {
  return numberIn(connection.prepare(`PRAGMA ${pragma}`).get() ?? {}, pragma)
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
