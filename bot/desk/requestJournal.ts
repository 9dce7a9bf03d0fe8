import type { Archive, StoredEntry } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { requestEntryUpcasts } from './olderRequests.ts'
import { entryInNewestShape } from './upcast.ts'

/** One thing that happened in a case, and who did it. */
export type JournalLine = Readonly<{ entry: RequestEntry; at: Instant; by: PersonId; version: number }>

/** Everything that has happened in the case, the first thing first. */
export async function requestJournal(archive: Archive, caseCode: CaseCode): Promise<readonly JournalLine[]> {
  return (await archive.journal(caseCode)).map(lineIn)
}

function lineIn(stored: StoredEntry): JournalLine {
  const entry = entryInNewestShape(stored, requestEntryUpcasts)
  if (!holdsRequestEntry(entry))
    throw new Error(`Could not read entry ${stored.version} of ${stored.fileId}: it is not what it says.`)
  return { entry: entry.body, at: entry.at, by: entry.by, version: entry.version }
}

/** Only requests have entries of these names, and each is stored beside its own. */
function holdsRequestEntry(stored: StoredEntry): stored is StoredEntry & Readonly<{ body: RequestEntry }> {
  const { body, type } = stored
  return typeof body === 'object' && body !== null && 'type' in body && body.type === type
}
