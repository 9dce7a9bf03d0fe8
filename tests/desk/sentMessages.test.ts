import { afterEach, describe, expect, test } from '@jest/globals'
import { sentMessages } from '../../bot/desk/sentMessages.ts'
import { aClaim } from '../archive/aChange.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { filed, suggested } from '../builders/caseSteps.ts'

let office: Office
afterEach(() => office.close())

describe('the cards of a case', () => {
  test('are told of with whom they were sent to and whether they have come', async () => {
    office = await aDesk()
    await filed(office)
    expect(await sentMessages(office.desk, 'KMPX-3Q47')).toEqual([
      { slot: 'queue', recipient: 'channel', arrival: 'waiting' },
      { slot: 'status', recipient: 'person:sara', arrival: 'waiting' },
    ])
    await office.runErrands()
    await suggested(office)
    const arrivals = await sentMessages(office.desk, 'KMPX-3Q47')
    expect(arrivals.map(({ slot }) => slot)).toEqual(
      expect.arrayContaining(['queue', 'status', 'candidates', 'suggestion-1']),
    )
  })

  test('are not delivered when they were given up, whatever stood there before', async () => {
    office = await aDesk()
    await filed(office)
    await giveUp('person:sara')
    expect(await sentMessages(office.desk, 'KMPX-3Q47')).toContainEqual({
      slot: 'status',
      recipient: 'person:sara',
      arrival: 'notDelivered',
    })
  })
})

async function giveUp(to: string): Promise<void> {
  const { dispatches } = office.archive
  const at = office.now()
  const due = await dispatches.claimDue(aClaim({ worker: 'test', now: at, limit: 100 }))
  for (const dispatch of due)
    if (dispatch.recipient === to) await dispatches.giveUp({ ...dispatch, worker: 'test', at, fault: '403' })
}
