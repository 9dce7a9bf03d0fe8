import { type CalendarDate, type Instant, minute } from '../calendar.ts'
import type { Provider } from './provider.ts'
import { freePlaces, type Unit, type UnitId } from './unit.ts'

/** Places are given out where they are scarce: in the case file of the provider whose unit has them. */
export type ProviderEntry = Readonly<
  | { type: 'ProviderRegistered'; provider: Provider }
  | { type: 'HoldTaken'; unitId: UnitId; caseCode: string; places: number; until: Instant }
  | { type: 'HoldReleased'; unitId: UnitId; caseCode: string }
  | { type: 'PlaceOccupied'; unitId: UnitId; caseCode: string; places: number; from: CalendarDate }
>

export type PlaceRefusal = Readonly<{ refused: 'noPlaceLeft'; unitName: string }>

export type PlaceFor = Readonly<{ unitId: UnitId; caseCode: string; places: number }>

/**
 * The provider's file keeps the place a little longer than the hour that people are shown: two machines' clocks may
 * differ, and the place is let go of as soon as the shown hour strikes.
 */
const holdMargin = 10 * minute

/** Keyed by case: a case that has the place until that hour is given nothing new. */
export function takeHold(
  provider: Provider,
  { unitId, caseCode, places, until }: PlaceFor & Readonly<{ until: Instant }>,
  now: Instant,
): ProviderEntry[] | PlaceRefusal {
  const unit = unitOf(provider, unitId)
  if (unit.occupancies.some(occupancy => occupancy.caseCode === caseCode)) return []
  if (unit.holds.some(hold => hold.caseCode === caseCode && hold.until >= until)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  return [{ type: 'HoldTaken', unitId, caseCode, places, until: until + holdMargin }]
}

/** A hold becomes an occupied place when the decision is recorded. */
export function occupy(
  provider: Provider,
  place: PlaceFor & Readonly<{ from: CalendarDate }>,
  now: Instant,
): ProviderEntry[] | PlaceRefusal {
  const { unitId, caseCode, places, from } = place
  const unit = unitOf(provider, unitId)
  if (unit.occupancies.some(occupancy => occupancy.caseCode === caseCode)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  return [{ type: 'PlaceOccupied', unitId, caseCode, places, from }]
}

/** Lets go of whatever the case has at the unit; nothing to let go of is no fault. */
export function release(
  provider: Provider,
  { unitId, caseCode }: Pick<PlaceFor, 'unitId' | 'caseCode'>,
): ProviderEntry[] {
  const unit = unitOf(provider, unitId)
  const has = [...unit.holds, ...unit.occupancies].some(kept => kept.caseCode === caseCode)
  return has ? [{ type: 'HoldReleased', unitId, caseCode }] : []
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
  const { caseCode } = entry
  switch (entry.type) {
    case 'HoldTaken':
      return { ...cleared, holds: [...cleared.holds, { caseCode, places: entry.places, until: entry.until }] }
    case 'PlaceOccupied':
      return {
        ...cleared,
        occupancies: [...cleared.occupancies, { caseCode, places: entry.places, from: entry.from }],
      }
    case 'HoldReleased':
      return cleared
  }
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
