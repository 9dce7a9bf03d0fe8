import { existsSync, readFileSync } from 'node:fs'

/** Does the process keep others from writing to a SQLite file? Only Linux tells. https://sqlite.org/walformat.html */
export function holdsWriteLock(pid: number): boolean {
  const held = new RegExp(`WRITE +${pid} \\S+ ${writeLockByte} `)
  return (
    existsSync(allLocks) &&
    readFileSync(allLocks, 'utf8')
      .split('\n')
      .some(line => held.test(line))
  )
}

const allLocks = '/proc/locks'
const writeLockByte = 120
