import { describe, expect, test } from '@jest/globals'
import { type Watching, watchPermits } from '../../../bot/domain/register/permitWatch.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { aRequest, aSuggestedCandidate } from '../../builders/aRequest.ts'
import { anAgreement, aPermit, aUnit } from '../../builders/aUnit.ts'

const watching: Watching = { openCases: [], now, permitCheckedWithinDays: 90 }
const revoked = aPermit({ status: 'revoked' })

describe('a unit is watched', () => {
  test.each([
    ['revoked', { permit: revoked }],
    ['conditional', { permit: aPermit({ status: 'conditional' }) }],
    ['appealed', { permit: aPermit({ status: 'appealed' }) }],
    ['uncheckedTooLong', { permit: aPermit({ checkedAt: '2026-08-24' }) }],
    ['moreThanPermitted', { occupiedOtherwise: 7 }],
  ] as const)('because of its permit: %s', (drift, details) => {
    expect(driftsOf(aUnit(details))).toEqual([[drift]])
  })

  test('for every reason there is', () => {
    const unit = aUnit({
      permit: { ...revoked, checkedAt: '2026-01-01', maxPersons: 1 },
      occupiedOtherwise: 2,
    })
    expect(driftsOf(unit)).toEqual([['revoked', 'uncheckedTooLong', 'moreThanPermitted']])
  })

  test('no longer than there is a reason', () => {
    expect(driftsOf(aUnit({ permit: aPermit({ checkedAt: '2026-08-25' }), occupiedOtherwise: 6 }))).toEqual(
      [],
    )
  })
})

describe('beside it stands what that touches:', () => {
  test('cases to which it is suggested, or in which it is the one that was chosen', () => {
    const suggestion = {
      candidates: [aSuggestedCandidate({ unitId: 'unit-1' }), aSuggestedCandidate({ unitId: 'unit-2' })],
    }
    const openCases = [
      aRequest({ caseCode: 'AAAA-2222' }).suggested(suggestion),
      aRequest({ caseCode: 'BBBB-2222' }).chosen(suggestion),
      aRequest({ caseCode: 'CCCC-2222' }).searching(),
    ]
    const units = ['unit-1', 'unit-2'].map(id => aUnit({ id, permit: revoked }))
    const watched = watchPermits([aProvider({ units })], { ...watching, openCases })
    const casesAt = watched.map(({ unit, cases }) => [unit.id, ...cases.map(({ caseCode }) => caseCode)])
    expect(casesAt).toEqual([
      ['unit-1', 'AAAA-2222', 'BBBB-2222'],
      ['unit-2', 'AAAA-2222'],
    ])
  })

  test('places on hold, those who live there and agreements, as long as they last', () => {
    const kept = { caseCode: 'AAAA-2222', caseVersion: 1, places: 1 }
    const unit = aUnit({
      permit: revoked,
      holds: [
        { ...kept, until: now + 1 },
        { ...kept, caseCode: 'OLDR-2222', until: now },
      ],
      occupancies: [{ ...kept, from: '2026-11-01' }],
      agreements: [anAgreement(), anAgreement({ lot: 'Akut', to: '2026-11-22' })],
    })
    expect(watchPermits([aProvider({ units: [unit] })], watching)).toMatchObject([
      { holds: [{ until: now + 1 }], occupancies: [kept], agreements: [anAgreement()] },
    ])
  })
})

test('of those that touch as much the gravest stands first', () => {
  const units = [
    aUnit({ id: 'c', name: 'Aspen', permit: aPermit({ checkedAt: '2026-01-01' }) }),
    aUnit({ id: 'b', name: 'Björken', permit: aPermit({ status: 'conditional' }) }),
    aUnit({ id: 'a', name: 'Cedern', permit: { ...revoked, checkedAt: '2026-01-01' } }),
  ]
  const watched = watchPermits([aProvider({ units })], watching)
  expect(watched.map(({ unit }) => unit.name)).toEqual(['Cedern', 'Björken', 'Aspen'])
})

test('where most is touched stands first, then by name', () => {
  const kept = { caseCode: 'AAAA-2222', caseVersion: 1, places: 1, from: '2026-11-01' } as const
  const units = [
    aUnit({ id: 'c', name: 'Öppet hav', permit: revoked }),
    aUnit({ id: 'b', name: 'Ängen', permit: revoked }),
    aUnit({ id: 'a', name: 'Överby', permit: revoked, occupancies: [kept] }),
  ]
  const watched = watchPermits([aProvider({ units })], watching)
  expect(watched.map(({ unit }) => unit.name)).toEqual(['Överby', 'Ängen', 'Öppet hav'])
})

function driftsOf(unit: Unit) {
  return watchPermits([aProvider({ units: [unit] })], watching).map(({ drifts }) => drifts)
}
