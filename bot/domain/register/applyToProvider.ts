import { applyToUnit } from './applyToUnit.ts'
import type { FollowUpNote } from './followUpNote.ts'
import type { Provider } from './provider.ts'
import type { ProviderEntry } from './providerEntries.ts'

/** Notes kept in mind; the journal has them all. */
const mostFollowUps = 30

export function applyToProvider(provider: Provider | undefined, entry: ProviderEntry): Provider {
  if (entry.type === 'ProviderRegistered') return entry.provider
  if (!provider) throw new Error(`Could not apply ${entry.type}: no such provider is registered.`)
  switch (entry.type) {
    case 'ProviderDetailsChanged':
      return { ...(entry.details.mailbox === undefined ? provider : unbounced(provider)), ...entry.details }
    case 'ProviderStatusChanged':
      return { ...provider, status: entry.status }
    case 'FieldGroupVerified':
      return {
        ...(entry.group === 'contact' ? unbounced(provider) : provider),
        verified: { ...provider.verified, [entry.group]: entry.verification },
      }
    case 'MailboxBounced':
      return { ...provider, bounced: entry.bounced }
    case 'FollowUpNoted':
      return { ...provider, followUps: newest([...provider.followUps, entry.note]) }
    case 'FollowUpTakenBack':
      return { ...provider, followUps: provider.followUps.filter(({ id }) => id !== entry.noteId) }
    case 'UnitAdded':
      return { ...provider, units: [...provider.units, entry.unit] }
    case 'UnitsGivenAway':
      return { ...provider, units: [], mergedInto: { providerId: entry.to, units: provider.units } }
    case 'UnitsKeptAfterAll':
      return keptAfterAll(provider)
    case 'UnitsTakenOver':
      return {
        ...provider,
        units: [...provider.units, ...entry.units],
        followUps: newest([...provider.followUps, ...entry.followUps].toSorted(byDay)),
        absorbed: [...provider.absorbed, entry.from],
      }
    case 'UnitsTurnedAway':
      return provider
    default:
      return {
        ...provider,
        units: provider.units.map(unit => (unit.id === entry.unitId ? applyToUnit(unit, entry) : unit)),
      }
  }
}

function unbounced({ bounced: _, ...provider }: Provider): Provider {
  return provider
}

function newest(notes: readonly FollowUpNote[]): readonly FollowUpNote[] {
  return notes.slice(-mostFollowUps)
}

function byDay(one: FollowUpNote, other: FollowUpNote): number {
  return one.on.localeCompare(other.on)
}

function keptAfterAll({ mergedInto, ...provider }: Provider): Provider {
  return { ...provider, units: mergedInto?.units ?? provider.units }
}
