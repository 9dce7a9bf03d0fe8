import type { StoredEntry } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import { isRegisterEntry } from '../domain/register/entrySubject.ts'
import type { ProviderEntry, RegisterEntry } from '../domain/register/providerEntries.ts'
import type { Desk } from './desk.ts'
import { providerEntryUpcasts } from './olderProviders.ts'
import { entryInNewestShape } from './upcast.ts'

/** One thing that happened at a provider, and who did it. */
export type ProviderLine<Entry extends ProviderEntry = ProviderEntry> = Readonly<{
  entry: Entry
  at: Instant
  by: PersonId
  version: number
}>

/** Everything that has happened at the provider, the first thing first. */
export async function providerJournal(desk: Desk, providerId: string): Promise<readonly ProviderLine[]> {
  return (await desk.archive.journal(providerId)).map(lineIn)
}

/** What people have changed in the register after that version of the provider's file; places come and go unsaid. */
export async function registerChangesSince(
  desk: Desk,
  providerId: string,
  version: number,
): Promise<readonly ProviderLine<RegisterEntry>[]> {
  const lines = await providerJournal(desk, providerId)
  return lines.filter(line => line.version > version).filter(isOfRegister)
}

function isOfRegister(line: ProviderLine): line is ProviderLine<RegisterEntry> {
  return isRegisterEntry(line.entry)
}

function lineIn(stored: StoredEntry): ProviderLine {
  const entry = entryInNewestShape(stored, providerEntryUpcasts)
  if (!holdsProviderEntry(entry))
    throw new Error(`Could not read entry ${stored.version} of ${stored.fileId}: it is not what it says.`)
  return { entry: entry.body, at: entry.at, by: entry.by, version: entry.version }
}

/** Only providers have entries of these names, and each is stored beside its own. */
function holdsProviderEntry(stored: StoredEntry): stored is StoredEntry & Readonly<{ body: ProviderEntry }> {
  const { body, type } = stored
  return typeof body === 'object' && body !== null && 'type' in body && body.type === type
}
