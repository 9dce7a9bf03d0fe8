import { afterEach, describe, expect, test } from '@jest/globals'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { claimCase } from '../../bot/desk/handleCase.ts'
import { requestJournal } from '../../bot/desk/requestJournal.ts'
import { minute } from '../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, chosen, filed, stateOf, suggested } from '../builders/caseSteps.ts'
import { omar, sara } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('a case’s journal', () => {
  test('says what happened, when and by whom', async () => {
    office = await aDesk()
    await filed(office)
    office.pass(minute)
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(await requestJournal(office.archive, 'KMPX-3Q47')).toMatchObject([
      { entry: { type: 'RequestFiled' }, by: 'sara', at: office.now() - minute, version: 1 },
      { entry: { type: 'RequestClaimed', officer: 'omar' }, by: 'omar', at: office.now(), version: 2 },
    ])
  })

  test('is read in the newest shape, whichever it was written in', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    await chosen(office)
    const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    const whole = await office.archive.whole('KMPX-3Q47')
    if (!whole) throw new Error('There is no such case.')
    const { deciderId: _, ...decision } = decisionIn(await caseIn(office))
    const older = whole.entries.map(entry =>
      entry.type === 'DecisionRecorded'
        ? { ...entry, shape: 0, body: { type: 'DecisionRecorded', decision } }
        : entry,
    )
    await office.archive.restore({ ...whole, entries: older })
    const [last] = (await requestJournal(office.archive, 'KMPX-3Q47')).toReversed()
    expect(last?.entry).toMatchObject({
      type: 'DecisionRecorded',
      decision: { deciderId: '', decider: 'Lena' },
    })
  })
})

function decisionIn(request: Awaited<ReturnType<typeof caseIn>>) {
  if (request.state !== 'decided') throw new Error('The case is not decided.')
  return request.decision
}
