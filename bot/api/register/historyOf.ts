import { type ProviderLine, providerJournal } from '../../desk/providerJournal.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import { isRegisterEntry } from '../../domain/register/entrySubject.ts'
import type { ProviderEntry } from '../../domain/register/providerEntries.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { Happening } from '../contract/problem.ts'
import { nameOf, type Reader } from './reader.ts'

/** What has happened to a unit or to its whole provider, newest first: who, when and what. */
export async function historyOf(
  { providerId, unitId }: Readonly<{ providerId: string; unitId: UnitId }>,
  reader: Reader,
): Promise<Happening[]> {
  const lines = await providerJournal(reader.desk, providerId)
  return lines
    .filter(({ entry }) => isAbout(unitId, entry))
    .map(line => happeningOf(line, reader))
    .reverse()
}

function isAbout(unitId: UnitId, entry: ProviderEntry): boolean {
  if (entry.type === 'UnitAdded') return entry.unit.id === unitId
  return !('unitId' in entry) || entry.unitId === unitId
}

function happeningOf({ version, at, by, entry }: ProviderLine, reader: Reader): Happening {
  const { words } = reader
  const { figures, register } = words
  const what = register.did[entry.type]
  const reason = 'reason' in entry && entry.reason ? { reason: entry.reason } : {}
  const who =
    tellsOfPlacing(entry) && !mayHandleQueue(reader.person) ? words.api.someoneElse : nameOf(by, reader)
  return { version, at: figures.moment(at), by: who, what, ...reason }
}

/** Whose client lives where is told by the name of whoever took the place. A statement is tried as a place is taken. */
function tellsOfPlacing(entry: ProviderEntry): boolean {
  return !isRegisterEntry(entry) || entry.type === 'VacancyTried'
}
