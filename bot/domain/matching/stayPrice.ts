import { priceOfDays } from '../register/levelPrice.ts'
import { answeredDeviation, deviationAt, type PriceDeviation } from '../register/priceMemory.ts'
import type { Asked } from './asked.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'
import { firstDay } from './stay.ts'

/** kr for all children and expected days. What a unit has answered holds for all of them. */
export function priceForStay({ unit, answeredPrice }: Prospect, query: Query): number {
  const { ages, expectedDays } = query.facts
  const perChild =
    answeredPrice === undefined
      ? priceOfDays(unit.prices, firstDay(query), expectedDays)
      : answeredPrice * expectedDays
  return perChild * ages.length
}

/** How the daily price differs from what the unit has cost, or from what is agreed with it. */
export function deviationFor(
  { unit, answeredPrice, route }: Prospect,
  { query, rules }: Asked,
): PriceDeviation | undefined {
  const on = firstDay(query)
  if (answeredPrice === undefined) return deviationAt(unit, on, rules.priceMemory)
  const answered = { dailyPrice: answeredPrice, on, isAgreedOn: route !== 'directAward' }
  return answeredDeviation(unit, answered, rules.priceMemory)
}
