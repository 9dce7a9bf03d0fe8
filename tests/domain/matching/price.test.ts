import { expect, test } from '@jest/globals'
import { lowestPrice, usualPrices } from '../../../bot/domain/matching/price.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aFosterHome, aUnit } from '../../builders/aUnit.ts'

test('the price of a unit is that of its lowest level', () => {
  const levels = [
    { level: 1, dailyPrice: 900 },
    { level: 2, dailyPrice: 1400 },
  ] as const
  expect(lowestPrice(aFosterHome({ levels }))).toBe(900)
})

test('the usual price is the one in the middle for each service type, over all providers', () => {
  const register = [
    aProvider({ units: [costing(3000), costing(9000)] }),
    aProvider({ units: [costing(4000), aFosterHome({ levels: [{ level: 1, dailyPrice: 800 }] })] }),
  ]
  expect([...usualPrices(register)]).toEqual([
    ['residentialCare', 4000],
    ['fosterHome', 800],
  ])
})

test('between two in the middle it is their mean', () => {
  const register = [aProvider({ units: [costing(900), costing(10_000), costing(3000), costing(4000)] })]
  expect(usualPrices(register).get('residentialCare')).toBe(3500)
})

function costing(dailyPrice: number) {
  return aUnit({ levels: [{ level: 1, dailyPrice }] })
}
