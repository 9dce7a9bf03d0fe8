import { addDays, type CalendarDate } from '../../domain/calendar.ts'
import type { Agreement } from '../../domain/register/agreement.ts'
import type { Level, LevelPrice, LevelPrices } from '../../domain/register/levelPrice.ts'
import type { PaidPrice } from '../../domain/register/paidPrice.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { districts } from '../cityParts.ts'
import type { Chance } from './chance.ts'
import type { UnitLine } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** What a day costs now and cost before, and what districts have paid. */
export function demoPrices(
  { levels, lowest }: Readonly<{ levels: UnitLine['dailyPrice']['levels']; lowest: number }>,
  { agreements, ownProvision }: Pick<Unit, 'agreements' | 'ownProvision'>,
  { today, detail }: Workbench,
): Pick<Unit, 'prices' | 'paid'> {
  const now = pricesNow(lowest, levels, lastIndexed(agreements, today))
  const [first, ...others] = now.map(price => beforeIndexing(price, detail))
  const prices: LevelPrices = first ? [first, ...others, ...now] : now
  return { prices, paid: ownProvision ? [] : paidAt(prices, today, detail) }
}

/** Each level costs a seventh more than the lowest, and the highest no more than the line allows. */
const step = 1 / 7

/** kr per day at the lowest level, not yet rounded. */
export function drawLowest({ from, to, levels }: UnitLine['dailyPrice'], chance: Chance): number {
  return chance.between(from, to / (1 + step * (levels - 1)))
}

/** Prices follow an index from each new year, and are new with a new agreement. */
function lastIndexed(agreements: readonly Agreement[], today: CalendarDate): CalendarDate {
  const newYear: CalendarDate = `${Number(today.slice(0, 4))}-01-01`
  const begun = agreements.map(({ from }) => from).filter(from => from <= today)
  return [newYear, ...begun].toSorted().at(-1) ?? newYear
}

/** Written in whole fifties, as agreements do. */
function pricesNow(
  lowest: number,
  levels: UnitLine['dailyPrice']['levels'],
  from: CalendarDate,
): LevelPrices {
  const priceAt = (level: Level) => inFifties(lowest * (1 + step * (level - 1)))
  const higher = ([2, 3] as const).filter(level => level <= levels)
  return [
    { level: 1, dailyPrice: priceAt(1), from },
    ...higher.map(level => ({ level, dailyPrice: priceAt(level), from })),
  ]
}

/** Two to five per cent less, for the year before. */
function beforeIndexing({ level, dailyPrice, from }: LevelPrice, detail: Chance): LevelPrice {
  const less = dailyPrice / (1 + detail.between(0.02, 0.05))
  return { level, dailyPrice: Math.round(less / 10) * 10, from: addDays(from, -365), to: addDays(from, -1) }
}

/** Up to five decisions in a year and a half, most of them at the price of the day; now and then one was dearer. */
function paidAt(prices: LevelPrices, today: CalendarDate, detail: Chance): readonly PaidPrice[] {
  const daysAgo = Array.from({ length: detail.whole(0, 5) }, () => detail.whole(10, 540))
  return daysAgo
    .toSorted((one, other) => other - one)
    .flatMap(days => {
      const decidedOn = addDays(today, -days)
      const price = prices.filter(({ from, to }) => from <= decidedOn && decidedOn <= (to ?? today))
      const [first, ...others] = price
      if (!first) return []
      const { level, dailyPrice } = detail.oneOf([first, ...others])
      const [district = { id: '' }] = detail.shuffled(districts)
      const agreed = detail.happens(0.12) ? inFifties(dailyPrice * detail.between(1.05, 1.3)) : dailyPrice
      return [{ district: district.id, level, dailyPrice: agreed, decidedOn }]
    })
}

function inFifties(kronor: number): number {
  return Math.round(kronor / 50) * 50
}
