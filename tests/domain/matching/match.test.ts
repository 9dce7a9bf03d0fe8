import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day } from '../../../bot/domain/calendar.ts'
import { inIdOrder } from '../../../bot/domain/idOrder.ts'
import type { Candidate } from '../../../bot/domain/matching/candidate.ts'
import type { Exclusion } from '../../../bot/domain/matching/exclusion.ts'
import { type Match, matchRequest } from '../../../bot/domain/matching/match.ts'
import { defaultMatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { purchaseRoutes } from '../../../bot/domain/vocabulary.ts'
import { aProvider, theCity } from '../../builders/aProvider.ts'
import { aQuery, now } from '../../builders/aQuery.ts'
import {
  aFosterHome,
  anAgreement,
  aPermit,
  aPrice,
  aSubscription,
  aUnit,
  aVacancy,
} from '../../builders/aUnit.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { anyQuery, anyRegister, anyTime, reordered } from './anyRegister.ts'
import { candidateFor, candidateIn, exclusionsIn, matchIn, wholeLedger } from './outcome.ts'
import { type PlainMatch, plainMatch } from './plainMatch.ts'
import { putRight, type World } from './putRight.ts'

describe('a candidate says', () => {
  const vacancy = aVacancy({ places: 2, from: '2026-11-25' })
  const unit = aUnit({
    id: 'ek',
    name: 'Ekbacken',
    prices: aPrice(4500),
    vacancy: [vacancy],
  })

  test('who it is, how it is bought and what is free', () => {
    const candidate = candidateFor(unit)
    expect(candidate).toMatchObject({
      unitId: 'ek',
      providerId: 'provider-1',
      unitName: 'Ekbacken',
      providerName: 'Ekbacken Omsorg AB',
      serviceType: 'residentialCare',
      municipality: '1480',
      route: 'frameworkAgreement',
      rank: 1,
      distanceKm: 0,
      freePlaces: 6,
    })
  })

  test('what the last statement said and when, but not who said it', () => {
    const { status, places, from, statedAt, expiresAt } = vacancy
    expect(candidateFor(unit).vacancy).toEqual({ status, places, from, statedAt, expiresAt })
  })

  test('the price of the stay for each child, and nothing more for a parent who comes along', () => {
    expect(candidateFor(unit, { ages: [14, 16], expectedDays: 100 })).toMatchObject({
      dailyPrice: 4500,
      priceForStay: 900_000,
    })
    const withParent = candidateFor({ ...unit, withFamily: true }, { withFamily: true, expectedDays: 100 })
    expect(withParent.priceForStay).toBe(450_000)
  })

  test('the rank only while the framework agreement lasts', () => {
    const candidate = candidateFor({ ...unit, agreements: [anAgreement({ to: '2026-11-22' })] })
    expect(candidate.route).toBe('directAward')
    expect(candidate).not.toHaveProperty('rank')
  })
})

describe('a home with three paid places and room for five', () => {
  const permit = aPermit({ maxPersons: 5 })
  const home = aUnit({ permit, agreements: [aSubscription({ paidPlaces: 3 })], occupiedOtherwise: 2 })
  const later = aUnit({ id: 'later', agreements: [anAgreement({ rank: 7 })] })

  test('has its last paid place filled before any framework is asked', () => {
    expect(askedFirst(home)).toEqual(['unit-1', 'later'])
    expect(candidateFor(home)).toMatchObject({ route: 'subscription' })
    expect(candidateFor(home).reasons).toContainEqual({ code: 'subscriptionPlace' })
  })

  test('is awarded the fourth child directly, after every framework and with no word of paid places', () => {
    const full = { ...home, occupiedOtherwise: 3 }
    expect(askedFirst(full)).toEqual(['later', 'unit-1'])
    expect(candidateFor(full)).toMatchObject({ route: 'directAward' })
    expect(candidateFor(full).reasons).not.toContainEqual({ code: 'subscriptionPlace' })
  })

  test('takes siblings in its subscription only when there is a paid place for each', () => {
    const ages = [14, 15]
    expect(candidateFor(home, { ages }).route).toBe('directAward')
    expect(candidateFor({ ...home, occupiedOtherwise: 1 }, { ages }).route).toBe('subscription')
  })

  test('counts what others have on hold as long as it lasts, and not what the request itself has', () => {
    const held = (caseCode: string, until = now + day) => ({
      ...home,
      holds: [{ caseCode, caseVersion: 1, places: 1, until }],
    })
    expect(candidateFor(held('OTHR-0001')).route).toBe('directAward')
    expect(candidateFor(held('OTHR-0001', now)).route).toBe('subscription')
    expect(candidateFor(held(aQuery().caseCode)).route).toBe('subscription')
  })

  function askedFirst(unit: Unit): readonly string[] {
    const { candidates } = match(aQuery(), [aProvider({ units: [later, unit] })])
    return candidates.map(({ unitId }) => unitId)
  }
})

describe('the earliest start', () => {
  test.each([
    ['the day that was promised', { from: '2026-11-25' }, '2026-11-25'],
    ['today when that day has gone by', { from: '2026-11-01' }, '2026-11-23'],
    ['unknown when the word has run out', { expiresAt: now }, undefined],
    ['unknown when nothing free was promised', { status: 'queue' }, undefined],
  ] as const)('is %s', (_, statement, earliestStart) => {
    expect(candidateFor(aUnit({ vacancy: [aVacancy(statement)] })).earliestStart).toBe(earliestStart)
  })
})

test('who says today that a place is free is asked before who said so on the desired start, once that has passed', () => {
  const facts = requestFacts({ desiredStart: '2026-11-20' })
  const before = aVacancy({ from: '2026-11-20', statedAt: now - 3 * day })
  const today = aVacancy({ from: '2026-11-23', statedAt: now })
  const units = [aUnit({ id: 'a', vacancy: [before] }), aUnit({ id: 'b', vacancy: [today] })]
  const { candidates } = match(aQuery({ facts }), [aProvider({ units })])
  expect(candidates.map(({ unitId }) => unitId)).toEqual(['b', 'a'])
})

test('the city’s own units are asked first, however well another fits', () => {
  const plain = aUnit({ id: 'own', ownProvision: true, position: { lat: 60, lon: 15 } })
  const splendid = aUnit({ id: 'bought', vacancy: [aVacancy()], statementsTried: { tried: 9, proved: 9 } })
  const { candidates } = match(aQuery(), [aProvider({ units: [splendid] }), theCity({ units: [plain] })])
  expect(candidates).toMatchObject([{ unitId: 'own' }, { unitId: 'bought', fitsClearlyBetter: true }])
})

test('the ledger names the unit and its provider, with every reason', () => {
  const home = aFosterHome({ id: 'lind', name: 'Linden', ages: { min: 0, max: 6 } })
  const { ledger } = match(aQuery(), [theCity({ status: 'paused', units: [home] })])
  expect(ledger).toEqual([
    {
      unitId: 'lind',
      unitName: 'Linden',
      providerId: 'city',
      exclusions: [
        { code: 'otherServiceType', serviceType: 'fosterHome', asked: 'residentialCare' },
        { code: 'ageOutside', min: 0, max: 6, age: 15 },
        { code: 'providerPaused' },
      ],
    },
  ])
})

test('an empty register gives neither candidates nor a ledger', () => {
  expect(match(aQuery(), [])).toEqual({ candidates: [], ledger: [] })
})

describe('for any request and register', () => {
  test('every unit is a candidate or in the ledger, and never both', () => {
    forAny((query, register) => {
      const { candidates, ledger } = match(query, register)
      const judged = [...candidates, ...ledger].map(({ unitId }) => unitId)
      expect(judged.toSorted()).toEqual(
        unitsOf(register)
          .map(({ id }) => id)
          .toSorted(),
      )
    })
  })

  test('the columns find what the rules say of each unit, at any time and whatever has changed meanwhile', () => {
    const steps = fc.array(fc.tuple(anyRegister, anyQuery, anyTime), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(steps, taken => {
        const index = openRegisterIndex([])
        const known = new Map<string, Provider>()
        for (const [told, asked, time] of taken) {
          for (const provider of told) {
            index.keep(provider)
            known.set(provider.id, provider)
          }
          const question = { query: { ...asked, ...time }, rules: defaultMatchingRules }
          const plainly = plainMatch({ ...question, index: openRegisterIndex([...known.values()]) })
          expect(found(matchRequest({ ...question, index }))).toEqual(foundPlainly(plainly))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the first candidates are those that all of them begin with', () => {
    fc.assert(
      fc.property(anyQuery, anyRegister, fc.nat(5), (query, register, many) => {
        const { first } = matchIn(register, query)
        expect(first(many)).toEqual(first(Infinity).slice(0, many))
      }),
    )
  })

  test('the order in which the register is told changes nothing', () => {
    const registers = anyRegister.chain(register => fc.tuple(fc.constant(register), reordered(register)))
    fc.assert(
      fc.property(anyQuery, registers, (query, [register, shuffled]) => {
        expect(match(query, shuffled)).toEqual(match(query, register))
      }),
    )
  })

  test('every reason against is a true one: with that one thing put right it is gone', () => {
    forAny((query, register) => {
      for (const world of worldsOf(query, register))
        for (const exclusion of exclusionsIn(world)) {
          const left = exclusionsIn(putRight(exclusion, world)).map(causeOf)
          expect(left).not.toContainEqual(causeOf(exclusion))
        }
    })
  })

  test('the reasons are all there are: with each put right the unit is a candidate', () => {
    forAny((query, register) => {
      for (const world of worldsOf(query, register)) expect(exclusionsIn(allPutRight(world))).toEqual([])
    })
  })

  test('no candidate of a later route stands before one of an earlier, among those that have not said no', () => {
    forAny((query, register) => {
      const routes = match(query, register)
        .candidates.filter(({ saysUnsuited }) => !saysUnsuited)
        .map(({ route }) => purchaseRoutes.indexOf(route))
      expect(routes).toEqual(routes.toSorted((one, other) => one - other))
    })
  })

  test('those that have said that the request does not suit them stand last, and say so', () => {
    forAny((query, register) => {
      const { candidates } = match(query, register)
      const saysNo = candidates.map(({ unitId }) => query.unsuited.includes(unitId))
      expect(candidates.map(({ saysUnsuited }) => saysUnsuited ?? false)).toEqual(saysNo)
      expect(saysNo).toEqual(saysNo.toSorted((one, other) => Number(one) - Number(other)))
    })
  })

  test('within a framework rank, and within any other route, a better score stands first among its like', () => {
    forAny((query, register) => {
      const { candidates } = match(query, register)
      for (const [index, candidate] of candidates.entries())
        for (const later of candidates.slice(index + 1).filter(other => standAlike(candidate, other)))
          expect(later.score).toBeLessThanOrEqual(candidate.score)
    })
  })

  test('a mark for fitting clearly better is given to those, and only those, that do', () => {
    forAny((query, register) => {
      const { candidates } = match(query, register)
      for (const candidate of candidates) {
        const earlier = candidates.filter(other => isEarlierRoute(other, candidate)).map(({ score }) => score)
        const better = earlier.length > 0 && candidate.score >= Math.max(...earlier) + clearlyBetterMargin
        expect(candidate.fitsClearlyBetter ?? false).toBe(better)
      }
    })
  })

  test('the parts of a score add up to it, and each part is within 0–1', () => {
    forAny((query, register) => {
      for (const { score, components } of match(query, register).candidates) {
        expect(score).toBeCloseTo(
          components.reduce((sum, { value, weight }) => sum + value * weight, 0),
          10,
        )
        for (const { value } of components) expect(value >= 0 && value <= 1).toBe(true)
      }
    })
  })

  test('every candidate has room by its permit for all who are asked for, and a reason for it', () => {
    forAny((query, register) => {
      const { ages, withFamily } = query.facts
      for (const { freePlaces, reasons } of match(query, register).candidates) {
        expect(freePlaces).toBeGreaterThanOrEqual(ages.length + (withFamily ? 1 : 0))
        expect(reasons.length).toBeGreaterThan(0)
      }
    })
  })
})

const { clearlyBetterMargin } = defaultMatchingRules

function match(query: Query, register: readonly Provider[]) {
  const found = matchIn(register, query)
  return { candidates: found.first(Infinity), ledger: wholeLedger(found) }
}

/** All that a match says. */
function found(match: Match) {
  return {
    candidates: match.first(Infinity),
    ledger: wholeLedger(match),
    counts: match.counts,
    units: [match.candidates, match.keptOut],
    free: match.feasibleUnits().toSorted((one, other) => inIdOrder(one.unitId, other.unitId)),
    freeInAll: match.freePlaces(),
  }
}

function foundPlainly({ candidates, ledger }: PlainMatch): ReturnType<typeof found> {
  const reasons = ledger.map(({ exclusions }) => new Set(exclusions.map(({ code }) => code)))
  const codes = new Set(reasons.flatMap(unit => [...unit]))
  const counts = [...codes].map(code => ({ code, units: reasons.filter(unit => unit.has(code)).length }))
  const free = candidates.map(({ unitId, freePlaces }) => ({ unitId, freePlaces }))
  return {
    candidates,
    ledger,
    counts: counts.toSorted((one, other) => other.units - one.units || inIdOrder(one.code, other.code)),
    units: [candidates.length, ledger.length],
    free: free.toSorted((one, other) => inIdOrder(one.unitId, other.unitId)),
    freeInAll: free.reduce((sum, { freePlaces }) => sum + freePlaces, 0),
  }
}

function forAny(holds: (query: Query, register: readonly Provider[]) => void): void {
  fc.assert(fc.property(anyQuery, anyRegister, holds), { numRuns: 200 })
}

function worldsOf(query: Query, register: readonly Provider[]): readonly World[] {
  return register.flatMap(provider =>
    provider.units.map(unit => ({ provider: { ...provider, units: [unit] }, query })),
  )
}

/** A reason and what it is about; two musts that are not met are two causes. */
function causeOf(exclusion: Exclusion) {
  const { code } = exclusion
  if (code === 'mustNeedNotMet') return { code, about: exclusion.need }
  return code === 'targetGroupRefused' ? { code, about: exclusion.group } : { code }
}

/** One thing put right may bring another to light, but never more of them than there are rules and needs. */
function allPutRight(world: World): World {
  return Array.from({ length: 30 }).reduce<World>(reached => {
    const [first] = exclusionsIn(reached)
    return first ? putRight(first, reached) : reached
  }, world)
}

function unitsOf(register: readonly Provider[]): readonly Unit[] {
  return register.flatMap(({ units }) => units)
}

/** Whoever says that the request does not suit it beats nobody, and nobody has to beat it. */
function isEarlierRoute(one: Candidate, other: Candidate): boolean {
  if (one.saysUnsuited || other.saysUnsuited) return false
  return purchaseRoutes.indexOf(one.route) < purchaseRoutes.indexOf(other.route)
}

function standAlike(one: Candidate, other: Candidate): boolean {
  const [kin, otherKin] = [one, other].map(({ serviceType }) => serviceType === 'kinshipHome')
  const sayTheSame = one.saysUnsuited === other.saysUnsuited
  return sayTheSame && one.route === other.route && one.rank === other.rank && kin === otherKin
}

describe('a price that is another when the stay begins', () => {
  const dearerNextYear = aUnit({
    prices: [
      { level: 1, dailyPrice: 1000, from: '2026-01-01', to: '2026-12-31' },
      { level: 1, dailyPrice: 1200, from: '2027-01-01' },
    ],
  })
  const inJanuary = { desiredStart: '2027-01-10', expectedDays: 100 } as const

  test('is the one that is told, for the day, the stay and what it is compared with', () => {
    expect(candidateFor(dearerNextYear, inJanuary)).toMatchObject({
      dailyPrice: 1200,
      priceForStay: 120_000,
      priceDeviation: { usualHere: 1000, share: 0.2 },
    })
  })

  test('counts in the order of those to ask, where it is the dearer by then', () => {
    const [rising, steady] = [
      { ...dearerNextYear, id: 'rising' },
      aUnit({ id: 'steady', prices: aPrice(1100) }),
    ]
    const orderFor = (facts: Partial<RequestFacts>) =>
      match(aQuery({ facts: requestFacts(facts) }), [aProvider({ units: [rising, steady] })]).candidates.map(
        ({ unitId }) => unitId,
      )
    expect(orderFor({ desiredStart: '2026-12-10' })).toEqual(['rising', 'steady'])
    expect(orderFor(inJanuary)).toEqual(['steady', 'rising'])
  })

  test('is paid from its day on by a stay that has begun before', () => {
    expect(candidateFor(dearerNextYear, { desiredStart: '2026-12-30', expectedDays: 10 })).toMatchObject({
      dailyPrice: 1000,
      priceForStay: 2 * 1000 + 8 * 1200,
    })
  })

  test('is that of today where the day wished for has gone by', () => {
    const risenYesterday = aUnit({
      prices: [...aPrice(1000), { level: 1, dailyPrice: 1100, from: '2026-11-22' }],
    })
    expect(candidateFor(risenYesterday, { desiredStart: '2026-11-20', expectedDays: 10 })).toMatchObject({
      dailyPrice: 1100,
      priceForStay: 11_000,
    })
  })

  test('leaves the way in which the place is bought to the day of call-off', () => {
    const unit = { ...dearerNextYear, agreements: [anAgreement({ to: '2026-12-31' })] }
    expect(candidateFor(unit, inJanuary).route).toBe('frameworkAgreement')
  })
})

describe('a price that the unit has answered the request with', () => {
  const answered = (details: Partial<Unit> = {}) => {
    const unit = aUnit({ prices: aPrice(2450), ...details })
    const facts = requestFacts({ ages: [14, 16], expectedDays: 100 })
    return candidateIn(
      [aProvider({ units: [unit] })],
      aQuery({ facts, answeredPrices: new Map([['unit-1', 2600]]) }),
      'unit-1',
    )
  }

  test('is what each child’s days cost, all through the stay', () => {
    const rising = [...aPrice(2450), { level: 1, dailyPrice: 3000, from: '2026-12-15' }] as const
    expect(answered({ prices: rising })).toMatchObject({
      dailyPrice: 2600,
      priceIsAnswered: true,
      priceForStay: 2600 * 100 * 2,
    })
  })

  test('is warned of where another is agreed on, also when the city runs the unit', () => {
    expect(answered().priceDeviation).toMatchObject({ usualHere: 2450 })
    expect(answered({ ownProvision: true, agreements: [] }).priceDeviation).toMatchObject({ usualHere: 2450 })
  })

  test('is not warned of where nothing is agreed on and it is about as usual', () => {
    expect(answered({ agreements: [] })).not.toHaveProperty('priceDeviation')
  })
})

describe('a price that differs from what the unit has cost', () => {
  const dearer = aUnit({
    prices: [
      { level: 1, dailyPrice: 4000, from: '2025-12-01', to: '2026-10-31' },
      { level: 1, dailyPrice: 5000, from: '2026-11-01' },
    ],
  })

  test('is flagged with the candidate', () => {
    expect(candidateFor(dearer).priceDeviation).toMatchObject({ usualHere: 4000, share: 0.25 })
  })

  test('is of no concern where the city pays itself', () => {
    const own = candidateFor({ ...dearer, ownProvision: true, agreements: [] })
    expect(own).not.toHaveProperty('priceDeviation')
  })
})
