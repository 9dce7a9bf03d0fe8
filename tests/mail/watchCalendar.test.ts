import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { meetingPerformer } from '../../bot/desk/meetings/keepMeeting.ts'
import { bookCaseMeeting } from '../../bot/desk/meetings/meetCase.ts'
import { hour, minute, second } from '../../bot/domain/calendar.ts'
import { meetingIn } from '../../bot/domain/request/meetings.ts'
import { openCalendarWatching } from '../../bot/mail/watchCalendar.ts'
import type { Watching } from '../../bot/mail/watching.ts'
import { aCalendar, type TestCalendar } from '../builders/aCalendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, chosen, filed, stateOf, suggested } from '../builders/caseSteps.ts'
import { sara } from '../builders/staff.ts'

const noticeAddress = 'https://samplats.example/graph/notices/calendar'

let office: Office
let calendar: TestCalendar
let watching: Watching
let log: string[]
/** How often an event had been looked at before. */
let looked: number

beforeEach(async () => {
  calendar = aCalendar()
  log = []
  office = await aDesk({ senders: desk => ({ meeting: meetingPerformer({ desk, calendar }) }) })
  const { desk } = office
  watching = openCalendarWatching({ desk, calendar, noticeAddress, log: line => void log.push(line) })
  await filed(office)
  await suggested(office)
  await chosen(office)
  const booking = { kind: 'matching', startsAt: at(), minutes: 60, invitesProvider: false } as const
  stateOf(await bookCaseMeeting(desk, aClick(sara), booking))
  await office.runErrands()
  await watching.look()
  looked = calendar.looks()
})
afterEach(() => office.close())

const at = () => office.now() + 48 * hour

function told(about: string, clientState = calendar.watches()[0]?.clientState ?? ''): boolean {
  return watching.told([{ event: 'came', clientState, about }])
}

async function startsAt() {
  return meetingIn(await caseIn(office), 1)?.startsAt
}

test('the calendar is asked to tell, with a secret of its own', () => {
  expect(calendar.watches()).toMatchObject([
    { address: noticeAddress, clientState: expect.stringMatching(/^[\w-]{43}$/) },
  ])
})

test('an event that is told of is looked at once, and the case says how it stands', async () => {
  calendar.moveInOutlook('event-0', { from: at() + hour, until: at() + 2 * hour })
  expect(told('event-0')).toBe(true)
  expect(told('event-0')).toBe(true)
  expect(told('another')).toBe(true)
  await watching.look()
  expect(await startsAt()).toBe(at() + hour)
  expect(calendar.looks()).toBe(looked + 1)
})

test('whoever does not know the secret has nothing looked at', async () => {
  office.pass(6 * second)
  const before = await startsAt()
  calendar.moveInOutlook('event-0', { from: at() + hour, until: at() + 2 * hour })
  told('event-0', 'guess')
  await watching.look()
  expect(await startsAt()).toBe(before)
  expect(calendar.looks()).toBe(looked)
  expect(log).toHaveLength(1)
})

test.each(['missed', 'subscriptionRemoved'] as const)(
  'all that are ahead are looked at when the mailbox says %s',
  async event => {
    calendar.moveInOutlook('event-0', { from: at() + hour, until: at() + 2 * hour })
    watching.told([{ event, clientState: calendar.watches()[0]?.clientState ?? '' }])
    await watching.look()
    expect(await startsAt()).toBe(at() + hour)
  },
)

test('all that are ahead are looked at every ten minutes, and at the next look when the calendar was away', async () => {
  await watching.look()
  expect(calendar.looks()).toBe(looked)
  office.pass(10 * minute)
  calendar.moveInOutlook('event-0', { from: at() + hour, until: at() + 2 * hour })
  calendar.failNext('before')
  await expect(watching.look()).rejects.toThrow('The calendar is away.')
  await watching.look()
  expect(await startsAt()).toBe(at() + hour)
})

test('what was told while the calendar was away is looked at when it is back', async () => {
  calendar.moveInOutlook('event-0', { from: at() + hour, until: at() + 2 * hour })
  told('event-0')
  calendar.failNext('before')
  await expect(watching.look()).rejects.toThrow('The calendar is away.')
  await watching.look()
  expect(await startsAt()).toBe(at() + hour)
})
