import { describe, expect, test } from '@jest/globals'
import { type LevelPrices, priceFrom, priceOn, pricesOn } from '../../../bot/domain/register/levelPrice.ts'

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
