import { distanceKm } from '../register/municipality.ts'
import { positionTold } from '../register/positionTold.ts'
import { purchaseFor } from '../register/purchase.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { Listed } from '../registerIndex/registerIndex.ts'
import type { PurchaseRoute } from '../vocabulary.ts'
import type { Asked } from './asked.ts'
import { type Places, placesOf } from './places.ts'
import { lowestPrice, usualPrices } from './price.ts'
import { firstDay } from './stay.ts'
import { vacancyConfidence, wordGiven } from './vacancyConfidence.ts'

/** A unit as seen from one request: what the rules and the score look at, each worked out once. */
export type Prospect = Listed &
  Readonly<{
    route: PurchaseRoute
    /** Only on the framework route. */
    rank: number | undefined
    distanceKm: number
    places: Places
    statement: VacancyStatement | undefined
    confidence: number
    /** What the unit has answered this request that a day costs. */
    answeredPrice: number | undefined
    /** kr per child and day: the answered price, or that of the lowest level on the first day of the stay. */
    dailyPrice: number
    /** The median for the unit's service type today. */
    usualPrice: number
  }>

export function prospectOf({ unit, provider }: Listed, { index, query, rules }: Asked): Prospect {
  const { caseCode, facts, today, now } = query
  const places = placesOf(unit, query)
  const { route, rank } = purchaseFor(unit, { caseCode, places: places.asked }, now)
  const answeredPrice = query.answeredPrices.get(unit.id)
  return {
    unit,
    provider,
    route,
    rank,
    distanceKm: distanceKm(facts.place.position, positionTold(unit)),
    places,
    statement: unit.vacancy.at(-1),
    confidence: vacancyConfidence(wordGiven(unit), now, rules),
    answeredPrice,
    dailyPrice: answeredPrice ?? lowestPrice(unit, firstDay(query)),
    usualPrice: usualPrices(index).usual(unit.serviceType, today),
  }
}
