import { type CalendarDate, dayNumber } from '../calendar.ts'
import { lastTold, type PriceStep, priceFrom, priceSteps } from '../register/levelPrice.ts'
import type { Unit } from '../register/unit.ts'
import { type Bits, rowsIn } from '../registerIndex/bits.ts'
import { column } from '../registerIndex/column.ts'
import { dayColumn } from '../registerIndex/dayColumn.ts'
import { numberColumn } from '../registerIndex/numberColumn.ts'
import type { RegisterIndex } from '../registerIndex/registerIndex.ts'
import { serviceType } from '../registerIndex/unitColumns.ts'
import type { ServiceType } from '../vocabulary.ts'

/** kr per child and day excluding VAT; which level a child needs is agreed later, so this is the price from. */
export function lowestPrice(unit: Unit, date: CalendarDate): number {
  return priceFrom(unit.prices, date).dailyPrice
}

/** The same of every unit. */
export const lowestPrices = dayColumn(({ unit }, date) => lowestPrice(unit, date))

const lastPriceDays = numberColumn(({ unit }) => dayNumber(lastTold(unit.prices)))

/** A unit's steps are worked out when they are first asked for. */
const steps = column(index => {
  const known = new Map<number, readonly PriceStep[]>()

  function stepsOf(row: number): readonly PriceStep[] {
    const kept = known.get(row)
    if (kept) return kept
    const fresh = priceSteps(index.at(row).unit.prices)
    known.set(row, fresh)
    return fresh
  }

  return {
    put: row => void known.delete(row),
    take: row => void known.delete(row),
    on: (row: number, day: CalendarDate) => {
      const step = stepsOf(row).findLast(({ from }) => from <= day)
      return step?.dailyPrice ?? lowestPrice(index.at(row).unit, day)
    },
  }
})

/** The columns that `pricesAhead` reads. */
export const priceColumns = [lowestPrices, lastPriceDays, steps]

/** By row the price of today or of a day to come. Most units cost the same until then; the others go by their steps. */
export function pricesAhead(
  index: RegisterIndex,
  { today, day }: Readonly<{ today: CalendarDate; day: CalendarDate }>,
): (row: number) => number {
  const prices = lowestPrices(index).on(today)
  if (day === today) return row => prices[row] ?? 0
  const lastDays = lastPriceDays(index).numbers()
  const dayToday = dayNumber(today)
  return row => ((lastDays[row] ?? 0) < dayToday ? (prices[row] ?? 0) : steps(index).on(row, day))
}

/** Median price from, by service type, over every unit in the register: what a place of that kind usually costs. */
export const usualPrices = column(index => {
  const medians = new Map<ServiceType, number>()
  let kept: CalendarDate | undefined

  function usual(word: ServiceType, date: CalendarDate): number {
    if (date !== kept) medians.clear()
    kept = date
    const known = medians.get(word) ?? median(pricesIn(rowsWith(word), lowestPrices(index).on(date)))
    medians.set(word, known)
    return known
  }

  function rowsWith(word: ServiceType): readonly Bits[] {
    return serviceType(index)
      .kinds()
      .flatMap(kind => (kind.word === word ? [kind.rows] : []))
  }

  return { put: () => medians.clear(), take: () => medians.clear(), usual }
})

function pricesIn(rows: readonly Bits[], prices: Float64Array): Float64Array {
  return Float64Array.from(
    rows.flatMap(bits => [...rowsIn(bits)]),
    row => prices[row] ?? 0,
  )
}

/** The one in the middle, or the mean of the two there. */
function median(numbers: Float64Array): number {
  const ordered = numbers.toSorted()
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1)
  return middle.reduce((total, number) => total + number, 0) / middle.length
}
