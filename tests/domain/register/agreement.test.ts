import { describe, expect, test } from '@jest/globals'
import { type Agreement, purchaseOn } from '../../../bot/domain/register/agreement.ts'
import { anAgreement } from '../../builders/aUnit.ts'

const today = '2026-11-25'
const period = { from: '2026-01-01', to: '2026-12-31' } as const
const subscription: Agreement = { kind: 'subscription', number: 'AB-1', paidPlaces: 2, ...period }
const individual: Agreement = { kind: 'individual', number: 'IA-1', ...period }
const framework = anAgreement({ ...period, rank: 3 })

describe('a place is bought', () => {
  test('by no agreement where the city runs the unit itself', () => {
    expect(purchaseOn({ ownProvision: true, agreements: [framework] }, { date: today, taken: 1 })).toEqual({
      route: 'ownProvision',
    })
  })

  test('by the first in purchase order of the agreements that are in force', () => {
    const agreements = [individual, framework, subscription]
    expect(bought(agreements)).toEqual({ route: 'subscription', agreement: subscription })
    expect(bought([individual, framework])).toEqual({
      route: 'frameworkAgreement',
      agreement: framework,
      rank: 3,
    })
    expect(bought([individual])).toEqual({ route: 'individualAgreement', agreement: individual })
  })

  test('by its better rank, of two lots', () => {
    const better = anAgreement({ ...period, rank: 1, lot: 'Behandling' })
    expect(bought([framework, better])).toMatchObject({ rank: 1, agreement: { lot: 'Behandling' } })
  })

  test('directly where nothing is agreed', () => {
    expect(bought([])).toEqual({ route: 'directAward' })
  })

  test.each([
    ['2025-12-31', 'directAward'],
    ['2026-01-01', 'individualAgreement'],
    ['2026-12-31', 'individualAgreement'],
    ['2027-01-01', 'directAward'],
  ] as const)('on %s by %s, for an agreement from first to last of 2026', (date, route) => {
    expect(purchaseOn({ ownProvision: false, agreements: [individual] }, { date, taken: 1 }).route).toBe(
      route,
    )
  })
})

describe('a subscription', () => {
  const three = subscribed('AB-1', 3)

  test.each([
    [1, 'subscription'],
    [3, 'subscription'],
    [4, 'directAward'],
  ] as const)('of three places with %d taken in all buys by %s', (taken, route) => {
    expect(bought([three], taken).route).toBe(route)
  })

  test('that is full leaves it to the next agreement in order', () => {
    expect(bought([individual, three, framework], 4)).toMatchObject({ route: 'frameworkAgreement', rank: 3 })
    expect(bought([individual, three], 4)).toMatchObject({ route: 'individualAgreement' })
  })

  test('and another pay for their places together', () => {
    const both = [three, subscribed('AB-2', 2)]
    expect(bought(both, 5).route).toBe('subscription')
    expect(bought(both, 6).route).toBe('directAward')
  })

  test('agreed anew before it ended pays as it was agreed last', () => {
    const anew = [subscribed('AB-1', 4, '2026-07-01'), three]
    expect(bought(anew, 4).route).toBe('subscription')
    expect(bought(anew, 5).route).toBe('directAward')
  })

  test('that is not in force pays for nothing', () => {
    expect(bought([three, subscribed('AB-2', 2, '2026-12-01')], 4).route).toBe('directAward')
  })
})

function subscribed(number: string, paidPlaces: number, from: Agreement['from'] = period.from): Agreement {
  return { kind: 'subscription', number, paidPlaces, from, to: period.to }
}

function bought(agreements: readonly Agreement[], taken = 1) {
  return purchaseOn({ ownProvision: false, agreements }, { date: today, taken })
}
