import { type CalendarDate, type Instant, minute } from '../calendar.ts'
import type { Provider } from './provider.ts'
import { freePlaces, type Hold, type Occupancy, type Unit, type UnitId } from './unit.ts'

/** Places are given out where they are scarce: in the case file of the provider whose unit has them. */
export type ProviderEntry = Readonly<
  | { type: 'ProviderRegistered'; provider: Provider }
  | (PlaceFor & { type: 'HoldTaken'; until: Instant })
  | { type: 'HoldReleased'; unitId: UnitId; caseCode: string }
  | (PlaceFor & { type: 'PlaceOccupied'; from: CalendarDate })
>

export type PlaceRefusal = Readonly<{ refused: 'noPlaceLeft'; unitName: string }>

export type PlaceFor = Readonly<{
  unitId: UnitId
  caseCode: string
  /** As of which version of its file the case asks. */
  caseVersion: number
  places: number
}>

/**
 * The provider's file keeps the place a little longer than the hour that people are shown: at that hour the case lets
 * go of it, and nobody else may have it before, though the processes' time may differ by a second or one be late.
 */
const holdMargin = 10 * minute

/** Keyed by case: a case that has the place until that hour, as of that version or a later one, is given nothing new. */
export function takeHold(
  provider: Provider,
  place: PlaceFor & Readonly<{ until: Instant }>,
  now: Instant,
): ProviderEntry[] | PlaceRefusal {
  const { unitId, caseCode, caseVersion, places, until } = place
  const unit = unitOf(provider, unitId)
  const lasting = unit.holds.filter(hold => hold.until >= until)
  if (isKept([...unit.occupancies, ...lasting], place)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  return [{ type: 'HoldTaken', unitId, caseCode, caseVersion, places, until: until + holdMargin }]
}

/** A hold becomes an occupied place when the decision is recorded. */
export function occupy(
  provider: Provider,
  place: PlaceFor & Readonly<{ from: CalendarDate }>,
  now: Instant,
): ProviderEntry[] | PlaceRefusal {
  const { unitId, caseCode, caseVersion, places, from } = place
  const unit = unitOf(provider, unitId)
  if (isKept(unit.occupancies, place)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  return [{ type: 'PlaceOccupied', unitId, caseCode, caseVersion, places, from }]
}

/**
 * Lets go of what the case took at the unit up to that version of its file; nothing to let go of is no fault. A late
 * errand from an earlier choice thus leaves alone what the case has chosen anew.
 */
export function release(
  provider: Provider,
  { unitId, caseCode, caseVersion }: Omit<PlaceFor, 'places'>,
): ProviderEntry[] {
  const unit = unitOf(provider, unitId)
  const has = [...unit.holds, ...unit.occupancies].some(
    kept => kept.caseCode === caseCode && kept.caseVersion <= caseVersion,
  )
  return has ? [{ type: 'HoldReleased', unitId, caseCode }] : []
}

function isKept(
  kept: readonly (Hold | Occupancy)[],
  { caseCode, caseVersion }: Pick<PlaceFor, 'caseCode' | 'caseVersion'>,
): boolean {
  return kept.some(place => place.caseCode === caseCode && place.caseVersion >= caseVersion)
}

export function applyToProvider(provider: Provider | undefined, entry: ProviderEntry): Provider {
  if (entry.type === 'ProviderRegistered') return entry.provider
  if (!provider) throw new Error(`Could not apply ${entry.type}: no such provider is registered.`)
  return {
    ...provider,
    units: provider.units.map(unit => (unit.id === entry.unitId ? applyToUnit(unit, entry) : unit)),
  }
}

function applyToUnit(unit: Unit, entry: Exclude<ProviderEntry, { type: 'ProviderRegistered' }>): Unit {
  const cleared = withoutCase(unit, entry.caseCode)
  if (entry.type === 'HoldReleased') return cleared
  const { caseCode, caseVersion, places } = entry
  const kept = { caseCode, caseVersion, places }
  if (entry.type === 'HoldTaken')
    return { ...cleared, holds: [...cleared.holds, { ...kept, until: entry.until }] }
  return { ...cleared, occupancies: [...cleared.occupancies, { ...kept, from: entry.from }] }
}

function withoutCase(unit: Unit, caseCode: string): Unit {
  return {
    ...unit,
    holds: unit.holds.filter(hold => hold.caseCode !== caseCode),
    occupancies: unit.occupancies.filter(occupancy => occupancy.caseCode !== caseCode),
  }
}

function unitOf(provider: Provider, unitId: UnitId): Unit {
  const unit = provider.units.find(one => one.id === unitId)
  if (!unit) throw new Error(`Could not find unit ${unitId} at provider ${provider.id}.`)
  return unit
}
