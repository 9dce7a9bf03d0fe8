import { describe, expect, test } from '@jest/globals'
import { priceOn } from '../../../bot/domain/register/levelPrice.ts'
import { setPrice, takeBackPrice } from '../../../bot/domain/register/priceKeeping.ts'
import { aPrice, aUnit } from '../../builders/aUnit.ts'
import { unitAfterwards } from './afterwards.ts'

const price = { level: 1, dailyPrice: 4700, from: '2027-01-01' } as const

describe('a new price', () => {
  test('holds from its first day, and the one before it until then', () => {
    const { prices } = unitAfterwards(aUnit(), setPrice(aUnit(), { price, reason: '' }))
    expect(priceOn(prices, 1, '2026-12-31')?.dailyPrice).toBe(4500)
    expect(priceOn(prices, 1, '2027-01-01')?.dailyPrice).toBe(4700)
  })

  test('from the same day corrects the one before, which stays in the entry', () => {
    const unit = unitAfterwards(aUnit(), setPrice(aUnit(), { price, reason: '' }))
    const corrected = setPrice(unit, { price: { ...price, dailyPrice: 4800 }, reason: 'Skrivfel' })
    expect(corrected).toMatchObject([{ earlier: price, reason: 'Skrivfel' }])
    expect(unitAfterwards(unit, corrected).prices).toEqual([...aPrice(4500), { ...price, dailyPrice: 4800 }])
  })

  test('need not say why, but if it does nothing of any child', () => {
    const reason = 'Gäller 20100101-2384'
    expect(setPrice(aUnit(), { price, reason })).toEqual({ refused: 'identifyingText' })
  })

  test('that stands there already is no change', () => {
    const [stands] = aUnit().prices
    expect(setPrice(aUnit(), { price: stands, reason: '' })).toEqual([])
  })

  test.each([
    ['priceOutOfRange', { dailyPrice: 0 }],
    ['priceOutOfRange', { dailyPrice: Number.NaN }],
    ['priceOutOfRange', { dailyPrice: 141_000 }],
    ['endsBeforeItBegins', { to: '2026-12-31' }],
  ] as const)('is refused: %s', (refused, wrong) => {
    expect(setPrice(aUnit(), { price: { ...price, ...wrong }, reason: '' })).toMatchObject({ refused })
  })
})

describe('a price that was never agreed', () => {
  const unit = aUnit({ prices: [...aPrice(4500), price] })

  test('is taken back, and the one before it holds on', () => {
    const taken = takeBackPrice(unit, { level: 1, from: '2027-01-01', reason: 'Inte avtalat' })
    expect(unitAfterwards(unit, taken).prices).toEqual(aPrice(4500))
  })

  test.each([
    ['noSuchPrice', unit, { from: '2027-01-02' }],
    ['reasonMissing', unit, { reason: '' }],
    ['onlyPrice', aUnit({ prices: [price] }), {}],
  ] as const)('is not taken back: %s', (refused, at, wrong) => {
    const back = { level: 1, from: '2027-01-01', reason: 'Inte avtalat', ...wrong } as const
    expect(takeBackPrice(at, back)).toEqual({ refused })
  })
})
