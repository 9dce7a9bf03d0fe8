import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type CompetingRequest, findCompetition } from '../../../bot/domain/matching/competition.ts'

describe('two districts compete', () => {
  test('for the only place that both can use', () => {
    const requests = [asking('A', 'hisingen', { ek: 1 }), asking('B', 'centrum', { ek: 1 })]
    expect(findCompetition(requests)).toEqual([
      {
        caseCodes: ['A', 'B'],
        districts: ['centrum', 'hisingen'],
        unitIds: ['ek'],
        freePlaces: 1,
        neededPlaces: 2,
      },
    ])
  })

  test('when three need two places between them, though no two have the same list', () => {
    const requests = [
      asking('A', 'hisingen', { ek: 1, bok: 1 }),
      asking('B', 'centrum', { ek: 1 }),
      asking('C', 'hisingen', { bok: 1 }),
    ]
    expect(findCompetition(requests)).toMatchObject([
      { caseCodes: ['A', 'B', 'C'], freePlaces: 2, neededPlaces: 3 },
    ])
  })

  test('when siblings need more places than are left over', () => {
    const siblings = { ...asking('A', 'hisingen', { ek: 2 }), places: 2 }
    expect(findCompetition([siblings, asking('B', 'centrum', { ek: 2 })])).toMatchObject([
      { caseCodes: ['A', 'B'], freePlaces: 2, neededPlaces: 3 },
    ])
  })
})

describe('there is no competition', () => {
  test('when the unit has places for all', () => {
    expect(findCompetition([asking('A', 'hisingen', { ek: 2 }), asking('B', 'centrum', { ek: 2 })])).toEqual(
      [],
    )
  })

  test('when one of two can go elsewhere, in whichever order they came', () => {
    const choosy = asking('A', 'hisingen', { ek: 1 })
    const flexible = asking('B', 'centrum', { ek: 1, bok: 1 })
    expect(findCompetition([choosy, flexible])).toEqual([])
    expect(findCompetition([flexible, choosy])).toEqual([])
  })

  test('within one district', () => {
    expect(findCompetition([asking('A', 'centrum', { ek: 1 }), asking('B', 'centrum', { ek: 1 })])).toEqual(
      [],
    )
  })

  test('for a request that no unit suits', () => {
    expect(findCompetition([asking('A', 'centrum', {}), asking('B', 'hisingen', { ek: 1 })])).toEqual([])
  })
})

test('a district that shares nothing scarce with two others is not drawn into their conflict', () => {
  const requests = [
    asking('A', 'hisingen', { ek: 1 }),
    asking('B', 'centrum', { ek: 1 }),
    asking('C', 'nordost', { ek: 1, bok: 5 }),
  ]
  expect(findCompetition(requests).map(({ caseCodes }) => caseCodes)).toEqual([['A', 'B']])
})

test('separate bottlenecks are separate conflicts', () => {
  const requests = [
    asking('D', 'hisingen', { bok: 1 }),
    asking('A', 'hisingen', { ek: 1 }),
    asking('C', 'centrum', { bok: 1 }),
    asking('B', 'centrum', { ek: 1 }),
  ]
  expect(findCompetition(requests).map(({ unitIds }) => unitIds)).toEqual([['ek'], ['bok']])
})

test('a place on hold for one of two is counted, since to that one it is free', () => {
  const requests = [asking('A', 'hisingen', { ek: 2 }), asking('B', 'centrum', { ek: 1 })]
  expect(findCompetition(requests)).toEqual([])
})

describe('for any requests', () => {
  test('the conflicts are the scarcest sets that trying every set finds', () => {
    fc.assert(
      fc.property(anyRequests, requests => {
        expect(
          findCompetition(requests)
            .flatMap(({ caseCodes }) => caseCodes)
            .toSorted(),
        ).toEqual(scarcestAcrossDistricts(requests))
      }),
      { numRuns: 500 },
    )
  })

  test('every conflict needs more than there is, and spans districts', () => {
    fc.assert(
      fc.property(anyRequests, requests => {
        for (const { neededPlaces, freePlaces, districts } of findCompetition(requests)) {
          expect(neededPlaces).toBeGreaterThan(freePlaces)
          expect(districts.length).toBeGreaterThan(1)
        }
      }),
    )
  })

  test('who can use as many places as all ask for together changes nothing, there or not', () => {
    fc.assert(
      fc.property(anyRequests, requests => {
        const enough = total(requests.map(({ places }) => places))
        const goingShort = requests.filter(
          ({ feasibleUnits }) => total(feasibleUnits.map(({ freePlaces }) => freePlaces)) < enough,
        )
        expect(findCompetition(goingShort)).toEqual(findCompetition(requests))
      }),
      { numRuns: 500 },
    )
  })

  test('their order changes nothing', () => {
    const shuffled = anyRequests.chain(requests =>
      fc.tuple(fc.constant(requests), fc.shuffledSubarray(requests, { minLength: requests.length })),
    )
    fc.assert(
      fc.property(shuffled, ([requests, reordered]) => {
        expect(findCompetition(reordered)).toEqual(findCompetition(requests))
      }),
    )
  })
})

const trees = ['ek', 'bok', 'alm', 'lind'] as const

/** Up to seven requests for up to four units with places for none to three. */
const anyRequests = fc
  .tuple(
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
    fc.array(
      fc.record({
        district: fc.constantFrom('hisingen', 'centrum', 'nordost'),
        places: fc.integer({ min: 1, max: 3 }),
        units: fc.subarray([...trees]),
      }),
      { maxLength: 7 },
    ),
  )
  .map(([freePlaces, requests]) =>
    requests.map(({ district, places, units }, index): CompetingRequest => {
      const feasibleUnits = units.map(unitId => ({
        unitId,
        freePlaces: freePlaces[trees.indexOf(unitId)] ?? 0,
      }))
      return { caseCode: `case-${index}`, district, places, feasibleUnits }
    }),
  )

/** By trying every set: the smallest set that lacks the most places, split where no unit is shared. */
function scarcestAcrossDistricts(requests: readonly CompetingRequest[]): readonly string[] {
  const sets = everySet(requests)
  const most = Math.max(...sets.map(lack))
  const scarcest = sets.filter(set => lack(set) === most)
  const inAll = requests.filter(request => scarcest.every(set => set.includes(request)))
  return inAll
    .filter(request => new Set(reachedFrom(request, inAll).map(({ district }) => district)).size > 1)
    .map(({ caseCode }) => caseCode)
}

function everySet(requests: readonly CompetingRequest[]): readonly (readonly CompetingRequest[])[] {
  return Array.from({ length: 2 ** requests.length }, (_, bits) =>
    requests.filter((_, index) => bits & (1 << index)),
  )
}

function lack(set: readonly CompetingRequest[]): number {
  const free = new Map(
    set.flatMap(({ feasibleUnits }) => feasibleUnits).map(unit => [unit.unitId, unit.freePlaces]),
  )
  return total(set.map(({ places }) => places)) - total([...free.values()])
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function reachedFrom(
  start: CompetingRequest,
  among: readonly CompetingRequest[],
): readonly CompetingRequest[] {
  const reached = new Set([start])
  for (const request of reached)
    for (const other of among)
      if (request.feasibleUnits.some(({ unitId }) => canUse(other, unitId))) reached.add(other)
  return [...reached]
}

function canUse({ feasibleUnits }: CompetingRequest, unitId: string): boolean {
  return feasibleUnits.some(unit => unit.unitId === unitId)
}

function asking(
  caseCode: string,
  district: string,
  units: Readonly<Record<string, number>>,
): CompetingRequest {
  const feasibleUnits = Object.entries(units).map(([unitId, freePlaces]) => ({ unitId, freePlaces }))
  return { caseCode, district, places: 1, feasibleUnits }
}
