import { describe, expect, test } from '@jest/globals'
import { minute } from '../../../bot/domain/calendar.ts'
import { purchaseFor, purchaseNow } from '../../../bot/domain/register/purchase.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { now } from '../../builders/aQuery.ts'
import { aPermit, aSubscription, aUnit } from '../../builders/aUnit.ts'

const mine = 'KMPX-3Q47'
const hold = { caseCode: 'BCDF-2345', caseVersion: 1, places: 1, until: now + minute }
const occupancy = { caseCode: 'GHJK-6789', caseVersion: 1, places: 1, from: '2026-10-01' } as const

describe('of three paid places', () => {
  test.each([
    ['nobody lives there', {}, 'subscription'],
    ['two live there', { occupiedOtherwise: 2 }, 'subscription'],
    ['three live there', { occupiedOtherwise: 3 }, 'directAward'],
    [
      'two live there, one of them through us',
      { occupiedOtherwise: 1, occupancies: [occupancy] },
      'subscription',
    ],
    [
      'three live there, one of them through us',
      { occupiedOtherwise: 2, occupancies: [occupancy] },
      'directAward',
    ],
    ['two live there and one place is held', { occupiedOtherwise: 2, holds: [hold] }, 'directAward'],
    [
      'two live there and a hold has run out',
      { occupiedOtherwise: 2, holds: [{ ...hold, until: now }] },
      'subscription',
    ],
  ] as const)('when %s, %j, one more place is bought by %s', (_, taken, route) => {
    expect(purchaseNow(paidForThree(taken), now).route).toBe(route)
  })

  test.each([
    [1, 'subscription'],
    [2, 'subscription'],
    [3, 'directAward'],
  ] as const)('one taken, %d siblings are placed by %s', (places, route) => {
    const unit = paidForThree({ occupiedOtherwise: 1 })
    expect(purchaseFor(unit, { caseCode: mine, places }, now).route).toBe(route)
  })

  test('the last is the case’s that has it on hold, and nobody else’s', () => {
    const unit = paidForThree({ occupiedOtherwise: 2, holds: [{ ...hold, caseCode: mine }] })
    expect(purchaseFor(unit, { caseCode: mine, places: 1 }, now).route).toBe('subscription')
    expect(purchaseFor(unit, { caseCode: 'BCDF-2345', places: 1 }, now).route).toBe('directAward')
  })
})

function paidForThree(taken: Partial<Unit>): Unit {
  return aUnit({
    permit: aPermit({ maxPersons: 5 }),
    agreements: [aSubscription({ paidPlaces: 3 })],
    ...taken,
  })
}
