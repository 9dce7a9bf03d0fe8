import { expect, test } from '@jest/globals'
import { lowestPrice, usualPrices } from '../../../bot/domain/matching/price.ts'
import { openRegisterIndex, type RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aFosterHome, aPrice, aUnit } from '../../builders/aUnit.ts'

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

function usualIn(index: RegisterIndex): number {
  return usualPrices(index).usual('residentialCare', today)
}

function costing(dailyPrice: number, id: string) {
  return aUnit({ id, prices: aPrice(dailyPrice) })
}
