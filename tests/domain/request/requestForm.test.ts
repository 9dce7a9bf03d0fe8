import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type CalendarDate } from '../../../bot/domain/calendar.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import {
  areFaults,
  type FormFault,
  judgeForm,
  type RequestForm,
} from '../../../bot/domain/request/requestForm.ts'
import {
  disclosureBases,
  genders,
  insatsDecisions,
  legalGrounds,
  needs,
  serviceTypes,
} from '../../../bot/domain/vocabulary.ts'
import { aForm } from '../../builders/aForm.ts'
import { goteborg } from '../../builders/aUnit.ts'

const today: CalendarDate = '2026-11-23'
const place = { name: 'Göteborg', position: goteborg }

describe('a form without a fault', () => {
  test('gives the facts of the request', () => {
    expect(factsOf({ freeText: '  Trygg vuxen viktig ' })).toEqual([
      {
        serviceType: 'residentialCare',
        assignment: 'treatment',
        withFamily: false,
        ages: [15],
        gender: 'boy',
        legalGround: 'sol',
        desiredStart: '2026-11-30',
        expectedDays: 180,
        needs: [],
        place,
        mustNotPlaceAt: [],
        freeText: 'Trygg vuxen viktig',
        insatsDecision: 'made',
        disclosureBasis: 'osl26-9',
      },
    ])
  })

  test('gives one set of facts for each kind of place, in the order asked for', () => {
    const facts = factsOf({ serviceTypes: ['fosterHome', 'residentialCare', 'fosterHome'] })
    expect(facts.map(({ serviceType }) => serviceType)).toEqual(['fosterHome', 'residentialCare'])
  })

  test('says what a place is to do only where it does one of several things', () => {
    const facts = factsOf({ serviceTypes: ['fosterHome', 'residentialCare', 'outpatientCare'] })
    expect(facts.map(({ assignment }) => assignment)).toEqual([undefined, 'treatment', 'treatment'])
  })

  test('puts siblings in the order of their ages', () => {
    expect(factsOf({ ages: [9, 6, 12] })[0]?.ages).toEqual([6, 9, 12])
  })

  test('takes a need that is both asked for and wished for as asked for, once', () => {
    const facts = factsOf({ musts: ['trauma', 'trauma'], shoulds: ['ownRoom', 'trauma', 'ownRoom'] })
    expect(facts[0]?.needs).toEqual([
      { need: 'trauma', weight: 'must' },
      { need: 'ownRoom', weight: 'should' },
    ])
  })
})

describe('what is missing', () => {
  test('is named all at once', () => {
    const empty = { serviceTypes: [], withFamily: false, ages: [], musts: [], shoulds: [], freeText: '' }
    const faults = judgeForm(empty, today)
    expect(faults).toEqual(
      [
        'serviceTypes',
        'legalGround',
        'desiredStart',
        'expectedDays',
        'place',
        'insatsDecision',
        'disclosureBasis',
        'ages',
      ].map(field => ({ field, fault: 'missing' })),
    )
  })

  test('includes what an HVB is to do, but not what outpatient care is', () => {
    const { assignment: _, ...form } = aForm()
    expect(judgeForm(form, today)).toEqual([{ field: 'assignment', fault: 'missing' }])
    expect(areFaults(judgeForm({ ...form, serviceTypes: ['outpatientCare'] }, today))).toBe(false)
  })
})

describe('ages', () => {
  test.each([0, 17])('of %s are children’s', age => expect(faultsOf({ ages: [age] })).toEqual([]))

  test('up to twenty are placed, on the ground and the basis for the grown', () => {
    expect(faultsOf({ ages: [20], disclosureBasis: 'consent' })).toEqual([])
  })

  test.each([-1, 21, 15.5, Number.NaN])('of %s are not', age => {
    expect(faultsOf({ ages: [age], disclosureBasis: 'consent' })).toContain('ages outOfRange')
  })

  test('of six siblings fit on a request, of seven not', () => {
    expect(faultsOf({ ages: [1, 2, 3, 4, 5, 6] })).toEqual([])
    expect(faultsOf({ ages: [1, 2, 3, 4, 5, 6, 7] })).toEqual(['ages tooMany'])
  })
})

describe('the day', () => {
  test.each([today, addDays(today, 366)])('of %s can be asked for', desiredStart => {
    expect(faultsOf({ desiredStart })).toEqual([])
  })

  test('before today is past', () => {
    expect(faultsOf({ desiredStart: addDays(today, -1) })).toEqual(['desiredStart inThePast'])
  })

  test('more than a year and a day ahead is too far', () => {
    expect(faultsOf({ desiredStart: addDays(today, 367) })).toEqual(['desiredStart tooFarAhead'])
  })
})

describe('the stay', () => {
  test.each([1, 3650])('of %s days can be asked for', expectedDays => {
    expect(faultsOf({ expectedDays })).toEqual([])
  })

  test.each([0, -1, 3651, 1.5, Number.NaN])('of %s days cannot', expectedDays => {
    expect(faultsOf({ expectedDays })).toEqual(['expectedDays outOfRange'])
  })
})

describe('the distance', () => {
  test.each([1, 80, 2000])('of %s km can be asked for', maxKm => {
    expect(faultsOf({ place: { ...place, maxKm } })).toEqual([])
  })

  test.each([0, -5, 2001, Number.NaN])('of %s km cannot', maxKm => {
    expect(faultsOf({ place: { ...place, maxKm } })).toEqual(['place outOfRange'])
  })
})

test('four kinds of places can be asked for at once, five not', () => {
  const four = ['fosterHome', 'kinshipHome', 'agencyFosterHome', 'emergencyFosterHome'] as const
  expect(faultsOf({ serviceTypes: four })).toEqual([])
  expect(faultsOf({ serviceTypes: [...four, 'treatmentFamily'] })).toEqual(['serviceTypes tooMany'])
})

describe('the free text', () => {
  test('holds 600 characters, not counting the space around them', () => {
    expect(faultsOf({ freeText: ` ${'a'.repeat(600)} ` })).toEqual([])
    expect(faultsOf({ freeText: 'a'.repeat(601) })).toEqual(['freeText tooLong'])
  })

  test('is refused when it says who the child is', () => {
    expect(faultsOf({ freeText: 'pnr 150312-1234' })).toEqual(['freeText identifying'])
  })
})

describe('the law', () => {
  test.each([
    ['lvu2', 18],
    ['lvu6', 20],
  ] as const)('ends %s at %d', (legalGround, age) => {
    const grown = { legalGround, disclosureBasis: 'consent' } as const
    expect(faultsOf({ ...grown, ages: [age - 1] })).toEqual([])
    expect(faultsOf({ ...grown, ages: [age] })).toEqual(['legalGround ageAgainstLaw'])
    expect(faultsOf({ ...grown, ages: [age - 1, age] })).toEqual(['legalGround ageAgainstLaw'])
  })

  test('has LVU 3 § last until twenty-one, when nobody is placed any more', () => {
    const grown = { legalGround: 'lvu3', disclosureBasis: 'consent' } as const
    expect(faultsOf({ ...grown, ages: [20] })).toEqual([])
    expect(faultsOf({ ...grown, ages: [21] })).toEqual(['ages outOfRange', 'legalGround ageAgainstLaw'])
  })

  test('has supported housing begin at sixteen', () => {
    expect(faultsOf({ ages: [16], serviceTypes: ['supportedHousing'] })).toEqual([])
    expect(faultsOf({ ages: [15], serviceTypes: ['supportedHousing'] })).toEqual([
      'serviceTypes ageAgainstService',
    ])
  })

  test('gives housing by LSS on that law alone, and nothing else on it', () => {
    const lss = { legalGround: 'lss9-8', disclosureBasis: 'osl26-9c' } as const
    expect(faultsOf({ ...lss, serviceTypes: ['lssHousing'] })).toEqual([])
    expect(faultsOf({ ...lss, serviceTypes: ['fosterHome'] })).toEqual(['serviceTypes serviceAgainstLaw'])
    expect(faultsOf({ serviceTypes: ['lssHousing'] })).toEqual(['serviceTypes serviceAgainstLaw'])
    expect(faultsOf({ ...lss, serviceTypes: ['lssHousing', 'fosterHome'] })).toEqual([
      'serviceTypes serviceAgainstLaw',
    ])
  })

  test('lets the central unit be told of the under-aged without consent, and of nobody older', () => {
    expect(faultsOf({ ages: [17], disclosureBasis: 'osl26-9' })).toEqual([])
    expect(faultsOf({ ages: [18], disclosureBasis: 'osl26-9' })).toEqual(['disclosureBasis basisAgainstAge'])
    expect(faultsOf({ ages: [12, 18], disclosureBasis: 'osl26-9' })).toEqual([
      'disclosureBasis basisAgainstAge',
    ])
    expect(faultsOf({ ages: [18], disclosureBasis: 'consent' })).toEqual([])
  })

  test('has a basis of its own for LSS, which serves nothing else', () => {
    expect(faultsOf({ disclosureBasis: 'osl26-9c' })).toEqual(['disclosureBasis basisAgainstLaw'])
  })

  test('takes the lack of a decision as an exception only when it is urgent', () => {
    const exception = { insatsDecision: 'urgentException' } as const
    expect(faultsOf({ ...exception, desiredStart: addDays(today, 4) })).toEqual([])
    expect(faultsOf({ ...exception, desiredStart: addDays(today, 5) })).toEqual([
      'insatsDecision exceptionWithoutUrgency',
    ])
  })
})

describe('any form', () => {
  test('is either without a fault or has facts for nothing', () => {
    fc.assert(
      fc.property(anyForm, form => {
        const judged = judgeForm(form, today)
        expect(judged.length).toBeGreaterThan(0)
        expect(areFaults(judged)).toBe(judged.every(one => 'fault' in one))
      }),
    )
  })

  test('has each fault named once', () => {
    fc.assert(
      fc.property(anyForm, form => {
        const named = faultsIn(judgeForm(form, today))
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  test('that is taken asks for what the law and the register can answer', () => {
    fc.assert(
      fc.property(anyForm, form => {
        const judged = judgeForm(form, today)
        if (areFaults(judged)) return
        for (const facts of judged) expect(isReasonable(facts)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

const anyForm: fc.Arbitrary<RequestForm> = fc.record(
  {
    serviceTypes: fc.array(fc.constantFrom(...serviceTypes), { maxLength: 3 }),
    assignment: fc.constantFrom('urgent', 'assessment', 'treatment'),
    withFamily: fc.boolean(),
    ages: fc.array(fc.integer({ min: -1, max: 21 }), { maxLength: 3 }),
    gender: fc.constantFrom(...genders),
    legalGround: fc.constantFrom(...legalGrounds),
    desiredStart: fc.integer({ min: -2, max: 370 }).map(days => addDays(today, days)),
    expectedDays: fc.integer({ min: 0, max: 4_000 }),
    musts: fc.subarray([...needs], { maxLength: 3 }),
    shoulds: fc.subarray([...needs], { maxLength: 3 }),
    place: fc.constantFrom(place, { ...place, maxKm: 80 }, { ...place, maxKm: 0 }),
    freeText: fc.constantFrom('', '', 'Trygg vuxen viktig', 'ring 070-123 45 67'),
    insatsDecision: fc.constantFrom(...insatsDecisions),
    disclosureBasis: fc.constantFrom(...disclosureBases),
  },
  { requiredKeys: ['serviceTypes', 'withFamily', 'ages', 'musts', 'shoulds', 'freeText'] },
)

function isReasonable({
  serviceType,
  ages,
  legalGround,
  disclosureBasis,
  needs: asked,
}: RequestFacts): boolean {
  const eldest = ages.at(-1) ?? 99
  const youngest = ages[0] ?? -1
  return (
    youngest >= 0 &&
    eldest <= 20 &&
    (serviceType === 'lssHousing') === (legalGround === 'lss9-8') &&
    !(disclosureBasis === 'osl26-9' && eldest > 17) &&
    !(serviceType === 'supportedHousing' && youngest < 16) &&
    new Set(asked.map(({ need }) => need)).size === asked.length
  )
}

function factsOf(details: Partial<RequestForm>): readonly RequestFacts[] {
  const judged = judgeForm(aForm(details), today)
  if (areFaults(judged)) throw new Error(`The form has faults: ${JSON.stringify(judged)}.`)
  return judged
}

function faultsOf(details: Partial<RequestForm>): readonly string[] {
  return faultsIn(judgeForm(aForm(details), today))
}

function faultsIn(judged: readonly RequestFacts[] | readonly FormFault[]): readonly string[] {
  return areFaults(judged) ? judged.map(({ field, fault }) => `${field} ${fault}`) : []
}
