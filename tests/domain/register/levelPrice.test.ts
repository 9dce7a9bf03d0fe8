import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, dateAt } from '../../../bot/domain/calendar.ts'
import {
  type LevelPrices,
  priceFrom,
  priceOfDays,
  priceOn,
  pricesOn,
} from '../../../bot/domain/register/levelPrice.ts'
import { now } from '../../builders/aQuery.ts'
import { anyPrices } from '../matching/anyRegister.ts'

const prices: LevelPrices = [
  { level: 1, dailyPrice: 4000, from: '2025-01-01', to: '2025-12-31' },
  { level: 2, dailyPrice: 5000, from: '2025-01-01' },
  { level: 1, dailyPrice: 4200, from: '2026-01-01' },
  { level: 1, dailyPrice: 4400, from: '2026-07-01', to: '2026-09-30' },
]

describe('a price', () => {
  test.each([
    ['2024-12-31', undefined],
    ['2025-12-31', 4000],
    ['2026-01-01', 4200],
    ['2026-07-01', 4400],
    ['2026-10-01', 4200],
  ] as const)('of the first level on %s is %p: the last begun that has not ended', (date, dailyPrice) => {
    expect(priceOn(prices, 1, date)?.dailyPrice).toBe(dailyPrice)
  })

  test('stands for each level that has one that day, lowest level first', () => {
    expect(pricesOn(prices, '2026-02-01').map(({ level, dailyPrice }) => [level, dailyPrice])).toEqual([
      [1, 4200],
      [2, 5000],
    ])
  })
})

describe('the price that a place costs from', () => {
  test('is that of the lowest level', () => {
    expect(priceFrom(prices, '2026-02-01')).toMatchObject({ level: 1, dailyPrice: 4200 })
  })

  test('is the last known where all have ended', () => {
    const ended: LevelPrices = [
      { level: 1, dailyPrice: 4000, from: '2024-01-01', to: '2024-12-31' },
      { level: 1, dailyPrice: 4100, from: '2025-01-01', to: '2025-12-31' },
    ]
    expect(priceFrom(ended, '2026-02-01').dailyPrice).toBe(4100)
  })

  test('is the first to come where none has begun', () => {
    expect(priceFrom(prices, '2020-01-01')).toMatchObject({ level: 1, dailyPrice: 4000 })
  })
})

describe('the price of some days', () => {
  test.each([
    ['of one price', '2026-02-01', 10, 42_000],
    ['over a new year, each by the price of its year', '2025-12-30', 4, 16_400],
    ['with a summer price between', '2026-06-30', 94, 4200 + 92 * 4400 + 4200],
    ['that are none', '2026-02-01', 0, 0],
  ] as const)('%s', (_, from, days, sum) => {
    expect(priceOfDays(prices, from, days)).toBe(sum)
  })

  test('is the sum of what each of them costs, whatever is in force and when it ends', () => {
    const anyDay = fc.integer({ min: -9, max: 20 }).map(days => addDays(dateAt(now), days))
    fc.assert(
      fc.property(anyPrices, anyDay, fc.nat(30), (told, from, days) => {
        const each = Array.from({ length: days }, (_, nth) => priceFrom(told, addDays(from, nth)).dailyPrice)
        expect(priceOfDays(told, from, days)).toBe(each.reduce((sum, price) => sum + price, 0))
      }),
    )
  })
})
