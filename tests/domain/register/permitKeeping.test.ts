import { describe, expect, test } from '@jest/globals'
import { checkPermit } from '../../../bot/domain/register/permitKeeping.ts'
import { aPermit, aUnit } from '../../builders/aUnit.ts'
import { unitAfterwards } from './afterwards.ts'

const today = '2026-11-25'
const check = { status: 'conditional', checkedAt: today, source: 'IVO', note: 'Fler på natten' } as const

describe('a checked permit', () => {
  test('says what was found, and keeps what was found before', () => {
    const unit = aUnit({ permit: aPermit({ note: 'Ny föreståndare' }) })
    expect(unitAfterwards(unit, checkPermit(unit, { check }, today)).permit).toEqual({
      ...aPermit(),
      ...check,
      earlier: [{ status: 'valid', checkedAt: '2026-11-01', source: 'IVO', note: 'Ny föreståndare' }],
    })
  })

  test('loses a note that the new check does not have', () => {
    const unit = aUnit({ permit: aPermit({ note: 'Ny föreståndare' }) })
    const again = checkPermit(unit, { check: { status: 'valid', checkedAt: today, source: 'IVO' } }, today)
    expect(unitAfterwards(unit, again).permit).not.toHaveProperty('note')
  })

  test('says what the source has otherwise, and what the register had', () => {
    const entries = checkPermit(aUnit(), { check, terms: { maxPersons: 4, number: 'IVO-1' } }, today)
    expect(entries).toMatchObject([{ terms: { maxPersons: 4 }, earlier: { maxPersons: 6 } }])
    expect(unitAfterwards(aUnit(), entries).permit.maxPersons).toBe(4)
  })

  test('may be for fewer than live there: it is so', () => {
    expect(
      checkPermit(aUnit({ occupiedOtherwise: 6 }), { check, terms: { maxPersons: 4 } }, today),
    ).toHaveLength(1)
  })

  test('of the same day corrects the one before', () => {
    const once = unitAfterwards(aUnit(), checkPermit(aUnit(), { check }, today))
    const valid = { status: 'valid', checkedAt: today, source: 'IVO' } as const
    expect(unitAfterwards(once, checkPermit(once, { check: valid }, today)).permit.status).toBe('valid')
  })

  test.each([
    ['checkedInFuture', { checkedAt: '2026-11-26' }, {}],
    ['checkedLater', { checkedAt: '2026-10-31' }, {}],
    ['emptyText', { source: '' }, {}],
    ['noPlacesPermitted', {}, { maxPersons: 0 }],
    ['identifyingText', { note: 'Pojken 20120315-1234' }, {}],
  ] as const)('is refused: %s', (refused, wrong, terms) => {
    expect(checkPermit(aUnit(), { check: { ...check, ...wrong }, terms }, today)).toMatchObject({ refused })
  })
})
