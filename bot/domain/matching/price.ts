import type { CalendarDate } from '../calendar.ts'
import { priceFrom } from '../register/levelPrice.ts'
import type { Provider } from '../register/provider.ts'
import type { Unit } from '../register/unit.ts'
import type { ServiceType } from '../vocabulary.ts'

/** kr per child and day excluding VAT; which level a child needs is agreed later, so this is the price from. */
export function lowestPrice(unit: Unit, date: CalendarDate): number {
  return priceFrom(unit.prices, date).dailyPrice
}

/** Median price from, by service type, over every unit in the register: what a place of that kind usually costs. */
export function usualPrices(
  register: readonly Provider[],
  date: CalendarDate,
): ReadonlyMap<ServiceType, number> {
  const units = register.flatMap(provider => provider.units)
  const byServiceType = Map.groupBy(units, unit => unit.serviceType)
  return new Map(
    [...byServiceType].map(([serviceType, alike]) => [
      serviceType,
      median(alike.map(unit => lowestPrice(unit, date))),
    ]),
  )
}

/** The one in the middle, or the mean of the two there. */
function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other)
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1)
  return middle.reduce((total, number) => total + number, 0) / middle.length
}
