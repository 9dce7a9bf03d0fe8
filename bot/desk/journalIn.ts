import type { Archive, StoredEntry } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import { entryInNewestShape, type Upcast } from './upcast.ts'

/** One thing that happened in a case file, and who did it. */
export type Line<Entry> = Readonly<{ entry: Entry; at: Instant; by: PersonId; version: number }>

/** Everything that has happened in a file of the kind that has such entries, the first thing first. */
export async function journalIn<Entry extends Readonly<{ type: string }>>(
  archive: Archive,
  fileId: string,
  upcasts: readonly Upcast[],
): Promise<readonly Line<Entry>[]> {
  const entries = await archive.journal(fileId)
  return entries.map(stored => lineIn(entryInNewestShape(stored, upcasts)))
}

function lineIn<Entry>(stored: StoredEntry): Line<Entry> {
  if (!holdsItsEntry<Entry>(stored))
    throw new Error(`Could not read entry ${stored.version} of ${stored.fileId}: it is not what it says.`)
  const { body, at, by, version } = stored
  return { entry: body, at, by, version }
}

/** Only one kind of file has entries of a name, and each is stored beside its own. */
function holdsItsEntry<Entry>(stored: StoredEntry): stored is StoredEntry & Readonly<{ body: Entry }> {
  const { body, type } = stored
  return typeof body === 'object' && body !== null && 'type' in body && body.type === type
}
