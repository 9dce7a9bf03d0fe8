import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day } from '../../../bot/domain/calendar.ts'
import { defaultMatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import { vacancyConfidence, wordGiven } from '../../../bot/domain/matching/vacancyConfidence.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { now } from '../../builders/aQuery.ts'
import { aFosterHome, aUnit, aVacancy } from '../../builders/aUnit.ts'

describe('confidence in a vacancy', () => {
  test('is 1 for what a unit without a history says now', () => {
    expect(confidence(aUnit({ vacancy: [aVacancy({ statedAt: now })] }))).toBe(1)
  })

  test('is nothing when nothing was said', () => {
    expect(confidence(aUnit({ vacancy: [] }))).toBe(0)
  })

  test('halves in a week for residential care, in two for a foster home', () => {
    const vacancy = [aVacancy({ statedAt: now - 14 * day })]
    expect(confidence(aUnit({ vacancy }))).toBeCloseTo(0.25)
    expect(confidence(aFosterHome({ vacancy }))).toBeCloseTo(0.5)
  })

  test('falls with the share of earlier statements that did not hold, gently at first', () => {
    const vacancy = [aVacancy({ statedAt: now })]
    expect(confidence(aUnit({ vacancy, statementsTried: { tried: 1, proved: 0 } }))).toBeCloseTo(2 / 3)
    expect(confidence(aUnit({ vacancy, statementsTried: { tried: 18, proved: 8 } }))).toBeCloseTo(0.5)
    expect(confidence(aUnit({ vacancy, statementsTried: { tried: 9, proved: 9 } }))).toBe(1)
  })

  test('looks at the newest statement only', () => {
    const vacancy = [aVacancy({ statedAt: now - 70 * day }), aVacancy({ statedAt: now })]
    expect(confidence(aUnit({ vacancy }))).toBe(1)
  })

  test('is not above 1 for a statement from a clock that runs ahead', () => {
    expect(confidence(aUnit({ vacancy: [aVacancy({ statedAt: now + day })] }))).toBe(1)
  })

  test('stays within 0–1 and never rises with age', () => {
    const ages = fc.tuple(fc.integer({ min: -5, max: 4000 }), fc.integer({ min: 0, max: 4000 }))
    fc.assert(
      fc.property(ages, anyHistory, ([days, daysMore], statementsTried) => {
        const younger = confidence(aUnit({ vacancy: [statedDaysAgo(days)], statementsTried }))
        const older = confidence(aUnit({ vacancy: [statedDaysAgo(days + daysMore)], statementsTried }))
        expect(younger).toBeLessThanOrEqual(1)
        expect(older).toBeLessThanOrEqual(younger)
        expect(older).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('never falls when one more statement proves true', () => {
    fc.assert(
      fc.property(anyHistory, ({ tried, proved }) => {
        const vacancy = [statedDaysAgo(3)]
        const before = confidence(aUnit({ vacancy, statementsTried: { tried, proved } }))
        const after = confidence(
          aUnit({ vacancy, statementsTried: { tried: tried + 1, proved: proved + 1 } }),
        )
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

const anyHistory = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([proved, broken]) => ({ tried: proved + broken, proved }))

function statedDaysAgo(days: number) {
  return aVacancy({ statedAt: now - days * day })
}

function confidence(unit: Unit): number {
  return vacancyConfidence(wordGiven(unit), now, defaultMatchingRules)
}
