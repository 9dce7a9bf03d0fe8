import type { StoredFile } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { applyToReadLog, type ReadLog, type ReadLogEntry, readCase } from '../domain/readLog.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { type CaseFileKind, carryOut } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { inNewestShape } from './upcast.ts'

/** Who has read a case is a file beside it, so that reading changes nothing for those who work in the case. */

export async function noteReading(desk: Desk, caseCode: CaseCode, person: Person): Promise<void> {
  const now = desk.clock()
  const stored = await desk.archive.load(idOf(caseCode))
  if (readCase(stored && readLogIn(stored), person.id, now).length === 0) return
  await carryOut(desk, readLogFile, {
    fileId: idOf(caseCode),
    commandId: `read:${person.id}:${now}`,
    by: person.id,
    decide: (log): readonly ReadLogEntry[] | Refusal => readCase(log, person.id, now),
  })
}

/** Each reading, the latest first. */
export async function readingsOf(
  desk: Desk,
  caseCode: CaseCode,
): Promise<readonly Readonly<{ by: PersonId; at: Instant }>[]> {
  const entries = await desk.archive.journal(idOf(caseCode))
  return entries.map(({ by, at }) => ({ by, at })).toReversed()
}

const readLogFile: CaseFileKind<ReadLog, ReadLogEntry> = {
  kind: 'readLog',
  upcasts: [],
  stateOf: readLogIn,
  apply: applyToReadLog,
  shelf: () => ({ open: true }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

function idOf(caseCode: CaseCode): string {
  return `reads:${caseCode}`
}

function readLogIn(stored: StoredFile): ReadLog {
  const file = inNewestShape(stored, readLogFile.upcasts)
  if (!holdsReadLog(file))
    throw new Error(`Could not read ${file.id} as a read log: it is a ${file.kind} file.`)
  return file.state
}

function holdsReadLog(file: StoredFile): file is StoredFile & Readonly<{ state: ReadLog }> {
  return file.kind === 'readLog'
}
