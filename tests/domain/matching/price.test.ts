import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type CalendarDate, dateAt } from '../../../bot/domain/calendar.ts'
import { lowestPrice, pricesAhead, usualPrices } from '../../../bot/domain/matching/price.ts'
import { openRegisterIndex, type RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { aFosterHome, aPrice, aUnit } from '../../builders/aUnit.ts'
import { anyPrices } from './anyRegister.ts'

const today = '2026-11-25'

test('the price of a unit is that of its lowest level on the day', () => {
  const prices = [
    { level: 1, dailyPrice: 800, from: '2020-01-01', to: '2025-12-31' },
    { level: 2, dailyPrice: 1400, from: '2026-01-01' },
    { level: 1, dailyPrice: 900, from: '2026-01-01' },
  ] as const
  expect(lowestPrice(aFosterHome({ prices }), today)).toBe(900)
  expect(lowestPrice(aFosterHome({ prices }), '2025-06-01')).toBe(800)
})

test('the usual price is the one in the middle for each service type, over all providers', () => {
  const index = openRegisterIndex([
    aProvider({ id: 'a', units: [costing(3000, 'a-1'), costing(9000, 'a-2')] }),
    aProvider({ id: 'b', units: [costing(4000, 'b-1'), aFosterHome({ id: 'b-2', prices: aPrice(800) })] }),
  ])
  expect(usualPrices(index).usual('residentialCare', today)).toBe(4000)
  expect(usualPrices(index).usual('fosterHome', today)).toBe(800)
})

test('between two in the middle it is their mean', () => {
  const units = [900, 10_000, 3000, 4000].map((price, place) => costing(price, `unit-${place}`))
  expect(usualIn(openRegisterIndex([aProvider({ units })]))).toBe(3500)
})

test('it follows the day, and what becomes of the units', () => {
  const [from, to] = [aPrice(1000)[0], { ...aPrice(2000)[0], from: '2026-12-01' }] as const
  const index = openRegisterIndex([aProvider({ units: [aUnit({ prices: [from, to] })] })])
  expect(usualIn(index)).toBe(1000)
  expect(usualPrices(index).usual('residentialCare', '2026-12-01')).toBe(2000)
  expect(usualIn(index)).toBe(1000)
  index.keep(aProvider({ units: [costing(5000, 'unit-1')] }))
  expect(usualIn(index)).toBe(5000)
})

describe('the price of a day to come', () => {
  test('is for every unit what it costs that day, whatever becomes of its prices meanwhile', () => {
    const anyDay = fc.integer({ min: 0, max: 20 }).map(days => addDays(dateAt(now), days))
    fc.assert(
      fc.property(anyPrices, anyPrices, anyDay, anyDay, (before, after, day, otherDay) => {
        const index = openRegisterIndex([])
        for (const prices of [before, after]) {
          const unit = aUnit({ prices })
          index.keep(aProvider({ units: [unit] }))
          for (const each of [day, otherDay]) expect(ahead(index, each)).toBe(lowestPrice(unit, each))
        }
      }),
    )
  })

  test('is the first to come where none has begun', () => {
    const unit = aUnit({ prices: aPrice(1200, '2027-01-01') })
    expect(ahead(openRegisterIndex([aProvider({ units: [unit] })]), '2026-12-24')).toBe(1200)
  })
})

function ahead(index: RegisterIndex, day: CalendarDate): number {
  return pricesAhead(index, { today: dateAt(now), day })(index.rowOf('unit-1') ?? -1)
}

function usualIn(index: RegisterIndex): number {
  return usualPrices(index).usual('residentialCare', today)
}

function costing(dailyPrice: number, id: string) {
  return aUnit({ id, prices: aPrice(dailyPrice) })
}
