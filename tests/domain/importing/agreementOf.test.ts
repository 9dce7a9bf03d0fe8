import { describe, expect, test } from '@jest/globals'
import { agreementOf } from '../../../bot/domain/importing/agreementOf.ts'

const dates = { agreementFrom: '2026-01-01', agreementTo: '2027-12-31' } as const
const always = { number: 'A-1', from: '2026-01-01', to: '2027-12-31' }

describe('an agreement in a row', () => {
  test('is known by what only its kind has', () => {
    const said = { ...dates, agreementNumber: 'A-1' }
    expect(agreementOf({ ...said, agreementArea: 'HVB', agreementRank: 2 })).toEqual({
      agreement: { ...always, kind: 'framework', area: 'HVB', rank: 2 },
    })
    expect(agreementOf({ ...said, paidPlaces: 3 })).toEqual({
      agreement: { ...always, kind: 'subscription', paidPlaces: 3 },
    })
  })

  test('is none where nothing is said of one', () => {
    expect(agreementOf({ unitName: 'Ekbacken', level1: 4_500 })).toBeUndefined()
  })

  test.each([
    ['its kind', { ...dates, agreementNumber: 'A-1' }, 'agreementKind'],
    ['its first day', { agreementKind: 'individual', agreementTo: '2027-12-31' }, 'agreementFrom'],
    ['its last day', { agreementKind: 'individual', agreementFrom: '2026-01-01' }, 'agreementTo'],
    ['its rank', { ...dates, agreementArea: 'HVB' }, 'agreementRank'],
    ['its area', { ...dates, agreementRank: 1 }, 'agreementArea'],
    ['its places', { ...dates, agreementKind: 'subscription' }, 'paidPlaces'],
  ] as const)('lacks %s', (_, said, field) => {
    expect(agreementOf(said)).toEqual({ field, wrong: { fault: 'missing', field, neededFor: 'agreement' } })
  })

  test('does not end before it begins', () => {
    const said = {
      agreementKind: 'individual',
      agreementFrom: '2027-01-01',
      agreementTo: '2026-01-01',
    } as const
    expect(agreementOf(said)).toMatchObject({ field: 'agreementTo', wrong: { fault: 'reversed' } })
  })
})
