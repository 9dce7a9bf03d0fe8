import { closeSync, fdatasyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { archiveFault, isBusy, isStorageFault } from './sqliteFault.ts'
import { layTables, refuseForeign } from './sqliteSchema.ts'

/** One connection to the archive's file; every storage fault that leaves it is one clear line. */
export type Database = Readonly<{
  prepare: (sql: string) => StatementSync
  read: <Result>(work: () => Result) => Result
  /** All that `work` reads stood so at one moment. */
  readTogether: <Result>(work: () => Result) => Result
  /**
   * All that `work` writes is on disk when this resolves, or none of it is. Waits for its turn among this process's
   * writers and those of others without keeping anyone here from anything else.
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
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function guarded({ path, busyMs = usualBusyMs }: DatabaseSettings, connection: DatabaseSync): Database {
  // IMMEDIATE: the lock is taken before anything is read, so that what was read still holds when written.
  const writing = transactor(connection, 'BEGIN IMMEDIATE')
  const reading = transactor(connection, 'BEGIN')
  const writeAheadLog = path === ':memory:' ? undefined : logOf(path)
  const inTurn = oneByOne()
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
  return {
    prepare: sql => connection.prepare(sql),
    read: work => clearly('read', work),
    readTogether: work => clearly('read', () => reading(work)),
    write: async work => {
      try {
        const giveUpAt = performance.now() + busyMs
        const result = await inTurn(() => {
          writeAheadLog?.refuseIfBroken()
          return whenFree(() => writing(work), giveUpAt)
        })
        await writeAheadLog?.flush()
        return result
      } catch (error) {
        throw said('write to', error)
      }
    },
    close: async () => {
      await writeAheadLog?.close()
      if (connection.isOpen) connection.close()
    },
  }
}

/** Runs what it is given in the order given, each when the one before has ended. */
function oneByOne(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}

/** A commit of another process takes a fraction of a millisecond, a checkpoint some. */
async function whenFree<Result>(attempt: () => Result, giveUpAt: number): Promise<Result> {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error
      await pause(1)
    }
  }
}

const unflushed =
  'what was written could not be brought to the disk, and nothing more is until the program has been started again'

type WriteAheadLog = Readonly<{
  flush: () => Promise<void>
  /** What could not be made to stand for good must not be built upon, here or by another process. */
  refuseIfBroken: () => void
  close: () => Promise<void>
}>

/**
 * Every commit is in the log before it is anywhere else, and stands for good once the log is on the disk. All who
 * commit in one turn of the event loop share the flush that ends it.
 */
function logOf(path: string): WriteAheadLog {
  let log: number | undefined
  let flushing: Promise<void> | undefined
  let broken: Error | undefined

  /** A log with a gap on the disk ends there, whatever is brought to the disk after it. */
  function flushNow(): void {
    flushing = undefined
    if (broken) throw broken
    try {
      log ??= openSync(`${path}-wal`, 'r+')
      fdatasyncSync(log)
    } catch (cause) {
      broken = archiveFault('write to', path, new Error(unflushed, { cause }))
      throw broken
    }
  }

  return {
    refuseIfBroken: () => {
      if (broken) throw broken
    },
    flush: () => {
      flushing ??= nextTurn().then(flushNow)
      return flushing
    },
    close: async () => {
      await flushing?.catch(() => {})
      if (log !== undefined) closeSync(log)
      log = undefined
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
