import type { Provider } from './provider.ts'
import type { PlaceEntry, ProviderEntry } from './providerEntries.ts'
import { type Unit, withoutCase } from './unit.ts'

/** Prices kept in mind at a unit; the journal has them all. */
const mostPaid = 24

export function applyToProvider(provider: Provider | undefined, entry: ProviderEntry): Provider {
  if (entry.type === 'ProviderRegistered') return entry.provider
  if (!provider) throw new Error(`Could not apply ${entry.type}: no such provider is registered.`)
  return {
    ...provider,
    units: provider.units.map(unit => (unit.id === entry.unitId ? applyToUnit(unit, entry) : unit)),
  }
}

function applyToUnit(unit: Unit, entry: PlaceEntry): Unit {
  const cleared = withoutCase(unit, entry.caseCode)
  if (entry.type === 'HoldReleased') return cleared
  const { caseCode, caseVersion, places } = entry
  const kept = { caseCode, caseVersion, places }
  if (entry.type === 'HoldTaken')
    return { ...cleared, holds: [...cleared.holds, { ...kept, until: entry.until }] }
  return {
    ...cleared,
    occupancies: [...cleared.occupancies, { ...kept, from: entry.from }],
    paid: entry.paid ? [...cleared.paid, entry.paid].slice(-mostPaid) : cleared.paid,
  }
}
