import { dateAt, type Instant } from '../calendar.ts'
import { type Purchase, purchaseOn } from './agreement.ts'
import { takenPlaces, type Unit, withoutCase } from './unit.ts'

/** How one more place at the unit is bought now. */
export function purchaseNow(unit: Unit, now: Instant): Purchase {
  return purchaseOn(unit, { date: dateAt(now), taken: takenPlaces(unit, now) + 1 })
}

/** What a case asks for, and how many places that is. */
export type AskedFor = Readonly<{ caseCode: string; places: number }>

/**
 * How that is bought there now: what the case itself has on hold takes nothing from it. The route is that of the day of
 * call-off, not of moving in: an agreement that has ended cannot be called off from.
 */
export function purchaseFor(unit: Unit, { caseCode, places }: AskedFor, now: Instant): Purchase {
  return purchaseOn(unit, {
    date: dateAt(now),
    taken: takenPlaces(withoutCase(unit, caseCode), now) + places,
  })
}
