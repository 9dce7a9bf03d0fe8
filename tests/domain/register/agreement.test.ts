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
    expect(purchaseOn({ ownProvision: true, agreements: [framework] }, today)).toEqual({
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
    expect(purchaseOn({ ownProvision: false, agreements: [individual] }, date).route).toBe(route)
  })
})

function bought(agreements: readonly Agreement[]) {
  return purchaseOn({ ownProvision: false, agreements }, today)
}
