import { describe, expect, test } from '@jest/globals'
import { askingPlace, clearlyBetter, inAskingOrder } from '../../../bot/domain/matching/askingOrder.ts'
import type { Candidate } from '../../../bot/domain/matching/candidate.ts'
import { aFosterHome, aKinshipHome, aUnit } from '../../builders/aUnit.ts'
import { factsForFosterHome } from '../../builders/requestFacts.ts'
import { candidateFor } from './outcome.ts'

const margin = 0.15

describe('candidates are asked', () => {
  test('by purchase route before anything else', () => {
    const order = askedInOrder(
      aCandidate('direct', { route: 'directAward', score: 0.9 }),
      aCandidate('individual', { route: 'individualAgreement', score: 0.8 }),
      framework('framework', 7, 0.7),
      aCandidate('subscribed', { route: 'subscription', score: 0.6 }),
      aCandidate('own', { route: 'ownProvision', score: 0.1 }),
    )
    expect(order).toEqual(['own', 'subscribed', 'framework', 'individual', 'direct'])
  })

  test('by score within a route', () => {
    const order = askedInOrder(own('worse', 0.4), own('best', 0.6), own('better', 0.5))
    expect(order).toEqual(['best', 'better', 'worse'])
  })

  test('by rank in the framework, and by score only within a rank', () => {
    const order = askedInOrder(
      framework('third', 3, 0.9),
      framework('second, worse', 2, 0.4),
      framework('second, better', 2, 0.5),
      framework('first', 1, 0.1),
    )
    expect(order).toEqual(['first', 'second, better', 'second, worse', 'third'])
  })

  test('last where they have said that it does not suit them, as before among themselves', () => {
    const order = askedInOrder(
      { ...own('own, unsuited', 0.9), saysUnsuited: true },
      { ...framework('framework, unsuited', 1, 0.9), saysUnsuited: true },
      aCandidate('direct', { route: 'directAward', score: 0.1 }),
    )
    expect(order).toEqual(['direct', 'own, unsuited', 'framework, unsuited'])
  })

  test('by id where all else is alike', () => {
    expect(askedInOrder(own('b', 0.5), own('a', 0.5))).toEqual(['a', 'b'])
  })
})

describe('a home among kin', () => {
  const facts = factsForFosterHome()
  const stranger = { ...candidateFor(aFosterHome({ id: 'stranger' }), facts), score: 0.9 }
  const kin = { ...candidateFor(aKinshipHome({ id: 'kin' }), facts), score: 0.1 }

  test('is asked before strangers on the same route', () => {
    expect(askedInOrder(stranger, kin)).toEqual(['kin', 'stranger'])
  })

  test('does not pass an earlier route', () => {
    expect(askedInOrder({ ...kin, route: 'directAward' }, stranger)).toEqual(['stranger', 'kin'])
  })
})

describe('a candidate of a later route', () => {
  test('is marked when it beats the best of the earlier ones by the margin', () => {
    expect(marked(own('own', 0.25), own('better', 0.5), framework('later', 1, 0.65))).toEqual(['later'])
  })

  test('is not marked just below that', () => {
    expect(marked(own('own', 0.25), own('better', 0.5), framework('later', 1, 0.6499))).toEqual([])
  })

  test('has all earlier routes to beat, not only the one next before', () => {
    const direct = aCandidate('direct', { route: 'directAward', score: 0.7 })
    expect(marked(own('own', 0.6), framework('framework', 1, 0.3), direct)).toEqual([])
  })

  test('is not marked when no earlier route has a candidate', () => {
    expect(marked(framework('first', 1, 0.2), framework('second', 2, 0.9))).toEqual([])
  })

  test('is not marked when it has said that it does not suit it, and is then nobody’s to beat', () => {
    const unsuited = { ...framework('unsuited', 1, 0.9), saysUnsuited: true } as const
    expect(marked(own('own', 0.1), unsuited)).toEqual([])
    expect(marked({ ...own('own', 0.6), saysUnsuited: true }, framework('later', 1, 0.65))).toEqual([])
  })

  test('is not moved', () => {
    expect(askedInOrder(framework('later', 1, 0.9), own('own', 0.1))).toEqual(['own', 'later'])
  })
})

function askedInOrder(...candidates: readonly Candidate[]): readonly string[] {
  return inAskingOrder(candidates).map(({ unitId }) => unitId)
}

function marked(...candidates: readonly Candidate[]): readonly string[] {
  const standings = candidates.map(candidate => ({ ...candidate, place: askingPlace(candidate) }))
  return standings.filter(clearlyBetter(standings, margin)).map(({ unitId }) => unitId)
}

function own(unitId: string, score: number): Candidate {
  return aCandidate(unitId, { route: 'ownProvision', score })
}

function framework(unitId: string, rank: number, score: number): Candidate {
  return aCandidate(unitId, { route: 'frameworkAgreement', rank, score })
}

function aCandidate(unitId: string, details: Partial<Candidate>): Candidate {
  return { ...candidateFor(aUnit({ id: unitId, agreements: [] })), ...details }
}
