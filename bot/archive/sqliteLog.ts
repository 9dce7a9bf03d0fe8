import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { archiveFault } from './sqliteFault.ts'

/** Every commit is in the log before it is anywhere else, and stands for good once the log is on the disk. */
export type WriteAheadLog = Readonly<{
  flush: () => void
  /** What could not be made to stand for good must not be built upon, here or by another process. */
  refuseIfBroken: () => void
  close: () => void
}>

export function logOf(path: string): WriteAheadLog {
  let log: number | undefined
  let broken: Error | undefined
  return {
    refuseIfBroken: () => {
      if (broken) throw broken
    },
    flush: () => {
      try {
        log ??= openSync(`${path}-wal`, 'r+')
        fdatasyncSync(log)
      } catch (cause) {
        // A log with a gap on the disk ends there, whatever is brought to the disk after it.
        broken = archiveFault('write to', path, new Error(unflushed, { cause }))
        throw broken
      }
    },
    close: () => {
      if (log !== undefined) closeSync(log)
      log = undefined
    },
  }
}

const unflushed =
  'what was written could not be brought to the disk, and nothing more is until the program has been started again'
