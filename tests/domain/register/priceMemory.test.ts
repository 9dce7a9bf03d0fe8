import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../bot/domain/calendar.ts'
import type { PaidPrice } from '../../../bot/domain/register/paidPrice.ts'
import { answeredDeviation, priceDeviates, priceMemory } from '../../../bot/domain/register/priceMemory.ts'
import { aPrice, aUnit } from '../../builders/aUnit.ts'

const rules = { deviatingShare: 0.1, rememberedMonths: 24 }
const today = '2026-11-25'

describe('the memory of prices', () => {
  const unit = aUnit({
    prices: [
      { level: 1, dailyPrice: 4500, from: '2026-01-01' },
      { level: 1, dailyPrice: 4300, from: '2025-01-01', to: '2025-12-31' },
      { level: 2, dailyPrice: 5200, from: '2026-01-01' },
    ],
    paid: [paid(4600, '2026-05-12'), { ...paid(5300, '2026-06-01'), level: 2 }],
  })

  test('has what was agreed and what districts paid at the level, oldest first, but for the price in question', () => {
    expect(priceMemory(unit, { level: 1, from: '2026-01-01' })).toEqual([
      { dailyPrice: 4300, on: '2025-01-01' },
      { dailyPrice: 4600, on: '2026-05-12', district: 'hisingen' },
    ])
  })

  test('of a price that is yet to come has all the others', () => {
    expect(priceMemory(unit, { level: 1, from: '2027-01-01' }).map(({ dailyPrice }) => dailyPrice)).toEqual([
      4300, 4500, 4600,
    ])
  })
})

describe('a price', () => {
  test.each([
    [4500, undefined],
    [4950, undefined],
    [4951, 4500],
    [4050, undefined],
    [4049, 4500],
  ])('of %i where 4 500 is usual deviates from %p', (dailyPrice, usualHere) => {
    expect(deviation(dailyPrice, [4500])?.usualHere).toBe(usualHere)
  })

  test('is told with how much it differs, from how many prices, and what was last paid', () => {
    expect(deviation(5400, [4000, 4500, 9000])).toEqual({
      dailyPrice: 5400,
      usualHere: 4500,
      share: expect.closeTo(0.2),
      remembered: 3,
      last: { dailyPrice: 9000, on: '2026-03-03', district: 'hisingen' },
    })
  })

  test('is compared with nothing where nothing is known, or only what was long ago or is to come', () => {
    expect(priceDeviates([], { dailyPrice: 9000, on: today }, rules)).toBeUndefined()
    for (const on of ['2024-11-24', '2026-11-26'] as const)
      expect(priceDeviates([{ dailyPrice: 10, on }], { dailyPrice: 9000, on: today }, rules)).toBeUndefined()
  })

  test('that has been paid each time is never flagged, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 1, max: 24 }),
        (dailyPrice, times) => {
          expect(
            deviation(
              dailyPrice,
              Array.from({ length: times }, () => dailyPrice),
            ),
          ).toBeUndefined()
        },
      ),
    )
  })

  test('is not made usual by a single outlier', () => {
    expect(deviation(9000, [4500, 4500, 9000])?.usualHere).toBe(4500)
  })
})

describe('a price that the unit answers with', () => {
  const unit = aUnit({ prices: aPrice(2450, '2020-01-01') })
  const answered = (dailyPrice: number, isAgreedOn: boolean, known = unit) =>
    answeredDeviation(known, { dailyPrice, on: today, isAgreedOn }, rules)

  test.each([
    [2450, undefined],
    [2460, 10 / 2450],
    [2000, -450 / 2450],
  ])('of %i where 2 450 is agreed on differs by %p: any other price is flagged', (dailyPrice, share) => {
    expect(answered(dailyPrice, true)?.share).toBe(share)
  })

  test.each([
    [2690, undefined],
    [3200, 2450],
  ])(
    'of %i where nothing is agreed on is held against the registered price, however old: %p',
    (dailyPrice, usual) => {
      expect(answered(dailyPrice, false)?.usualHere).toBe(usual)
    },
  )

  test('is as usual where districts have paid as much, though the register says less', () => {
    const paidMore = { ...unit, paid: [paid(3200, '2026-03-01'), paid(3200, '2026-06-01')] }
    expect(answered(3200, false, paidMore)).toBeUndefined()
    expect(answered(3200, true, paidMore)).toMatchObject({ usualHere: 2450 })
  })
})

function deviation(dailyPrice: number, before: readonly number[]) {
  const unit = aUnit({
    prices: aPrice(1, '2020-01-01'),
    paid: before.map((price, index) => paid(price, addDays('2026-03-01', index))),
  })
  const memory = priceMemory(unit, { level: 1, from: '2020-01-01' })
  return priceDeviates(memory, { dailyPrice, on: today }, rules)
}

function paid(dailyPrice: number, decidedOn: PaidPrice['decidedOn']): PaidPrice {
  return { district: 'hisingen', level: 1, dailyPrice, decidedOn }
}
