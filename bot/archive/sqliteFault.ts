/**
 * Says in one line what could not be done to the archive and what is true now, from what SQLite or the disk said. Its
 * name says whether it is only that another process has the lock, where the line itself may not be told.
 */
export function archiveFault(attempt: string, path: string, error: unknown): Error {
  const fault = new Error(`Could not ${attempt} the archive ${path}: ${reason(error)}.`, { cause: error })
  fault.name = isBusy(error) ? 'ArchiveBusy' : 'ArchiveFault'
  return fault
}

export function isStorageFault(error: unknown): boolean {
  return fieldOf(error, 'code') === 'ERR_SQLITE_ERROR'
}

/** Another process has it locked. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === 5
}

function reason(error: unknown): string {
  const message = fieldOf(error, 'message')
  return (
    reasons[primaryCode(error)] ?? (typeof message === 'string' ? message.replace(/\.$/, '') : String(error))
  )
}

/** SQLite's primary result codes, https://sqlite.org/rescode.html */
const reasons: Readonly<Record<number, string>> = {
  5: 'another process has kept it locked for too long, and nothing was stored',
  8: 'it may be read but not written',
  10: 'the disk could not be read or written',
  11: 'the file is damaged',
  13: 'the disk is full, and nothing was stored',
  14: 'no file can be opened or made there',
  26: 'the file is no database',
}

/** The lowest byte of the extended code; 0, which is no fault, for what did not come from SQLite. */
function primaryCode(error: unknown): number {
  const code = fieldOf(error, 'errcode')
  return typeof code === 'number' ? code & 0xff : 0
}

function fieldOf(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined
}
