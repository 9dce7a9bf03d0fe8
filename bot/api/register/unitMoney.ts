import { type CalendarDate, dateAt, type Instant } from '../../domain/calendar.ts'
import { agreementIdOf, isInForce } from '../../domain/register/agreement.ts'
import { pricesOn } from '../../domain/register/levelPrice.ts'
import { purchaseNow } from '../../domain/register/purchase.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { agreementNamed } from '../../text/agreementNamed.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { UnitPage } from '../contract/register.ts'
import type { Reader } from './reader.ts'

type AsOf = Readonly<{ words: Words; today: CalendarDate }>

/** By which route one more place is bought now, and every agreement, the latest first. */
export function boughtHow(
  unit: Unit,
  { words, now }: Readonly<{ words: Words; now: Instant }>,
): UnitPage['purchase'] {
  const { route, rank } = purchaseNow(unit, now)
  const agreements = unit.agreements.toSorted((one, other) => other.from.localeCompare(one.from))
  return {
    now: words.unit.boughtBy(route, rank),
    agreements: agreements.map(agreement => ({
      what: agreementNamed(agreement, words.unit),
      period: words.unit.period(agreement.from, agreement.to),
      inForce: isInForce(agreement, dateAt(now)),
      id: agreementIdOf(agreement),
      to: agreement.to,
    })),
  }
}

/** Every price that was ever set, by level and the latest first. */
export function pricesAsked({ prices }: Unit, { words, today }: AsOf): UnitPage['prices'] {
  const current = pricesOn(prices, today)
  return prices
    .toSorted((one, other) => one.level - other.level || other.from.localeCompare(one.from))
    .map(price => ({
      level: price.level,
      dailyPrice: words.figures.dailyPrice(price.dailyPrice),
      period: words.unit.period(price.from, price.to),
      inForce: current.includes(price),
      from: price.from,
    }))
}

/** What districts agreed to pay, the latest first. */
export function paidBefore({ paid }: Unit, { desk, words }: Reader): UnitPage['paid'] {
  return paid.toReversed().map(({ district, level, dailyPrice, decidedOn }) => ({
    what: sentence(`${desk.districtName(district)}, ${words.unit.level(level).toLowerCase()}`),
    dailyPrice: words.figures.dailyPrice(dailyPrice),
    on: words.unit.dated(decidedOn),
  }))
}
