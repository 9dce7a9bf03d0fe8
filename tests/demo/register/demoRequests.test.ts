import { describe, expect, test } from '@jest/globals'
import { cityParts } from '../../../bot/demo/cityParts.ts'
import { demoRegister } from '../../../bot/demo/register/demoRegister.ts'
import { distanceKm } from '../../../bot/domain/register/municipality.ts'
import { freePlaces, meetsNeed, type Unit } from '../../../bot/domain/register/unit.ts'
import type { Assignment, Gender, Need, ServiceType, TargetGroup } from '../../../bot/domain/vocabulary.ts'

const now = Date.parse('2026-11-27T08:30:00Z')

describe.each([1, 2, 3, 1480, 71_271])('the demo register from seed %d has somewhere for', seed => {
  const units = demoRegister({ seed, today: '2026-11-27', now })
    .filter(({ status }) => status === 'approved')
    .flatMap(provider => provider.units)

  test('a boy of 15 with substance use and criminality, urgently, within 80 km', () => {
    expect(
      units.filter(
        couldTake({
          serviceType: 'residentialCare',
          assignment: 'urgent',
          ages: [15],
          gender: 'boy',
          needs: ['substanceUse', 'criminality'],
          urgent: true,
          maxKm: 80,
        }),
      ).length,
    ).toBeGreaterThanOrEqual(3)
  })

  test.each(['fosterHome', 'agencyFosterHome'] as const)(
    'two siblings of 6 and 9 in one %s within 50 km',
    serviceType => {
      expect(
        units.filter(couldTake({ serviceType, ages: [6, 9], needs: ['siblingsTogether'], maxKm: 50 })).length,
      ).toBeGreaterThanOrEqual(2)
    },
  )

  test.each(['emergencyFosterHome', 'agencyEmergencyHome'] as const)(
    'a newborn in a %s, urgently',
    serviceType => {
      expect(
        units.filter(couldTake({ serviceType, ages: [0], needs: ['infantCare'], urgent: true, maxKm: 100 }))
          .length,
      ).toBeGreaterThanOrEqual(1)
    },
  )

  test('a girl of 17 in supported housing that does not refuse mental ill-health', () => {
    expect(
      units.filter(
        couldTake({
          serviceType: 'supportedHousing',
          ages: [17],
          gender: 'girl',
          notRefusing: ['mentalIllHealth'],
          maxKm: 60,
        }),
      ).length,
    ).toBeGreaterThanOrEqual(2)
  })

  test('a mother and her child of 2, with parent training', () => {
    expect(
      units.filter(
        couldTake({
          serviceType: 'residentialCare',
          assignment: 'assessment',
          withFamily: true,
          ages: [2],
          needs: ['parentTraining', 'infantCare'],
          maxKm: 150,
        }),
      ).length,
    ).toBeGreaterThanOrEqual(2)
  })

  test('a child of 12 with intellectual disability in LSS housing', () => {
    expect(
      units.filter(couldTake({ serviceType: 'lssHousing', ages: [12], needs: ['intellectualDisability'] }))
        .length,
    ).toBeGreaterThanOrEqual(1)
  })

  test('a girl of 16 fleeing honour violence, at a protected address', () => {
    expect(
      units.filter(
        couldTake({
          serviceType: 'residentialCare',
          ages: [16],
          gender: 'girl',
          needs: ['honourViolence', 'protectedAddress'],
        }),
      ).length,
    ).toBeGreaterThanOrEqual(1)
  })
})

type Wish = Readonly<{
  serviceType: ServiceType
  assignment?: Assignment
  withFamily?: boolean
  ages: readonly number[]
  gender?: Gender
  needs?: readonly Need[]
  notRefusing?: readonly TargetGroup[]
  urgent?: true
  maxKm?: number
}>

/** Roughly what matching asks; the rules themselves are tried elsewhere, this tries the register. */
function couldTake({
  serviceType,
  assignment,
  withFamily = false,
  ages,
  gender,
  needs = [],
  notRefusing = [],
  urgent,
  maxKm = Number.POSITIVE_INFINITY,
}: Wish): (unit: Unit) => boolean {
  const centre = cityParts.find(({ name }) => name === 'Centrum')
  if (!centre) throw new Error('The city has no centre.')
  return unit =>
    unit.serviceType === serviceType &&
    unit.withFamily === withFamily &&
    (!assignment || unit.assignments.includes(assignment)) &&
    ages.every(age => age >= unit.ages.min && age <= unit.ages.max) &&
    (!gender || unit.genders.includes(gender)) &&
    needs.every(need => meetsNeed(unit, need)) &&
    !notRefusing.some(group => unit.refuses.includes(group)) &&
    (!urgent || unit.urgentCapable) &&
    unit.permit.status === 'valid' &&
    freePlaces(unit, now) >= ages.length &&
    distanceKm(unit.position, centre.position) <= maxKm
}
