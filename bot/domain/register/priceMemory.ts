import { addMonths, type CalendarDate } from '../calendar.ts'
import type { DistrictId } from '../person.ts'
import { type LevelPrice, priceFrom } from './levelPrice.ts'
import type { Unit } from './unit.ts'

/** What a day has cost before, kr excluding VAT: agreed for the whole city from a day on, or paid by a district. */
export type RememberedPrice = Readonly<{ dailyPrice: number; on: CalendarDate; district?: DistrictId }>

export type PriceMemoryRules = Readonly<{
  /** Share of the usual price, above 0, beyond which a new one is flagged. */
  deviatingShare: number
  rememberedMonths: number
}>

/** How a price differs from what the same unit and level has cost. */
export type PriceDeviation = Readonly<{
  dailyPrice: number
  /** The price in the middle of those remembered. */
  usualHere: number
  /** Of the usual one; below 0 when the new price is the lower. */
  share: number
  remembered: number
  last: RememberedPrice
}>

/** Every other price of the same level, agreed or paid, oldest first. */
export function priceMemory(
  { prices, paid }: Pick<Unit, 'prices' | 'paid'>,
  { level, from }: Pick<LevelPrice, 'level' | 'from'>,
): readonly RememberedPrice[] {
  const agreed = prices
    .filter(price => price.level === level && price.from !== from)
    .map(price => ({ dailyPrice: price.dailyPrice, on: price.from }))
  const bought = paid
    .filter(price => price.level === level)
    .map(({ dailyPrice, decidedOn, district }) => ({ dailyPrice, on: decidedOn, district }))
  return [...agreed, ...bought].toSorted(byDay)
}

/** Of what a place costs from that day; what the city pays itself deviates from nothing. */
export function deviationAt(
  unit: Pick<Unit, 'prices' | 'paid' | 'ownProvision'>,
  on: CalendarDate,
  rules: PriceMemoryRules,
): PriceDeviation | undefined {
  if (unit.ownProvision) return undefined
  const price = priceFrom(unit.prices, on)
  return priceDeviates(priceMemory(unit, price), { dailyPrice: price.dailyPrice, on }, rules)
}

/** Flagged before the purchase, so that somebody asks why; undefined where the price is as usual or nothing is known. */
export function priceDeviates(
  memory: readonly RememberedPrice[],
  { dailyPrice, on }: Readonly<{ dailyPrice: number; on: CalendarDate }>,
  { deviatingShare, rememberedMonths }: PriceMemoryRules,
): PriceDeviation | undefined {
  return deviationFrom(recentIn(memory, on, rememberedMonths), dailyPrice, deviatingShare)
}

/**
 * Of what a unit has answered that a place costs from that day. Where the price is agreed on, any other is flagged;
 * where it is not, the registered one is a price that the unit has had, however long ago it began.
 */
export function answeredDeviation(
  { prices, paid }: Pick<Unit, 'prices' | 'paid'>,
  { dailyPrice, on, isAgreedOn }: Readonly<{ dailyPrice: number; on: CalendarDate; isAgreedOn: boolean }>,
  { deviatingShare, rememberedMonths }: PriceMemoryRules,
): PriceDeviation | undefined {
  const inForce = priceFrom(prices, on)
  const registered = { dailyPrice: inForce.dailyPrice, on: inForce.from }
  if (isAgreedOn) return deviationFrom([registered], dailyPrice, 0)
  const recent = recentIn(priceMemory({ prices, paid }, inForce), on, rememberedMonths)
  return deviationFrom([...recent, registered].toSorted(byDay), dailyPrice, deviatingShare)
}

function recentIn(
  memory: readonly RememberedPrice[],
  on: CalendarDate,
  months: number,
): readonly RememberedPrice[] {
  if (memory.length === 0) return []
  const since = addMonths(on, -months)
  return memory.filter(price => price.on >= since && price.on <= on)
}

/** From those remembered, oldest first. */
function deviationFrom(
  recent: readonly RememberedPrice[],
  dailyPrice: number,
  deviatingShare: number,
): PriceDeviation | undefined {
  const last = recent.at(-1)
  if (!last) return undefined
  const usualHere = middleOf(recent.map(price => price.dailyPrice))
  const beyond = dailyPrice - usualHere
  if (Math.abs(beyond) <= usualHere * deviatingShare) return undefined
  return { dailyPrice, usualHere, share: beyond / usualHere, remembered: recent.length, last }
}

/** The lower of two in the middle: a price that somebody has had. */
function middleOf(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other)
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? 0
}

function byDay(one: RememberedPrice, other: RememberedPrice): number {
  return one.on.localeCompare(other.on)
}
