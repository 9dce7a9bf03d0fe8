import { type CalendarDate, dateAt, type Instant, laterOf, minute } from '../calendar.ts'
import { priceFrom } from './levelPrice.ts'
import type { PaidPrice } from './paidPrice.ts'
import type { Provider } from './provider.ts'
import type { PlaceEntry, PlaceFor, RegisterEntry } from './providerEntries.ts'
import { freePlaces, type Hold, type Occupancy, type Unit, type UnitId, withoutCase } from './unit.ts'

export type PlaceRefusal = Readonly<{ refused: 'noPlaceLeft'; unitName: string }>

/**
 * The provider's file keeps the place a little longer than the hour that people are shown: at that hour the case lets
 * go of it, and nobody else may have it before, though that may be late.
 */
const holdMargin = 10 * minute

/** Keyed by case: a case that has the place until that hour, as of that version or a later one, is given nothing new. */
export function takeHold(
  provider: Provider,
  place: PlaceFor & Readonly<{ until: Instant }>,
  now: Instant,
): PlaceEntry[] | PlaceRefusal {
  const { unitId, caseCode, caseVersion, places, until } = place
  const unit = unitOf(provider, unitId)
  const lasting = unit.holds.filter(hold => hold.until >= until)
  if (isKept([...unit.occupancies, ...lasting], place)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  return [{ type: 'HoldTaken', unitId, caseCode, caseVersion, places, until: until + holdMargin }]
}

/** What the district was told that a day costs when it decided. */
export type Agreed = Pick<PaidPrice, 'district' | 'dailyPrice'>

/** A hold becomes an occupied place when the decision is recorded; what is paid for it is remembered. */
export function occupy(
  provider: Provider,
  place: PlaceFor & Readonly<{ from: CalendarDate; agreed?: Agreed }>,
  now: Instant,
): (PlaceEntry | RegisterEntry)[] | PlaceRefusal {
  const { unitId, caseCode, caseVersion, places, from, agreed } = place
  const unit = unitOf(provider, unitId)
  if (isKept(unit.occupancies, place)) return []
  if (freePlaces(withoutCase(unit, caseCode), now) < places)
    return { refused: 'noPlaceLeft', unitName: unit.name }
  const paid =
    agreed && !unit.ownProvision ? { paid: paidFor(unit, agreed, { from, decidedOn: dateAt(now) }) } : {}
  return [
    { type: 'PlaceOccupied', unitId, caseCode, caseVersion, places, from, ...paid },
    ...keptItsWord(unit, now),
  ]
}

/** Places are bought at the lowest level that there is; what is agreed on a higher one is not known here yet. */
function paidFor(
  { prices }: Unit,
  agreed: Agreed,
  { from, decidedOn }: Readonly<{ from: CalendarDate; decidedOn: CalendarDate }>,
): PaidPrice {
  return { ...agreed, level: priceFrom(prices, laterOf(from, decidedOn)).level, decidedOn }
}

/** Who said that places were free, and had one when it was asked for, has kept its word. */
function keptItsWord(unit: Unit, now: Instant): RegisterEntry[] {
  const statement = unit.vacancy.at(-1)
  if (statement?.status !== 'free' || statement.expiresAt <= now || statement.proved !== undefined) return []
  return [{ type: 'VacancyTried', unitId: unit.id, statedAt: statement.statedAt, proved: true }]
}

/**
 * Lets go of what the case took at the unit up to that version of its file; nothing to let go of is no fault. A late
 * errand from an earlier choice thus leaves alone what the case has chosen anew.
 */
export function release(
  provider: Provider,
  { unitId, caseCode, caseVersion }: Omit<PlaceFor, 'places'>,
): PlaceEntry[] {
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

function unitOf(provider: Provider, unitId: UnitId): Unit {
  const unit = provider.units.find(one => one.id === unitId)
  if (!unit) throw new Error(`Could not find unit ${unitId} at provider ${provider.id}.`)
  return unit
}
