import { type ProviderLine, providerJournal } from '../../desk/providerJournal.ts'
import type { ProviderEntry } from '../../domain/register/providerEntries.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { Happening } from '../contract/problem.ts'
import type { Reader } from './reader.ts'
import { whoDid } from './whoDid.ts'

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
  const who = whoDid({ by, what: entry.type }, reader)
  return { version, at: figures.moment(at), by: who, what, ...reason }
}
