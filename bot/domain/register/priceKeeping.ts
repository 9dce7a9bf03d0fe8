import type { CalendarDate } from '../calendar.ts'
import type { Level, LevelPrice } from './levelPrice.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeOptionalReason, judgeReason } from './registerText.ts'
import type { Unit } from './unit.ts'

/** kr per day; beyond it somebody has written the price of a month. */
const highestPrice = 60_000

/** From that day on the level costs so much; what it cost before stays beside it. */
export function setPrice(
  unit: Unit,
  { price, reason }: Readonly<{ price: LevelPrice; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  const { dailyPrice, from, to } = price
  if (!(dailyPrice > 0 && dailyPrice <= highestPrice))
    return { refused: 'priceOutOfRange', most: highestPrice }
  if (to !== undefined && to < from) return { refused: 'endsBeforeItBegins' }
  const earlier = find(unit, price)
  if (earlier?.dailyPrice === dailyPrice && earlier.to === to) return []
  const refusal = judgeOptionalReason(reason)
  if (refusal) return refusal
  return [{ type: 'PriceSet', unitId: unit.id, price, ...(earlier ? { earlier } : {}), ...because(reason) }]
}

export function takeBackPrice(
  unit: Unit,
  { level, from, reason }: Readonly<{ level: Level; from: CalendarDate; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  if (!find(unit, { level, from })) return { refused: 'noSuchPrice' }
  if (unit.prices.length === 1) return { refused: 'onlyPrice' }
  const refusal = judgeReason(reason)
  return refusal ?? [{ type: 'PriceTakenBack', unitId: unit.id, level, from, ...because(reason) }]
}

function find({ prices }: Unit, { level, from }: Pick<LevelPrice, 'level' | 'from'>): LevelPrice | undefined {
  return prices.find(price => price.level === level && price.from === from)
}
