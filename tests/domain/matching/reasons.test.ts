import { describe, expect, test } from '@jest/globals'
import { day, hour } from '../../../bot/domain/calendar.ts'
import type { Reason, ReasonCode } from '../../../bot/domain/matching/candidate.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery, now } from '../../builders/aQuery.ts'
import {
  aFosterHome,
  aKinshipHome,
  anAgreement,
  answeredIn,
  aPrice,
  aUnit,
  aVacancy,
  silentOn,
} from '../../builders/aUnit.ts'
import { factsForFosterHome } from '../../builders/requestFacts.ts'
import { candidateFor, candidateIn } from './outcome.ts'

test('a candidate about whom nothing else is known takes the age at least', () => {
  const unit = aUnit({
    ages: { min: 13, max: 17 },
    agreements: [],
    position: { lat: 60, lon: 15 },
  })
  expect(reasonsFor(unit)).toEqual([{ code: 'takesAge', min: 13, max: 17 }])
})

describe('the purchase route', () => {
  test.each([
    [{ ownProvision: true, agreements: [] }, { code: 'ownProvision' }],
    [
      {
        agreements: [
          { kind: 'subscription', number: 'A-1', paidPlaces: 3, from: '2026-01-01', to: '2026-12-31' },
        ],
      },
      { code: 'subscriptionPlace' },
    ],
    [{ agreements: [anAgreement({ rank: 4 })] }, { code: 'frameworkRank', rank: 4 }],
  ] as const)('%j is a reason', (bought, reason) => {
    expect(reasonsFor(aUnit(bought))).toContainEqual(reason)
  })

  test('an agreement that has ended is none', () => {
    const agreements = [anAgreement({ rank: 4, to: '2026-11-22' })]
    expect(codesFor(aUnit({ agreements }))).not.toContain('frameworkRank')
  })
})

test('a home among kin says so first of all, and other homes do not', () => {
  expect(codesFor(aKinshipHome(), factsForFosterHome())[0]).toBe('kinshipHome')
  expect(codesFor(aFosterHome(), factsForFosterHome())).not.toContain('kinshipHome')
})

test('needs that are met are named by their weight, those not met are left out', () => {
  const needs = [
    { need: 'trauma', weight: 'must' },
    { need: 'ownRoom', weight: 'should' },
    { need: 'animals', weight: 'should' },
    { need: 'petFree', weight: 'note' },
  ] as const
  const reasons = reasonsFor(aUnit({ takes: ['trauma'], meets: ['ownRoom', 'petFree'] }), { needs })
  expect(reasons).toContainEqual({ code: 'meetsMust', needs: ['trauma'] })
  expect(reasons).toContainEqual({ code: 'meetsShould', needs: ['ownRoom'] })
})

describe('a fresh vacancy', () => {
  const fresh = { places: 2, from: '2026-11-23', statedAt: now - hour } as const

  test('is a reason, with what was said and when', () => {
    expect(reasonsFor(aUnit({ vacancy: [aVacancy(fresh)] }))).toContainEqual({
      code: 'freshVacancy',
      ...fresh,
    })
  })

  test('is a reason from today also when the desired start has passed', () => {
    const unit = aUnit({ vacancy: [aVacancy(fresh)] })
    expect(codesFor(unit, { desiredStart: '2026-11-20' })).toContain('freshVacancy')
  })

  test.each([
    ['older than its half-life', { statedAt: now - 8 * day }],
    ['past its own time', { expiresAt: now }],
    ['a queue', { status: 'queue' }],
    ['too few places', { places: 0 }],
    ['free only after the desired start', { from: '2026-12-01' }],
  ] as const)('is no reason when it is %s', (_, details) => {
    const unit = aUnit({ vacancy: [aVacancy({ ...fresh, ...details })] })
    expect(codesFor(unit, { desiredStart: '2026-11-30' })).not.toContain('freshVacancy')
  })
})

test('taking someone urgently is a reason only when that is asked', () => {
  const register = [aProvider()]
  expect(candidateIn(register, aQuery({ urgent: true }), 'unit-1').reasons).toContainEqual({
    code: 'urgentCapable',
  })
  expect(candidateIn(register, aQuery({ urgent: false }), 'unit-1').reasons).not.toContainEqual({
    code: 'urgentCapable',
  })
})

test('near is within thirty kilometres', () => {
  const place = { name: 'Här', position: { lat: 0, lon: 0 } }
  expect(codesFor(aUnit({ position: { lat: 0, lon: 0.269 } }), { place })).toContain('near')
  expect(codesFor(aUnit({ position: { lat: 0, lon: 0.271 } }), { place })).not.toContain('near')
})

test.each([
  [3600, true],
  [3601, false],
])('at a usual price of 4 000 kr a day, %i kr is low: %s', (dailyPrice, low) => {
  const others = ['a', 'b'].map(id => aUnit({ id, prices: aPrice(4000) }))
  const { reasons } = candidateFor(aUnit({ prices: aPrice(dailyPrice) }), {}, others)
  expect(reasons.some(({ code }) => code === 'lowPrice')).toBe(low)
})

test.each([
  [{ tried: 5, proved: 4 }, true],
  [{ tried: 5, proved: 3 }, false],
  [{ tried: 3, proved: 3 }, true],
  [{ tried: 2, proved: 2 }, false],
])('a track record of %j is good: %s', (statementsTried, good) => {
  expect(codesFor(aUnit({ statementsTried })).includes('goodTrackRecord')).toBe(good)
})

test.each([
  [4, 1, true],
  [3, 0, true],
  [3, 1, false],
  [2, 0, false],
])('%d answers and %d silences are a good record: %s', (answers, silences, good) => {
  const inquiriesEnded = [
    ...Array.from({ length: answers }, (_, at) => answeredIn(2 * hour, `a${at}`)),
    ...Array.from({ length: silences }, (_, at) => silentOn(`s${at}`)),
  ]
  const said = reasonsFor(aUnit({ inquiriesEnded })).find(({ code }) => code === 'usuallyAnswers')
  const told = { asked: answers + silences, answered: answers, usuallyWithinMs: 2 * hour }
  expect(said).toEqual(good ? { code: 'usuallyAnswers', ...told } : undefined)
})

function reasonsFor(unit: Unit, facts: Partial<RequestFacts> = {}): readonly Reason[] {
  return candidateFor(unit, facts).reasons
}

function codesFor(unit: Unit, facts: Partial<RequestFacts> = {}): readonly ReasonCode[] {
  return reasonsFor(unit, facts).map(({ code }) => code)
}
