import { purchaseOn } from '../register/agreement.ts'
import { distanceKm } from '../register/municipality.ts'
import type { Provider } from '../register/provider.ts'
import { activeHolds, type Hold, occupiedPlaces, type Unit } from '../register/unit.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { PurchaseRoute } from '../vocabulary.ts'
import type { MatchingRules } from './matchingRules.ts'
import { lowestPrice, usualPrices } from './price.ts'
import type { Query } from './query.ts'
import { vacancyConfidence } from './vacancyConfidence.ts'

/** A unit as seen from one request: what the rules and the score look at, each worked out once. */
export type Prospect = Readonly<{
  unit: Unit
  provider: Provider
  route: PurchaseRoute
  /** Only on the framework route. */
  rank: number | undefined
  distanceKm: number
  places: Places
  statement: VacancyStatement | undefined
  confidence: number
  /** kr per child and day, at the lowest level. */
  dailyPrice: number
  /** The median of that for the unit's service type. */
  usualPrice: number
}>

/** By the permit. A hold for the request itself takes nothing from it. */
export type Places = Readonly<{
  asked: number
  occupied: number
  held: number
  free: number
  holdsForOthers: readonly Hold[]
}>

export function prospectsFor(query: Query, register: readonly Provider[], rules: MatchingRules): Prospect[] {
  const usual = usualPrices(register, query.today)
  const asked = placesAsked(query.facts)
  return register.flatMap(provider =>
    provider.units.map(unit => ({
      unit,
      provider,
      ...purchaseOf(unit, query),
      distanceKm: distanceKm(query.facts.place.position, unit.position),
      places: placesOf(unit, query, asked),
      statement: unit.vacancy.at(-1),
      confidence: vacancyConfidence(unit, query.now, rules),
      dailyPrice: lowestPrice(unit, query.today),
      usualPrice: usual.get(unit.serviceType) ?? lowestPrice(unit, query.today),
    })),
  )
}

/** The route on the day of call-off, not of moving in: an agreement that has ended cannot be called off from. */
function purchaseOf(unit: Unit, { today }: Query): Pick<Prospect, 'route' | 'rank'> {
  const { route, rank } = purchaseOn(unit, today)
  return { route, rank }
}

function placesOf(unit: Unit, { caseCode, now }: Query, asked: number): Places {
  const holdsForOthers = activeHolds(unit, now).filter(hold => hold.caseCode !== caseCode)
  const held = placesIn(holdsForOthers)
  const occupied = occupiedPlaces(unit)
  return { asked, occupied, held, free: unit.permit.maxPersons - occupied - held, holdsForOthers }
}

export function placesIn(holds: readonly Hold[]): number {
  return holds.reduce((total, hold) => total + hold.places, 0)
}
