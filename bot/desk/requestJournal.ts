import type { Archive } from '../archive/archive.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { journalIn, type Line } from './journalIn.ts'
import { requestEntryUpcasts } from './olderRequests.ts'

export type JournalLine = Line<RequestEntry>

/** Everything that has happened in the case, the first thing first. */
export function requestJournal(archive: Archive, caseCode: CaseCode): Promise<readonly JournalLine[]> {
  return journalIn(archive, caseCode, requestEntryUpcasts)
}
