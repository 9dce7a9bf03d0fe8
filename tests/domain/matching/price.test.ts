import { expect, test } from '@jest/globals'
import { lowestPrice, usualPrices } from '../../../bot/domain/matching/price.ts'
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
  const register = [
    aProvider({ units: [costing(3000), costing(9000)] }),
    aProvider({ units: [costing(4000), aFosterHome({ prices: aPrice(800) })] }),
  ]
  expect([...usualPrices(register, today)]).toEqual([
    ['residentialCare', 4000],
    ['fosterHome', 800],
  ])
})

test('between two in the middle it is their mean', () => {
  const register = [aProvider({ units: [costing(900), costing(10_000), costing(3000), costing(4000)] })]
  expect(usualPrices(register, today).get('residentialCare')).toBe(3500)
})

function costing(dailyPrice: number) {
  return aUnit({ prices: aPrice(dailyPrice) })
}
