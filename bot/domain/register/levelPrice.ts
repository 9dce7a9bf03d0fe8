import type { CalendarDate } from '../calendar.ts'

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
  return prices
    .filter(price => price.level === level && price.from <= date && (price.to ?? date) >= date)
    .toSorted(byBeginning)
    .at(-1)
}

/** Every level's price that day, lowest level first. */
export function pricesOn(prices: readonly LevelPrice[], date: CalendarDate): readonly LevelPrice[] {
  return priceLevelNumbers.flatMap(level => priceOn(prices, level, date) ?? [])
}

/** The price that a place costs from; where none is in force that day, as of the nearest day that is known. */
export function priceFrom(prices: LevelPrices, date: CalendarDate): LevelPrice {
  return lowestOn(prices, date) ?? lowestOn(prices, nearestKnown(prices, date)) ?? prices[0]
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

function byBeginning(one: LevelPrice, other: LevelPrice): number {
  return one.from.localeCompare(other.from)
}
