import { describe, expect, test } from '@jest/globals'
import {
  addAgreement,
  moveAgreementEnd,
  takeBackAgreement,
} from '../../../bot/domain/register/agreementKeeping.ts'
import { aFosterHome, anAgreement, aUnit } from '../../builders/aUnit.ts'
import { unitAfterwards } from './afterwards.ts'

const second = anAgreement({ lot: 'Behandling', rank: 4 })
const id = { number: 'RA-1', from: '2020-01-01' } as const

describe('an agreement', () => {
  test('stands beside those before it, one for each lot', () => {
    expect(unitAfterwards(aUnit(), addAgreement(aUnit(), second)).agreements).toEqual([anAgreement(), second])
  })

  test('is not added twice', () => {
    expect(addAgreement(aUnit(), anAgreement({ rank: 9 }))).toEqual({
      refused: 'agreementExists',
      number: 'RA-1',
    })
  })

  test('is for units that the city does not run itself', () => {
    expect(addAgreement(aFosterHome(), second)).toEqual({ refused: 'ownProvision' })
  })

  test.each([
    ['endsBeforeItBegins', { to: '2019-12-31' }],
    ['rankMissing', { rank: 0 }],
    ['emptyText', { number: '' }],
  ] as const)('is refused: %s', (refused, wrong) => {
    expect(addAgreement(aUnit(), anAgreement({ lot: 'Behandling', ...wrong }))).toMatchObject({ refused })
  })
})

describe('the last day of an agreement', () => {
  test('may be earlier or later than was agreed, with the reason and what it was', () => {
    const ended = moveAgreementEnd(aUnit(), {
      agreement: id,
      to: '2026-11-30',
      reason: 'Uppsagt av utföraren',
    })
    expect(ended).toMatchObject([{ to: '2026-11-30', earlier: '2035-12-31', reason: 'Uppsagt av utföraren' }])
    expect(unitAfterwards(aUnit(), ended).agreements).toEqual([anAgreement({ to: '2026-11-30' })])
  })

  test('is moved for that lot alone', () => {
    const unit = aUnit({ agreements: [anAgreement(), second] })
    const moving = { agreement: { ...id, lot: 'Behandling' }, to: '2026-11-30', reason: 'Uppsagt' } as const
    expect(unitAfterwards(unit, moveAgreementEnd(unit, moving)).agreements).toEqual([
      anAgreement(),
      { ...second, to: '2026-11-30' },
    ])
  })

  test.each([
    ['reasonMissing', { reason: '' }],
    ['endsBeforeItBegins', { to: '2019-12-31' }],
    ['noSuchAgreement', { agreement: { ...id, lot: 'Akut' } }],
  ] as const)('is not moved: %s', (refused, wrong) => {
    const moving = { agreement: id, to: '2026-11-30', reason: 'Uppsagt', ...wrong } as const
    expect(moveAgreementEnd(aUnit(), moving)).toMatchObject({ refused })
  })
})

test('an agreement that never was is taken back, once, and with a reason', () => {
  const unit = aUnit({ agreements: [anAgreement(), second] })
  const taken = takeBackAgreement(unit, { agreement: { ...id, lot: 'Behandling' }, reason: 'Fel enhet' })
  expect(unitAfterwards(unit, taken).agreements).toEqual([anAgreement()])
  expect(takeBackAgreement(unit, { agreement: id, reason: '' })).toEqual({ refused: 'reasonMissing' })
  expect(takeBackAgreement(aUnit(), { agreement: { ...id, lot: 'Behandling' }, reason: 'Fel' })).toEqual({
    refused: 'noSuchAgreement',
  })
})
