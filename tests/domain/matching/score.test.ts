import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day, hour } from '../../../bot/domain/calendar.ts'
import type { Candidate, ScoreName } from '../../../bot/domain/matching/candidate.ts'
import { defaultMatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import type { InquiryEnd } from '../../../bot/domain/register/inquiryEnd.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { now } from '../../builders/aQuery.ts'
import { answeredIn, aPrice, aUnit, aVacancy, silentOn } from '../../builders/aUnit.ts'
import { candidateFor } from './outcome.ts'

test('the weights share one whole among them', () => {
  const weights = Object.values(defaultMatchingRules.weights)
  expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1)
})

describe('needs that should be met', () => {
  const needs = [
    { need: 'ownRoom', weight: 'should' },
    { need: 'trauma', weight: 'should' },
    { need: 'animals', weight: 'note' },
  ] as const

  test('count by the share that is met, and both kinds are named', () => {
    const component = componentOf(aUnit({ meets: ['ownRoom'] }), 'shouldNeeds', { needs })
    expect(component).toMatchObject({ value: 0.5, met: ['ownRoom'], unmet: ['trauma'] })
  })

  test('are all met when there are none', () => {
    expect(componentOf(aUnit(), 'shouldNeeds', { needs: [] }).value).toBe(1)
  })
})

describe('vacancy', () => {
  test.each([
    ['free', 1],
    ['needsAssessment', 0.6],
    ['queue', 0.2],
  ] as const)('"%s" said now is worth %d', (status, value) => {
    expect(componentOf(saying({ status }), 'vacancy').value).toBeCloseTo(value)
  })

  test('what was said is worth less as it ages', () => {
    expect(componentOf(saying({ statedAt: now - 7 * day }), 'vacancy').value).toBeCloseTo(0.5)
  })

  test('silence is worth nothing', () => {
    expect(componentOf(aUnit({ vacancy: [] }), 'vacancy')).toMatchObject({ value: 0, confidence: 0 })
  })

  test('free from the day after the desired start is worth a place in the queue', () => {
    const facts = { desiredStart: '2026-11-30' } as const
    expect(componentOf(saying({ from: '2026-11-30' }), 'vacancy', facts).value).toBeCloseTo(1)
    expect(componentOf(saying({ from: '2026-12-01' }), 'vacancy', facts).value).toBeCloseTo(0.2)
  })

  test('free from today is in time when the desired start has passed, and from tomorrow too late', () => {
    const facts = { desiredStart: '2026-11-20' } as const
    expect(componentOf(saying({ from: '2026-11-20' }), 'vacancy', facts).value).toBeCloseTo(1)
    expect(componentOf(saying({ from: '2026-11-23' }), 'vacancy', facts).value).toBeCloseTo(1)
    expect(componentOf(saying({ from: '2026-11-24' }), 'vacancy', facts).value).toBeCloseTo(0.2)
  })

  test('one free place for two siblings is worth a place in the queue', () => {
    expect(componentOf(saying({ places: 2 }), 'vacancy', { ages: [14, 15] }).value).toBeCloseTo(1)
    expect(componentOf(saying({ places: 1 }), 'vacancy', { ages: [14, 15] }).value).toBeCloseTo(0.2)
  })
})

test('distance is worth all on the spot and half at the half distance', () => {
  const halfDistance = (50 / 6371) * (180 / Math.PI)
  const place = { name: 'Här', position: { lat: 0, lon: 0 } }
  expect(componentOf(aUnit({ position: { lat: 0, lon: 0 } }), 'distance', { place }).value).toBe(1)
  const away = componentOf(aUnit({ position: { lat: halfDistance, lon: 0 } }), 'distance', { place })
  expect(away.value).toBeCloseTo(0.5)
  expect(away).toMatchObject({ km: expect.closeTo(50) })
})

test.each([
  [0, 1],
  [2000, 0.75],
  [4000, 0.5],
  [8000, 0],
  [9000, 0],
])('at a usual price of 4 000 kr a day, %i kr is worth %d', (dailyPrice, value) => {
  const others = [4000, 4000, 4000].map((usual, index) => aUnit({ id: `other-${index}`, ...costing(usual) }))
  const candidate = candidateFor(aUnit(costing(dailyPrice)), {}, others)
  expect(componentIn(candidate, 'price')).toMatchObject({ value, dailyPrice, usualPrice: 4000 })
})

test('where everything is free of charge the price tells nothing', () => {
  expect(componentOf(aUnit(costing(0)), 'price').value).toBe(0.5)
})

test.each([
  [{ tried: 0, proved: 0 }, 0.5],
  [{ tried: 1, proved: 1 }, 2 / 3],
  [{ tried: 8, proved: 8 }, 0.9],
  [{ tried: 8, proved: 0 }, 0.1],
])('a track record of %j is worth %d', (statementsTried, value) => {
  expect(componentOf(aUnit({ statementsTried }), 'trackRecord').value).toBeCloseTo(value)
})

describe('what a unit was asked by mail', () => {
  const worthOf = (inquiriesEnded: readonly InquiryEnd[], statementsTried = { tried: 8, proved: 8 }) =>
    componentOf(aUnit({ statementsTried, inquiriesEnded }), 'trackRecord').value

  test.each([
    [[], 0.9],
    [[answeredIn(hour)], 0.9],
    [[silentOn()], 0.6],
    [[silentOn('one'), silentOn('two')], 0.45],
    [[answeredIn(hour, 'one'), silentOn('two')], 0.675],
  ])('%j makes a good record worth %d', (ends, value) => {
    expect(worthOf(ends)).toBeCloseTo(value)
  })

  test('is told with what it was counted from', () => {
    const unit = aUnit({ inquiriesEnded: [answeredIn(hour, 'one'), silentOn('two')] })
    expect(componentOf(unit, 'trackRecord')).toMatchObject({ tried: 0, proved: 0, asked: 2, answered: 1 })
  })

  test('is worth less with each silence and more with each answer, and silence is forgotten in a year', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (answers, silences) => {
        const ends = [
          ...Array.from({ length: answers }, (_, at) => answeredIn(hour, `a${at}`)),
          ...Array.from({ length: silences }, (_, at) => silentOn(`s${at}`)),
        ]
        const worth = worthOf(ends)
        expect(worthOf([...ends, silentOn('more')])).toBeLessThan(worth)
        expect(worthOf([...ends, answeredIn(hour, 'more')])).toBeGreaterThanOrEqual(worth)
        expect(worthOf([...ends, silentOn('old', now - 400 * day)])).toBe(worth)
      }),
    )
  })
})

function saying(details: Parameters<typeof aVacancy>[0]): Unit {
  return aUnit({ vacancy: [aVacancy({ statedAt: now, ...details })] })
}

function costing(dailyPrice: number): Pick<Unit, 'prices'> {
  return { prices: aPrice(dailyPrice) }
}

function componentOf(unit: Unit, name: ScoreName, facts: Partial<RequestFacts> = {}) {
  return componentIn(candidateFor(unit, facts), name)
}

function componentIn({ components }: Candidate, name: ScoreName) {
  const component = components.find(part => part.name === name)
  if (!component) throw new Error(`Could not find ${name} among the parts of the score.`)
  return component
}
