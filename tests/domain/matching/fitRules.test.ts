import { describe, expect, test } from '@jest/globals'
import { distanceKm } from '../../../bot/domain/register/municipality.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery } from '../../builders/aQuery.ts'
import {
  aFosterHome,
  aKinshipHome,
  anHvbForFamilies,
  aSupportedHousing,
  aUnit,
} from '../../builders/aUnit.ts'
import { factsForFosterHome } from '../../builders/requestFacts.ts'
import { exclusions, exclusionsIn } from './outcome.ts'

test('a unit that suits the request in everything is not excluded', () => {
  expect(exclusions(aUnit())).toEqual([])
})

describe('service type', () => {
  test('another service type than asked for excludes, and says which', () => {
    expect(exclusions(aSupportedHousing(), { ages: [17] })).toEqual([
      { code: 'otherServiceType', serviceType: 'supportedHousing', asked: 'residentialCare' },
    ])
  })

  test('a home among kin answers a request for a foster home', () => {
    expect(exclusions(aKinshipHome(), factsForFosterHome())).toEqual([])
  })

  test('a foster home among strangers does not answer a request for a home among kin', () => {
    expect(exclusions(aFosterHome(), factsForFosterHome({ serviceType: 'kinshipHome' }))).toEqual([
      { code: 'otherServiceType', serviceType: 'fosterHome', asked: 'kinshipHome' },
    ])
  })
})

describe('assignment', () => {
  test('an HVB that does not take the assignment is excluded', () => {
    expect(exclusions(aUnit({ assignments: ['urgent', 'assessment'] }), { assignment: 'treatment' })).toEqual(
      [{ code: 'assignmentNotTaken', assignment: 'treatment' }],
    )
  })

  test('so is outpatient care', () => {
    const clinic = aUnit({ serviceType: 'outpatientCare', assignments: ['assessment'] })
    expect(exclusions(clinic, { serviceType: 'outpatientCare', assignment: 'treatment' })).toEqual([
      { code: 'assignmentNotTaken', assignment: 'treatment' },
    ])
  })

  test('homes have no assignments to lack', () => {
    expect(exclusions(aFosterHome(), factsForFosterHome({ assignment: 'treatment' }))).toEqual([])
  })
})

describe('family', () => {
  test('a unit that takes no parents is excluded when one comes along', () => {
    expect(exclusions(aUnit({ withFamily: false }), { withFamily: true })).toEqual([
      { code: 'familyNotTaken' },
    ])
  })

  test('an HVB for families is excluded for a child alone', () => {
    expect(exclusions(anHvbForFamilies(), { withFamily: false })).toEqual([{ code: 'familiesOnly' }])
  })

  test('an HVB for families takes a family', () => {
    expect(exclusions(anHvbForFamilies(), { withFamily: true })).toEqual([])
  })

  test('a foster home that takes parents takes a child alone too', () => {
    expect(exclusions(aFosterHome({ withFamily: true }), factsForFosterHome())).toEqual([])
  })
})

describe('age', () => {
  const from13to17 = aUnit({ ages: { min: 13, max: 17 } })

  test.each([13, 17])('%i years is within 13–17', age => {
    expect(exclusions(from13to17, { ages: [age] })).toEqual([])
  })

  test.each([12, 18])('%i years is outside 13–17', age => {
    expect(exclusions(from13to17, { ages: [age] })).toEqual([{ code: 'ageOutside', min: 13, max: 17, age }])
  })

  test('one sibling outside is enough, and is the one named', () => {
    expect(exclusions(from13to17, { ages: [14, 18] })).toEqual([
      { code: 'ageOutside', min: 13, max: 17, age: 18 },
    ])
  })
})

describe('gender', () => {
  test('a unit for boys is excluded for a girl', () => {
    expect(exclusions(aUnit({ genders: ['boy'] }), { gender: 'girl' })).toEqual([
      { code: 'genderNotTaken', gender: 'girl' },
    ])
  })

  test('nothing is excluded when the request says nothing of gender', () => {
    expect(exclusions(aUnit({ genders: ['boy'] }))).toEqual([])
  })

  test('a unit for both girls and boys takes a non-binary child; a unit for one of them does not', () => {
    expect(exclusions(aUnit({ genders: ['girl', 'boy'] }), { gender: 'nonBinary' })).toEqual([])
    expect(exclusions(aUnit({ genders: ['girl'] }), { gender: 'nonBinary' })).toEqual([
      { code: 'genderNotTaken', gender: 'nonBinary' },
    ])
  })
})

describe('target groups and needs', () => {
  test.each(['must', 'should', 'note'] as const)('a refused group excludes when it is a "%s"', weight => {
    expect(
      exclusions(aUnit({ refuses: ['substanceUse'] }), { needs: [{ need: 'substanceUse', weight }] }),
    ).toEqual([{ code: 'targetGroupRefused', group: 'substanceUse' }])
  })

  test('each refused group is named', () => {
    const unit = aUnit({ refuses: ['substanceUse', 'criminality', 'selfHarm'] })
    const needs = [
      { need: 'criminality', weight: 'should' },
      { need: 'substanceUse', weight: 'must' },
    ] as const
    expect(exclusions(unit, { needs })).toEqual([
      { code: 'targetGroupRefused', group: 'criminality' },
      { code: 'targetGroupRefused', group: 'substanceUse' },
    ])
  })

  test('each must that the unit is silent on excludes; a should or a note does not', () => {
    const needs = [
      { need: 'trauma', weight: 'must' },
      { need: 'ownRoom', weight: 'must' },
      { need: 'keepsSchool', weight: 'should' },
      { need: 'animals', weight: 'note' },
    ] as const
    expect(exclusions(aUnit(), { needs })).toEqual([
      { code: 'mustNeedNotMet', need: 'trauma' },
      { code: 'mustNeedNotMet', need: 'ownRoom' },
    ])
  })

  test('a must is met by a group that is taken or an offer that is made', () => {
    const needs = [
      { need: 'trauma', weight: 'must' },
      { need: 'ownRoom', weight: 'must' },
    ] as const
    expect(exclusions(aUnit({ takes: ['trauma'], meets: ['ownRoom'] }), { needs })).toEqual([])
  })

  test('a protected address meets the need for one without being said twice', () => {
    const needs = [{ need: 'protectedAddress', weight: 'must' }] as const
    expect(exclusions(aUnit({ addressProtected: true }), { needs })).toEqual([])
    expect(exclusions(aUnit({ addressProtected: false }), { needs })).toEqual([
      { code: 'mustNeedNotMet', need: 'protectedAddress' },
    ])
  })
})

describe('urgency', () => {
  const slow = aProvider({ units: [aUnit({ urgentCapable: false })] })

  test('a unit that cannot take anyone urgently is excluded from an urgent request', () => {
    expect(exclusionsIn({ provider: slow, query: aQuery({ urgent: true }) })).toEqual([
      { code: 'notUrgentCapable' },
    ])
  })

  test('and stands in one that is not urgent', () => {
    expect(exclusionsIn({ provider: slow, query: aQuery({ urgent: false }) })).toEqual([])
  })
})

describe('distance', () => {
  const equator = { lat: 0, lon: 0 }
  const oneDegreeEast = aUnit({ position: { lat: 0, lon: 1 } })

  test('exactly as far as allowed is not too far', () => {
    const maxKm = distanceKm(equator, oneDegreeEast.position)
    expect(exclusions(oneDegreeEast, { place: { name: 'Här', position: equator, maxKm } })).toEqual([])
  })

  test('a hair’s breadth farther is', () => {
    const maxKm = distanceKm(equator, oneDegreeEast.position) - 1e-9
    expect(exclusions(oneDegreeEast, { place: { name: 'Här', position: equator, maxKm } })).toHaveLength(1)
  })

  test('a little farther is, and says how far', () => {
    expect(exclusions(oneDegreeEast, { place: { name: 'Här', position: equator, maxKm: 111 } })).toEqual([
      { code: 'tooFar', km: expect.closeTo(111.19, 2), maxKm: 111 },
    ])
  })

  test('beyond a limit that is only wished for is not too far', () => {
    const place = { name: 'Här', position: equator, maxKm: 111, maxKmIsWish: true }
    expect(exclusions(oneDegreeEast, { place })).toEqual([])
  })

  test('without a limit nothing is too far', () => {
    expect(exclusions(oneDegreeEast, { place: { name: 'Här', position: { lat: 68, lon: 20 } } })).toEqual([])
  })
})

test('a unit on the request’s exclusion list is excluded, others are not', () => {
  expect(exclusions(aUnit({ id: 'a' }), { mustNotPlaceAt: ['a'] })).toEqual([{ code: 'excludedByRequest' }])
  expect(exclusions(aUnit({ id: 'b' }), { mustNotPlaceAt: ['a'] })).toEqual([])
})
