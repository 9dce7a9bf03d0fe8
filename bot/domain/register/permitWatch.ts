import { type CalendarDate, dateAt, daysBetween, type Instant } from '../calendar.ts'
import type { PlacementRequest } from '../request/placementRequest.ts'
import { type Agreement, isInForce } from './agreement.ts'
import type { PermitStatus } from './permit.ts'
import type { Provider } from './provider.ts'
import { activeHolds, type Hold, type Occupancy, occupiedPlaces, type Unit, type UnitId } from './unit.ts'

/** Why a unit's permit needs somebody's eye: each of them but the last also stops suggestions. */
export type PermitDrift = Exclude<PermitStatus, 'valid'> | 'uncheckedTooLong' | 'moreThanPermitted'

/** A unit whose permit is not as it should be, and what that touches. */
export type WatchedUnit = Readonly<{
  provider: Provider
  unit: Unit
  drifts: readonly [PermitDrift, ...PermitDrift[]]
  /** Open cases in which the unit is suggested, chosen or lived at. */
  cases: readonly PlacementRequest[]
  holds: readonly Hold[]
  occupancies: readonly Occupancy[]
  /** Those in force. */
  agreements: readonly Agreement[]
}>

export type Watching = Readonly<{
  openCases: readonly PlacementRequest[]
  now: Instant
  permitCheckedWithinDays: number
}>

/** Those who touch most first, then the gravest: where children live is where one begins. */
export function watchPermits(
  register: readonly Provider[],
  { openCases, now, permitCheckedWithinDays }: Watching,
): readonly WatchedUnit[] {
  const today = dateAt(now)
  const casesAt = casesByUnit(openCases)
  return register
    .flatMap(provider =>
      provider.units.flatMap(unit => {
        const [first, ...others] = driftsOf(unit, today, permitCheckedWithinDays)
        if (!first) return []
        const cases = casesAt.get(unit.id) ?? []
        return [{ provider, unit, drifts: [first, ...others] as const, cases, ...touchedAt(unit, now) }]
      }),
    )
    .toSorted(
      (one, other) =>
        touches(other) - touches(one) ||
        gravity(one) - gravity(other) ||
        inSwedish.compare(one.unit.name, other.unit.name),
    )
}

function driftsOf(unit: Unit, today: CalendarDate, withinDays: number): readonly PermitDrift[] {
  const { status, checkedAt, maxPersons } = unit.permit
  return [
    ...(status === 'valid' ? [] : [status]),
    ...(daysBetween(checkedAt, today) > withinDays ? ['uncheckedTooLong' as const] : []),
    ...(occupiedPlaces(unit) > maxPersons ? ['moreThanPermitted' as const] : []),
  ]
}

function touchedAt(unit: Unit, now: Instant): Pick<WatchedUnit, 'holds' | 'occupancies' | 'agreements'> {
  const today = dateAt(now)
  return {
    holds: activeHolds(unit, now),
    occupancies: unit.occupancies,
    agreements: unit.agreements.filter(agreement => isInForce(agreement, today)),
  }
}

/** Whether anything there would have to be thought of, because of the unit's permit. */
export function touchesAnything(watched: WatchedUnit): boolean {
  return touches(watched) + watched.agreements.length > 0
}

function touches({ occupancies, holds, cases }: WatchedUnit): number {
  return occupancies.length + holds.length + cases.length
}

/** 0 is the gravest. */
function gravity({ drifts }: WatchedUnit): number {
  return Math.min(...drifts.map(drift => gravestFirst.indexOf(drift)))
}

const gravestFirst: readonly PermitDrift[] = [
  'revoked',
  'moreThanPermitted',
  'appealed',
  'conditional',
  'uncheckedTooLong',
]

/** Once one of the units is chosen the others are no longer asked for. */
function casesByUnit(openCases: readonly PlacementRequest[]): ReadonlyMap<UnitId, WatchedUnit['cases']> {
  const found = new Map<UnitId, PlacementRequest[]>()
  for (const request of openCases)
    for (const unitId of unitsOf(request)) found.set(unitId, [...(found.get(unitId) ?? []), request])
  return found
}

function unitsOf(request: PlacementRequest): readonly UnitId[] {
  if ('choice' in request) return [request.choice.unitId]
  return 'suggestion' in request ? request.suggestion.candidates.map(({ unitId }) => unitId) : []
}

/** Making one takes longer than sorting with it. */
const inSwedish = new Intl.Collator('sv')
