import { type ProviderLine, providerJournal } from '../../desk/providerJournal.ts'
import type { Provider, ProviderDetails } from '../../domain/register/provider.ts'
import type { ProviderEntry } from '../../domain/register/providerEntries.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { Words } from '../../text/words.ts'
import type { Happening } from '../contract/problem.ts'
import type { Reader } from './reader.ts'
import { whoDid } from './whoDid.ts'

/** What has happened to a unit or to its whole provider, newest first: who, when and what. */
export function historyOf(
  { providerId, unitId }: Readonly<{ providerId: string; unitId: UnitId }>,
  reader: Reader,
): Promise<Happening[]> {
  return happenings(providerId, entry => isAbout(unitId, entry), reader)
}

/** The same of the provider alone. Of one that is merged it is everything: with the other its units begin anew. */
export function providerHistory({ id, mergedInto }: Provider, reader: Reader): Promise<Happening[]> {
  if (!mergedInto) return happenings(id, entry => !('unitId' in entry), reader)
  const names = new Map(mergedInto.units.map(unit => [unit.id, unit.name]))
  return happenings(
    id,
    () => true,
    reader,
    unitId => names.get(unitId),
  )
}

/** Names that have to be said, where it is not clear which unit is meant. */
type UnitNames = (unitId: UnitId) => string | undefined

async function happenings(
  providerId: string,
  isTold: (entry: ProviderEntry) => boolean,
  reader: Reader,
  unitName: UnitNames = () => undefined,
): Promise<Happening[]> {
  const lines = await providerJournal(reader.desk, providerId)
  return lines
    .filter(({ entry }) => isTold(entry))
    .map(line => happeningOf(line, reader, unitName))
    .reverse()
}

function isAbout(unitId: UnitId, entry: ProviderEntry): boolean {
  if (entry.type === 'UnitAdded') return entry.unit.id === unitId
  return !('unitId' in entry) || entry.unitId === unitId
}

function happeningOf(
  { version, at, by, entry }: ProviderLine,
  reader: Reader,
  unitName: UnitNames,
): Happening {
  const { words } = reader
  const { figures, register } = words
  const about = 'unitId' in entry ? unitName(entry.unitId) : whatAbout(entry, reader)
  const did = register.did[entry.type]
  const what = about ? words.provider.about(did, about) : did
  const reason = 'reason' in entry && entry.reason ? { reason: entry.reason } : {}
  const who = whoDid({ by, what: entry.type }, reader)
  return { version, at: figures.moment(at), by: who, what, ...reason }
}

/** What a change of the provider itself was about. */
function whatAbout(entry: ProviderEntry, { desk, words }: Reader): string | undefined {
  switch (entry.type) {
    case 'ProviderDetailsChanged':
      return words.lists.all(changedNames(entry.details, words))
    case 'ProviderStatusChanged':
      return words.terms.providerStatuses[entry.status]
    case 'FieldGroupVerified':
      return words.register.fieldGroups[entry.group]
    case 'UnitAdded':
      return entry.unit.name
    case 'UnitsGivenAway':
    case 'UnitsKeptAfterAll':
      return desk.register.get(entry.to)?.name
    case 'UnitsTakenOver':
    case 'UnitsTurnedAway':
      return desk.register.get(entry.from)?.name
    default:
      return undefined
  }
}

function changedNames(changed: Partial<ProviderDetails>, { provider }: Words): readonly string[] {
  return detailNames.filter(name => changed[name] !== undefined).map(name => provider.details[name])
}

const detailNames = ['name', 'organisationNumber', 'external', 'mailbox', 'contacts'] as const
