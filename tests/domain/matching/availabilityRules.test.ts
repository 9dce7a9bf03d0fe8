import { describe, expect, test } from '@jest/globals'
import { day, hour } from '../../../bot/domain/calendar.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery, now } from '../../builders/aQuery.ts'
import { anHvbForFamilies, aPermit, aUnit, aVacancy } from '../../builders/aUnit.ts'
import { exclusions, exclusionsIn } from './outcome.ts'

describe('permit', () => {
  test.each([
    ['revoked', 'permitRevoked'],
    ['conditional', 'permitConditional'],
    ['appealed', 'permitAppealed'],
  ] as const)('a %s permit stops suggestions', (status, code) => {
    expect(exclusions(aUnit({ permit: aPermit({ status }) }))).toEqual([
      { code, kind: 'permit', checkedAt: '2026-11-01' },
    ])
  })

  test('looked up 90 days ago is lately enough', () => {
    expect(exclusions(aUnit({ permit: aPermit({ checkedAt: '2026-08-25' }) }))).toEqual([])
  })

  test('looked up 91 days ago is not', () => {
    expect(exclusions(aUnit({ permit: aPermit({ checkedAt: '2026-08-24' }) }))).toEqual([
      { code: 'permitUncheckedTooLong', kind: 'permit', checkedAt: '2026-08-24', withinDays: 90 },
    ])
  })

  test('a municipal notification ages in the same way', () => {
    const permit = aPermit({ kind: 'notification', checkedAt: '2025-01-01' })
    expect(exclusions(aUnit({ permit }))).toEqual([
      { code: 'permitUncheckedTooLong', kind: 'notification', checkedAt: '2025-01-01', withinDays: 90 },
    ])
  })

  test('revoked and long unchecked are two reasons', () => {
    const permit = aPermit({ status: 'revoked', checkedAt: '2025-01-01' })
    expect(exclusions(aUnit({ permit })).map(({ code }) => code)).toEqual([
      'permitRevoked',
      'permitUncheckedTooLong',
    ])
  })
})

describe('places by the permit', () => {
  const forTwo = aPermit({ maxPersons: 2 })
  const occupancy = { caseCode: 'OTHR-0001', caseVersion: 1, places: 1, from: '2026-01-01' } as const

  test('the last place may be taken', () => {
    expect(exclusions(aUnit({ permit: forTwo, occupiedOtherwise: 1 }))).toEqual([])
    expect(exclusions(aUnit({ permit: forTwo, occupancies: [occupancy] }))).toEqual([])
  })

  test('one more than the permit allows may not, whoever lives there', () => {
    expect(exclusions(aUnit({ permit: forTwo, occupiedOtherwise: 1, occupancies: [occupancy] }))).toEqual([
      { code: 'noPlaceByPermit', maxPersons: 2, occupied: 2, held: 0, asked: 1 },
    ])
  })

  test('two siblings do not fit in one place', () => {
    expect(exclusions(aUnit({ permit: forTwo, occupiedOtherwise: 1 }), { ages: [13, 15] })).toEqual([
      { code: 'noPlaceByPermit', maxPersons: 2, occupied: 1, held: 0, asked: 2 },
    ])
  })

  test('a parent who comes along takes a place', () => {
    const unit = anHvbForFamilies({ permit: forTwo, occupiedOtherwise: 1 })
    expect(exclusions(unit, { ages: [1], withFamily: true })).toEqual([
      { code: 'noPlaceByPermit', maxPersons: 2, occupied: 1, held: 0, asked: 2 },
    ])
  })
})

describe('holds', () => {
  const forOne = aPermit({ maxPersons: 1 })
  const hold = { caseCode: 'OTHR-0001', caseVersion: 1, places: 1, until: now + hour }

  test('the last place on hold for another request is a reason of its own, with its end', () => {
    expect(exclusions(aUnit({ permit: forOne, holds: [hold] }))).toEqual([
      { code: 'heldForOther', held: 1, asked: 1, until: now + hour },
    ])
  })

  test('a hold that runs out this instant holds nothing', () => {
    expect(exclusions(aUnit({ permit: forOne, holds: [{ ...hold, until: now }] }))).toEqual([])
  })

  test('a hold for the request itself keeps nothing from it', () => {
    const provider = aProvider({
      units: [aUnit({ permit: forOne, holds: [{ ...hold, caseCode: 'MINE-0001' }] })],
    })
    expect(exclusionsIn({ provider, query: aQuery({ caseCode: 'MINE-0001' }) })).toEqual([])
  })

  test('a unit that is full anyway is not called held', () => {
    expect(exclusions(aUnit({ permit: forOne, occupiedOtherwise: 1, holds: [hold] }))).toEqual([
      { code: 'noPlaceByPermit', maxPersons: 1, occupied: 1, held: 1, asked: 1 },
    ])
  })

  test('the end named is when places enough are free, not when the first hold ends', () => {
    const holds = [3, 1, 2].map(hours => ({
      caseCode: `OTHR-000${hours}`,
      caseVersion: 1,
      places: 1,
      until: now + hours * hour,
    }))
    const unit = aUnit({ permit: aPermit({ maxPersons: 3 }), holds })
    expect(exclusions(unit, { ages: [13, 15] })).toEqual([
      { code: 'heldForOther', held: 3, asked: 2, until: now + 2 * hour },
    ])
  })
})

describe('said to be full', () => {
  test('a fresh word that the unit is full excludes it', () => {
    const statement = aVacancy({ status: 'full', places: 0, statedAt: now - 20 * day, expiresAt: now + 1 })
    expect(exclusions(aUnit({ vacancy: [statement] }))).toEqual([
      { code: 'saidFull', statedAt: now - 20 * day, expiresAt: now + 1 },
    ])
  })

  test('a word whose time has run out does not', () => {
    expect(exclusions(aUnit({ vacancy: [aVacancy({ status: 'full', expiresAt: now })] }))).toEqual([])
  })

  test('only the newest word counts', () => {
    const full = aVacancy({ status: 'full' })
    expect(exclusions(aUnit({ vacancy: [full, aVacancy()] }))).toEqual([])
    expect(exclusions(aUnit({ vacancy: [aVacancy(), full] })).map(({ code }) => code)).toEqual(['saidFull'])
  })

  test.each(['queue', 'needsAssessment'] as const)('"%s" excludes nobody', status => {
    expect(exclusions(aUnit({ vacancy: [aVacancy({ status })] }))).toEqual([])
  })
})

test.each([
  ['proposed', { code: 'providerNotApproved', status: 'proposed' }],
  ['checked', { code: 'providerNotApproved', status: 'checked' }],
  ['paused', { code: 'providerPaused' }],
  ['stopped', { code: 'providerStopped' }],
] as const)('a provider that is %s keeps its units out', (status, exclusion) => {
  expect(exclusionsIn({ provider: aProvider({ status }), query: aQuery() })).toEqual([exclusion])
})
