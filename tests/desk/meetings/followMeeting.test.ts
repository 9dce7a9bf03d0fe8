import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noteEvent } from '../../../bot/desk/meetings/eventFiles.ts'
import { type Following, followingAll } from '../../../bot/desk/meetings/followAll.ts'
import { followEvent } from '../../../bot/desk/meetings/followMeeting.ts'
import { meetingPerformer } from '../../../bot/desk/meetings/keepMeeting.ts'
import { bookCaseMeeting, cancelCaseMeeting, moveCaseMeeting } from '../../../bot/desk/meetings/meetCase.ts'
import { requestJournal } from '../../../bot/desk/requestJournal.ts'
import { hour, minute } from '../../../bot/domain/calendar.ts'
import { meetingIn } from '../../../bot/domain/request/meetings.ts'
import { aCalendar, type TestCalendar } from '../../builders/aCalendar.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aClick, caseIn, chosen, filed, stateOf, suggested } from '../../builders/caseSteps.ts'
import { sara } from '../../builders/staff.ts'

let office: Office
let calendar: TestCalendar
let startsAt: number

beforeEach(async () => {
  calendar = aCalendar()
  office = await aDesk({ senders: desk => ({ meeting: meetingPerformer({ desk, calendar }) }) })
  await filed(office)
  await suggested(office)
  await chosen(office)
  startsAt = office.now() + 48 * hour
  const booking = { kind: 'matching', startsAt, minutes: 60, invitesProvider: true } as const
  stateOf(await bookCaseMeeting(office.desk, aClick(sara), booking))
  await office.runErrands()
})
afterEach(() => office.close())

const later = () => ({ from: startsAt + 3 * hour, until: startsAt + 3.5 * hour })

function told(eventId = 'event-0'): Promise<void> {
  return followEvent({ desk: office.desk, look: calendar.looking() }, eventId)
}

function lookAtAll(): Promise<void> {
  return followingAll({ desk: office.desk, calendar })({ told: [], isDoubted: true, stopping: undefined })
}

async function meeting() {
  return meetingIn(await caseIn(office), 1)
}

/** What has been written of it since it came into the calendar. */
async function heard(): Promise<readonly string[]> {
  const journal = await requestJournal(office.desk.archive, 'KMPX-3Q47')
  const types = journal.map(({ entry }) => entry.type)
  return types.slice(types.indexOf('MeetingInCalendar') + 1)
}

describe('what somebody does to the meeting in Outlook', () => {
  test('stands in the case when it was moved or made longer, once however often it is told', async () => {
    calendar.moveInOutlook('event-0', later())
    await Promise.all([told(), told()])
    await told()
    expect(await heard()).toEqual(['MeetingMovedInOutlook'])
    expect(await meeting()).toMatchObject({
      startsAt: later().from,
      minutes: 30,
      changed: { how: 'moved', by: 'outlook' },
      inCalendar: { startsAt: later().from },
    })
  })

  test('stands in the case when it was taken away, and is not put back', async () => {
    calendar.removeInOutlook('event-0')
    await told()
    await office.runErrands()
    expect(await heard()).toEqual(['MeetingCancelledInOutlook'])
    expect(await meeting()).toMatchObject({ cancelledAt: office.now(), changed: { by: 'outlook' } })
    expect(calendar.events()).toHaveLength(1)
  })

  test('stands in the case when those invited answer, and when the new time asks them anew', async () => {
    calendar.answer('event-0', [{ from: { person: 'omar' }, answer: 'accepted' }])
    await told()
    calendar.answer('event-0', [
      { from: 'guest', answer: 'declined' },
      { from: { person: 'omar' }, answer: 'accepted' },
    ])
    await told()
    expect((await meeting())?.answers).toHaveLength(2)
    calendar.moveInOutlook('event-0', later())
    await told()
    expect(await heard()).toEqual([
      'MeetingAnswered',
      'MeetingAnswered',
      'MeetingMovedInOutlook',
      'MeetingAnswered',
    ])
    expect((await meeting())?.answers).toEqual([])
  })

  test('is found when all that are ahead are looked at, although nobody told of it', async () => {
    calendar.moveInOutlook('event-0', later())
    await lookAtAll()
    expect(await heard()).toEqual(['MeetingMovedInOutlook'])
  })

  test('is looked for until the meeting has begun, and of one that is cancelled not at all', async () => {
    await lookAtAll()
    expect(calendar.looks()).toBe(1)
    office.pass(startsAt - office.now())
    await lookAtAll()
    await lookAtAll()
    expect(calendar.looks()).toBe(2)
  })

  test('to one meeting is found although the calendar never answers of another', async () => {
    const booking = { kind: 'followUp', startsAt, minutes: 60, invitesProvider: false } as const
    stateOf(await bookCaseMeeting(office.desk, aClick(sara), booking))
    await office.runErrands()
    for (const { id } of calendar.events()) calendar.moveInOutlook(id, later())
    calendar.failFor(['event-0'])
    await expect(lookAtAll()).rejects.toThrow('The calendar does not answer of it.')
    expect((await heard()).filter(type => type === 'MeetingMovedInOutlook')).toHaveLength(1)
    expect(meetingIn(await caseIn(office), 2)).toMatchObject({ startsAt: later().from })
  })

  test('to a meeting that has been is tidying, unless it is put ahead again', async () => {
    office.pass(startsAt - office.now())
    calendar.moveInOutlook('event-0', { from: startsAt - 2 * hour, until: startsAt - hour })
    await told()
    expect(await heard()).toEqual([])
    calendar.moveInOutlook('event-0', later())
    await told()
    expect(await heard()).toEqual(['MeetingMovedInOutlook'])
    office.pass(5 * hour)
    calendar.removeInOutlook('event-0')
    await told()
    expect(await meeting()).not.toHaveProperty('cancelledAt')
  })

  test('is found by its key where its id is no longer known', async () => {
    calendar.renumber('event-0', 'event-anew')
    await told()
    expect(await heard()).toEqual([])
    calendar.moveInOutlook('event-anew', later())
    await told()
    expect(await heard()).toEqual(['MeetingMovedInOutlook'])
  })

  test('to an event that is no meeting of ours is left alone', async () => {
    await told('somebody else’s')
    expect(calendar.looks()).toBe(0)
  })
})

describe('what we do ourselves', () => {
  test('is not heard as done by others, before the calendar has it and after', async () => {
    await told()
    stateOf(await moveCaseMeeting(office.desk, aClick(sara), { number: 1, startsAt: startsAt + hour }))
    await told()
    await office.runErrands()
    await told()
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    await told()
    await office.runErrands()
    await told()
    expect(await heard()).toEqual(['MeetingMoved', 'MeetingInCalendar', 'MeetingCancelled', 'MeetingCleared'])
  })

  test('goes before what was seen just before it', async () => {
    calendar.moveInOutlook('event-0', later())
    calendar.meanwhile(async () => {
      const move = { number: 1, startsAt: startsAt + hour }
      stateOf(await moveCaseMeeting(office.desk, aClick(sara), move))
      await office.runErrands()
    })
    await told()
    expect(await heard()).toEqual(['MeetingMoved', 'MeetingInCalendar'])
    expect(calendar.events()).toMatchObject([{ from: startsAt + hour }])
  })
})

describe('when many meetings are ahead', () => {
  const someAtOnce = 100
  let follow: (following: Following) => Promise<void>

  beforeEach(async () => {
    follow = followingAll({ desk: office.desk, calendar })
    const booking = { kind: 'followUp', startsAt, minutes: 60, invitesProvider: false } as const
    stateOf(await bookCaseMeeting(office.desk, aClick(sara), booking))
    await office.runErrands()
    for (let nth = 0; nth < someAtOnce + 1; nth++)
      await noteEvent(office.desk, { eventId: `other-${nth}`, caseCode: 'KMPX-3Q47', number: 2 })
  })

  const look = (details: Partial<Following> = {}) =>
    follow({ told: [], isDoubted: false, stopping: undefined, ...details })

  test('a look takes some of them and the next one the others', async () => {
    await look()
    expect(calendar.looks()).toBe(someAtOnce)
    await look()
    await look()
    expect(calendar.looks()).toBe(someAtOnce + 3)
    office.pass(10 * minute)
    await look()
    expect(calendar.looks()).toBe(2 * someAtOnce + 3)
  })

  test('what is told of comes before them', async () => {
    const answered = [{ from: { person: 'omar' }, answer: 'accepted' }] as const
    calendar.answer('event-0', answered)
    await look({ stopping: AbortSignal.abort() })
    const stop = new AbortController()
    calendar.meanwhile(async () => stop.abort())
    await look({ told: ['event-0'], stopping: stop.signal })
    expect(calendar.looks()).toBe(1)
    expect((await meeting())?.answers).toEqual(answered)
  })

  test('a stop waits for one of them at most', async () => {
    const stop = new AbortController()
    calendar.meanwhile(async () => stop.abort())
    await look({ stopping: stop.signal })
    expect(calendar.looks()).toBe(1)
    await look()
    expect(calendar.looks()).toBe(1 + someAtOnce)
  })

  test('they are left alone until the next look when the calendar is away', async () => {
    calendar.failFor(['event-0', 'event-1'])
    await expect(look()).rejects.toThrow()
    await expect(look()).rejects.toThrow()
    expect(calendar.looks()).toBe(5 + 5)
  })
})
