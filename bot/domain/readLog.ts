import { type Instant, minute } from './calendar.ts'
import type { PersonId } from './person.ts'

/** When each person last began to read a case. */
export type ReadLog = Readonly<{ lastReadBy: Readonly<Record<PersonId, Instant>> }>

export type ReadLogEntry = Readonly<{ type: 'CaseRead'; by: PersonId; at: Instant }>

/** A page that is looked at anew, or brings itself up to date, within this time is one and the same reading. */
const oneReading = 15 * minute

export function readCase(log: ReadLog | undefined, by: PersonId, now: Instant): readonly ReadLogEntry[] {
  const last = log?.lastReadBy[by]
  return last !== undefined && now - last < oneReading ? [] : [{ type: 'CaseRead', by, at: now }]
}

export function applyToReadLog(log: ReadLog | undefined, { by, at }: ReadLogEntry): ReadLog {
  return { lastReadBy: { ...log?.lastReadBy, [by]: at } }
}
