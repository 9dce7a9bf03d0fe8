import { afterEach, describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { chooseQueueChannel, narrowRoles, openChat } from '../../bot/desk/people.ts'
import { minute } from '../../bot/domain/calendar.ts'
import type { Person, PersonId } from '../../bot/domain/person.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, filed, stateOf } from '../builders/caseSteps.ts'
import { aChat, aPerson, maja, omar, sara } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('choosing the channel of the queue', () => {
  test('posts every open case there, once', async () => {
    office = await aDesk({ withChannel: false })
    await filed(office)
    await filed(office, { caseCode: 'BCDF-2345' })
    stateOf(await withdrawCase(office.desk, aClick(sara, 'BCDF-2345'), ''))
    await office.runErrands()
    expect(await chooseQueueChannel(office.desk, omar, aChat('queue'))).toBeUndefined()
    expect((await office.runErrands()).filter(({ recipient }) => recipient === 'channel')).toEqual([
      { caseCode: 'KMPX-3Q47', recipient: 'channel', what: 'queue' },
    ])
  })

  test('chosen by two officers at once posts each case once', async () => {
    office = await aDesk({ withChannel: false })
    await filed(office)
    await Promise.all([omar, maja].map(officer => chooseQueueChannel(office.desk, officer, aChat('queue'))))
    expect((await caseIn(office)).queueAudience.filter(audience => audience === 'channel')).toHaveLength(1)
  })

  test('sends what is filed afterwards to the channel alone', async () => {
    office = await aDesk({ withChannel: false })
    await chooseQueueChannel(office.desk, omar, aChat('queue'))
    expect((await filed(office)).queueAudience).toEqual(['channel'])
  })

  test('is for officers', async () => {
    office = await aDesk({ withChannel: false })
    expect(await chooseQueueChannel(office.desk, sara, aChat('queue'))).toEqual({ refused: 'notAllowed' })
    expect(office.desk.directory.centralUnit()).toEqual({})
  })

  test('is remembered by the next start', async () => {
    office = await aDesk({ withChannel: false })
    await chooseQueueChannel(office.desk, omar, aChat('queue'))
    expect((await restarted()).directory.centralUnit()).toEqual({ queueChannel: aChat('queue') })
  })
})

describe("a person's chat", () => {
  test('is remembered with its language', async () => {
    office = await aDesk()
    await openChat(office.desk, sara, { chat: aChat('new chat'), locale: 'en' })
    const remembered = { chat: aChat('new chat'), locale: 'en' }
    expect(office.desk.directory.person('sara')).toMatchObject(remembered)
    expect((await restarted()).directory.person('sara')).toMatchObject(remembered)
  })

  test('that is the same as before is not written down again', async () => {
    office = await aDesk()
    await openChat(office.desk, sara, { chat: aChat('sara'), locale: 'sv' })
    expect(await office.desk.archive.journal('sara')).toHaveLength(1)
  })
})

describe('roles', () => {
  const kim = aPerson('kim', { district: 'hisingen', roles: ['socialWorker', 'placementOfficer'] })

  test('can be narrowed to some of those that the person has, and widened to all again', async () => {
    office = await aDesk({ people: [kim] })
    await narrowRoles(office.desk, kim, ['socialWorker'])
    expect(person('kim').activeRoles).toEqual(['socialWorker'])
    office.pass(minute)
    await narrowRoles(office.desk, person('kim'), [])
    expect(person('kim').activeRoles).toEqual(['socialWorker', 'placementOfficer'])
  })

  test('that the person does not have cannot be acted in', async () => {
    office = await aDesk({ people: [kim] })
    await narrowRoles(office.desk, kim, ['unitHead', 'socialWorker'])
    expect(person('kim').activeRoles).toEqual(['socialWorker'])
  })
})

function person(id: PersonId): Person {
  return office.desk.directory.person(id) ?? aPerson('nobody')
}

/** A desk opened anew on the same archive. */
function restarted(): Promise<Desk> {
  return openDesk(office.desk)
}
