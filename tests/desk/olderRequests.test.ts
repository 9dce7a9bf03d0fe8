import { afterEach, describe, expect, test } from '@jest/globals'
import { startPlacementOn } from '../../bot/desk/choosePlace.ts'
import { closeCase } from '../../bot/desk/handleCase.ts'
import { requestUpcasts } from '../../bot/desk/olderRequests.ts'
import { day } from '../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, stateOf } from '../builders/caseSteps.ts'
import { olderFiles } from '../builders/olderFiles.ts'
import { omar, sara } from '../builders/staff.ts'
import decidedRequest from './older/decidedRequest.json' with { type: 'json' }
import occupiedProvider from './older/occupiedProvider.json' with { type: 'json' }

const decided = olderFiles({ request: decidedRequest, provider: occupiedProvider })

let office: Office
afterEach(() => office.close())

describe('a request of the second shape, when nobody could be asked by mail', () => {
  test('has asked nobody', async () => {
    const request = { ...decidedRequest, decision: { ...decidedRequest.decision, deciderId: 'lena' } }
    const stored = olderFiles({ request, provider: occupiedProvider })
    office = await aDesk({ providers: [], stored: stored.map(file => ({ ...file, shape: 1 })) })
    expect(await caseIn(office)).toMatchObject({ inquiries: [], decision: { deciderId: 'lena' } })
  })
})

describe('a request of the first shape, which does not say by id who decided', () => {
  test('has a decision of somebody who is known by name alone', async () => {
    office = await aDesk({ providers: [], stored: decided })
    expect(await caseIn(office)).toMatchObject({ decision: { decider: 'Lena', deciderId: '' } })
  })

  test('is led to its end, and from then on written as now', async () => {
    office = await aDesk({ providers: [], stored: decided })
    office.pass(7 * day)
    const started = stateOf(await startPlacementOn(office.desk, aClick(sara), '2026-11-30'))
    expect(started).toMatchObject({ state: 'placed', decision: { deciderId: '' } })
    expect(await office.archive.load('KMPX-3Q47')).toMatchObject({ shape: requestUpcasts.length })
    stateOf(await closeCase(office.desk, aClick(omar)))
    expect(await caseIn(office)).toMatchObject({ state: 'closed' })
  })

  test('keeps the id that a later version wrote under the same shape', async () => {
    const request = { ...decidedRequest, decision: { ...decidedRequest.decision, deciderId: 'lena' } }
    office = await aDesk({ providers: [], stored: olderFiles({ request, provider: occupiedProvider }) })
    expect(await caseIn(office)).toMatchObject({ decision: { deciderId: 'lena' } })
  })
})
