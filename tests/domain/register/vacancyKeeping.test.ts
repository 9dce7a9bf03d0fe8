import { describe, expect, test } from '@jest/globals'
import { day } from '../../../bot/domain/calendar.ts'
import {
  judgeVacancy,
  type StatingVacancy,
  stateVacancy,
  takeBackVacancy,
} from '../../../bot/domain/register/vacancyKeeping.ts'
import { now } from '../../builders/aQuery.ts'
import { aUnit, aVacancy } from '../../builders/aUnit.ts'
import { unitAfterwards } from './afterwards.ts'

const stating: StatingVacancy = {
  status: 'free',
  places: 2,
  from: '2026-11-25',
  statedBy: ' Samordnaren ',
  channel: 'phone',
}

describe('a vacancy statement', () => {
  test('holds for a week and stands last', () => {
    const unit = unitAfterwards(
      aUnit({ vacancy: [aVacancy()] }),
      stateVacancy(aUnit({ vacancy: [aVacancy()] }), stating, now),
    )
    expect(unit.vacancy).toEqual([
      aVacancy(),
      { ...stating, statedBy: 'Samordnaren', statedAt: now, expiresAt: now + 7 * day },
    ])
  })

  test('made in the same moment as another is told apart from it', () => {
    const unit = aUnit({ vacancy: [aVacancy({ statedAt: now })] })
    expect(stateVacancy(unit, stating, now)).toMatchObject([{ statement: { statedAt: now + 1 } }])
  })

  test.each([
    ['promiseWithoutPlaces', { places: 0 }],
    ['placesWithoutPromise', { status: 'full', places: 1 }],
    ['placesWithoutPromise', { status: 'queue', places: 1 }],
    ['beyondPermit', { places: 7 }],
    ['expiresBeforeNow', { expiresAt: now }],
    ['emptyText', { statedBy: ' ' }],
  ] as const)('is refused: %s', (refused, wrong) => {
    expect(stateVacancy(aUnit(), { ...stating, ...wrong }, now)).toMatchObject({ refused })
  })

  test('beyond a dozen pushes the oldest out of the unit, not out of its journal', () => {
    const many = Array.from({ length: 12 }, (_, index) => aVacancy({ statedAt: index }))
    const unit = unitAfterwards(
      aUnit({ vacancy: many }),
      stateVacancy(aUnit({ vacancy: many }), stating, now),
    )
    expect(unit.vacancy).toHaveLength(12)
    expect(unit.vacancy.at(0)?.statedAt).toBe(1)
  })
})

describe('whether a statement was right', () => {
  const unit = aUnit({ vacancy: [aVacancy({ statedAt: 5 })], statementsTried: { tried: 3, proved: 2 } })

  test('counts in what the unit is believed', () => {
    const proved = unitAfterwards(unit, judgeVacancy(unit, 5, true))
    expect(proved).toMatchObject({ statementsTried: { tried: 4, proved: 3 }, vacancy: [{ proved: true }] })
    expect(unitAfterwards(unit, judgeVacancy(unit, 5, false)).statementsTried).toEqual({
      tried: 4,
      proved: 2,
    })
  })

  test('said otherwise afterwards counts once', () => {
    const proved = unitAfterwards(unit, judgeVacancy(unit, 5, true))
    const otherwise = unitAfterwards(proved, judgeVacancy(proved, 5, false))
    expect(otherwise.statementsTried).toEqual({ tried: 4, proved: 2 })
    expect(judgeVacancy(otherwise, 5, false)).toEqual([])
  })

  test('may be said along with the next statement', () => {
    const next = unitAfterwards(unit, stateVacancy(unit, { ...stating, earlierProved: false }, now))
    expect(next.statementsTried).toEqual({ tried: 4, proved: 2 })
    expect(next.vacancy).toMatchObject([{ proved: false }, { statedAt: now }])
  })

  test('cannot be said of what nobody stated', () => {
    expect(judgeVacancy(unit, 6, true)).toEqual({ refused: 'notStated' })
  })
})

describe('a statement that was a slip', () => {
  const unit = aUnit({ vacancy: [aVacancy({ statedAt: 4 }), aVacancy({ statedAt: 5 })] })

  test('is taken back, and the one before it stands again', () => {
    const entries = takeBackVacancy(unit, { statedAt: 5, reason: 'Fel enhet' })
    expect(unitAfterwards(unit, entries).vacancy).toEqual([aVacancy({ statedAt: 4 })])
  })

  test('stays once somebody has tried it', () => {
    const tried = unitAfterwards(unit, judgeVacancy(unit, 5, true))
    expect(takeBackVacancy(tried, { statedAt: 5, reason: 'Fel enhet' })).toEqual({ refused: 'alreadyTried' })
  })

  test('is not taken back without a reason, nor twice', () => {
    expect(takeBackVacancy(unit, { statedAt: 5, reason: '' })).toEqual({ refused: 'reasonMissing' })
    expect(takeBackVacancy(unit, { statedAt: 9, reason: 'Fel enhet' })).toEqual({ refused: 'notStated' })
  })
})
