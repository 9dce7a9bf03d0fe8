import { addDays, type CalendarDate, daysBetween, laterOf } from '../calendar.ts'

export const priceLevelNumbers = [1, 2, 3] as const
export type Level = (typeof priceLevelNumbers)[number]

/** What a day costs at a level, kr excluding VAT, from a day on; until a last day, or until a price that follows it. */
export type LevelPrice = Readonly<{ level: Level; dailyPrice: number; from: CalendarDate; to?: CalendarDate }>

/** A unit has had at least one price: somebody has to pay. */
export type LevelPrices = readonly [LevelPrice, ...LevelPrice[]]

/** The price of the level that day: the one begun last of those that have not ended. */
export function priceOn(
  prices: readonly LevelPrice[],
  level: Level,
  date: CalendarDate,
): LevelPrice | undefined {
  let begunLast: LevelPrice | undefined
  for (const price of prices) {
    if (price.level !== level || price.from > date || (price.to ?? date) < date) continue
    if (begunLast === undefined || price.from >= begunLast.from) begunLast = price
  }
  return begunLast
}

/** Every level's price that day, lowest level first. */
export function pricesOn(prices: readonly LevelPrice[], date: CalendarDate): readonly LevelPrice[] {
  return priceLevelNumbers.flatMap(level => priceOn(prices, level, date) ?? [])
}

/** The price that a place costs from; where none is in force that day, as of the nearest day that is known. */
export function priceFrom(prices: LevelPrices, date: CalendarDate): LevelPrice {
  return lowestOn(prices, date) ?? lowestOn(prices, nearestKnown(prices, date)) ?? prices[0]
}

/** What a place costs from that day on, until the next step. */
export type PriceStep = Readonly<{ from: CalendarDate; dailyPrice: number }>

/** Every step of the price that a place costs from, in order. */
export function priceSteps(prices: LevelPrices): readonly PriceStep[] {
  const days = [...new Set(changesOf(prices))].toSorted()
  return days.map(from => ({ from, dailyPrice: priceFrom(prices, from).dailyPrice }))
}

/** What so many days cost, the first one included: each of them the price that a place costs from on it. */
export function priceOfDays(prices: LevelPrices, from: CalendarDate, days: number): number {
  const end = addDays(from, days)
  const changes = changesOf(prices).filter(date => date > from && date < end)
  const periods = [from, ...changes.toSorted()]
  return periods.reduce(
    (sum, first, nth) =>
      sum + priceFrom(prices, first).dailyPrice * daysBetween(first, periods[nth + 1] ?? end),
    0,
  )
}

/** The days on which something else may be in force than on the day before. */
function changesOf(prices: LevelPrices): readonly CalendarDate[] {
  return prices.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)]))
}

/** The last day that a price begins on or holds until: after it nothing changes any more. */
export function lastTold(prices: LevelPrices): CalendarDate {
  return prices.map(({ from, to }) => to ?? from).reduce(laterOf)
}

function lowestOn(prices: LevelPrices, date: CalendarDate): LevelPrice | undefined {
  for (const level of priceLevelNumbers) {
    const price = priceOn(prices, level, date)
    if (price) return price
  }
  return undefined
}

/** The last day on which a price held before the date, else the first on which one will. */
function nearestKnown(prices: LevelPrices, date: CalendarDate): CalendarDate {
  const lastDay = prices.flatMap(({ to }) => (to && to < date ? [to] : [])).toSorted()
  const [firstDay] = prices.map(({ from }) => from).toSorted()
  return lastDay.at(-1) ?? firstDay ?? date
}
