import { isRegisterEntry } from '../domain/register/entrySubject.ts'
import type { ProviderEntry, RegisterEntry } from '../domain/register/providerEntries.ts'
import type { Desk } from './desk.ts'
import { journalIn, type Line } from './journalIn.ts'
import { providerEntryUpcasts } from './olderProviders.ts'

export type ProviderLine<Entry extends ProviderEntry = ProviderEntry> = Line<Entry>

/** Everything that has happened at the provider, the first thing first. */
export function providerJournal(desk: Desk, providerId: string): Promise<readonly ProviderLine[]> {
  return journalIn(desk.archive, providerId, providerEntryUpcasts)
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
