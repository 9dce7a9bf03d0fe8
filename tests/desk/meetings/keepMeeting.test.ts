import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { isErrand } from '../../../bot/archive/archive.ts'
import { withdrawCase } from '../../../bot/desk/answerForCase.ts'
import { takeOverCase } from '../../../bot/desk/handleCase.ts'
import { meetingPerformer } from '../../../bot/desk/meetings/keepMeeting.ts'
import { bookCaseMeeting, cancelCaseMeeting, moveCaseMeeting } from '../../../bot/desk/meetings/meetCase.ts'
import { dateAt, hour, minute, weekdayOf } from '../../../bot/domain/calendar.ts'
import { meetingIn } from '../../../bot/domain/request/meetings.ts'
import { wordsFor } from '../../../bot/text/words.ts'
import { aCalendar, type TestCalendar } from '../../builders/aCalendar.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aClick, caseIn, chosen, filed, refusalOf, stateOf, suggested } from '../../builders/caseSteps.ts'
import { jonas, maja, omar, sara } from '../../builders/staff.ts'

let office: Office
let calendar: TestCalendar

beforeEach(async () => {
  calendar = aCalendar()
  office = await aDesk({ senders: desk => ({ meeting: meetingPerformer({ desk, calendar }) }) })
  await filed(office)
  await suggested(office)
  await chosen(office)
})
afterEach(() => office.close())

const at = () => office.now() + 48 * hour

function book(invitesProvider = false, person = sara) {
  const booking = { kind: 'matching', startsAt: at(), minutes: 60, invitesProvider } as const
  return bookCaseMeeting(office.desk, aClick(person), booking)
}

async function meeting() {
  return meetingIn(await caseIn(office), 1)
}

async function standing() {
  const known = await meeting()
  return known && wordsFor('sv').meeting.standing(known, () => 'Sara', office.now())
}

describe('a meeting that is booked', () => {
  test('is put into the calendar once, with the case code and those of the case alone, and the case says so', async () => {
    stateOf(await book())
    await office.runErrands()
    await office.runErrands()
    expect(calendar.events()).toMatchObject([
      { subject: 'KMPX-3Q47', people: ['sara', 'omar'], guests: [], from: at(), until: at() + hour },
    ])
    expect(await meeting()).toMatchObject({ inCalendar: { eventId: 'event-0', startsAt: at() } })
  })

  test('is kept by one process at a time, however long the calendar takes, and no clock of the case waits for it', async () => {
    stateOf(await book())
    const dispatches = await office.archive.dispatches.of('KMPX-3Q47')
    const meeting = dispatches.find(({ kind }) => kind === 'meeting')
    expect(meeting && isErrand(meeting)).toBe(false)
  })

  test('is moved and cancelled by whoever saw the case before the calendar had answered', async () => {
    const { version: asOf } = await book()
    await office.runErrands()
    const later = at() + hour
    stateOf(await moveCaseMeeting(office.desk, { ...aClick(sara), asOf }, { number: 1, startsAt: later }))
    expect(await meeting()).toMatchObject({ startsAt: later })
    stateOf(await cancelCaseMeeting(office.desk, { ...aClick(sara), asOf }, 1))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ isCancelled: true }])
  })

  test('invites the provider when that is ticked', async () => {
    stateOf(await book(true, omar))
    await office.runErrands()
    expect(calendar.events()[0]?.guests).toHaveLength(1)
  })

  test.each(['before', 'after'] as const)(
    'is there once although the answer failed %s it was made',
    async when => {
      stateOf(await book())
      calendar.failNext(when)
      await office.runErrands()
      expect(await meeting()).not.toHaveProperty('inCalendar')
      office.pass(minute)
      await office.runErrands()
      expect(calendar.events()).toHaveLength(1)
      expect(await meeting()).toMatchObject({ inCalendar: { eventId: 'event-0' } })
    },
  )

  test('is not shown as booked when the calendar will never take it', async () => {
    stateOf(await book())
    calendar.failNext('hopeless')
    await office.runErrands()
    expect(await meeting()).toMatchObject({ failedAt: office.now() })
    expect(await meeting()).not.toHaveProperty('inCalendar')
  })

  test('is waited with until the day after while the calendar is away, and then given up', async () => {
    stateOf(await book())
    office.pass(72 * hour)
    calendar.failNext('before')
    await office.runErrands()
    expect(await meeting()).not.toHaveProperty('failedAt')
    office.pass(hour)
    calendar.failNext('before')
    await office.runErrands()
    expect(await meeting()).toMatchObject({ failedAt: office.now() })
    expect(await standing()).toBe('Kalendern tog inte emot det.')
  })

  test('and cancelled, which the calendar did not take, says both and is cancelled anew', async () => {
    stateOf(await book())
    await office.runErrands()
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    calendar.failNext('hopeless')
    await office.runErrands()
    expect(await standing()).toBe(
      'Avbokat av Sara. Kalendern tog inte emot det. Avboka igen eller ta kontakt på annat sätt.',
    )
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ isCancelled: true }])
    expect(await standing()).toBe('Avbokat av Sara. De inbjudna har fått veta det.')
    expect(refusalOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))).toBe('meetingOver')
  })

  test('and moved, which the calendar did not take, says when it stands there and is moved there anew', async () => {
    stateOf(await book())
    await office.runErrands()
    const startsAt = at() + hour
    const move = () => moveCaseMeeting(office.desk, aClick(sara), { number: 1, startsAt })
    stateOf(await move())
    calendar.failNext('hopeless')
    await office.runErrands()
    expect(await standing()).toMatch(/^Kalendern tog inte emot den nya tiden och har kvar /)
    stateOf(await move())
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ from: startsAt }])
    expect(await standing()).toBe('Flyttat av Sara. Inbjudan är skickad')
  })

  test('is moved there, and cancelled there by itself when the case ends', async () => {
    stateOf(await book())
    await office.runErrands()
    const startsAt = at() + 3 * hour
    stateOf(await moveCaseMeeting(office.desk, aClick(omar), { number: 1, startsAt }))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ from: startsAt, until: startsAt + hour, isCancelled: false }])
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ isCancelled: true }])
    expect(await meeting()).toMatchObject({ clearedAt: office.now() })
  })

  test('that was taken out in Outlook before it was moved here is noted as cancelled there', async () => {
    stateOf(await book())
    await office.runErrands()
    calendar.removeInOutlook('event-0')
    stateOf(await moveCaseMeeting(office.desk, aClick(omar), { number: 1, startsAt: at() + hour }))
    await office.runErrands()
    const told = { changed: { how: 'cancelled', by: 'outlook' }, clearedAt: office.now() }
    expect(await meeting()).toMatchObject(told)
    expect(await meeting()).not.toHaveProperty('failedAt')
    expect(calendar.events()).toHaveLength(1)
  })

  test('is moved and cancelled although the calendar knows it by another id than it was made with', async () => {
    stateOf(await book())
    await office.runErrands()
    calendar.renumber('event-0', 'event-anew')
    const startsAt = at() + hour
    stateOf(await moveCaseMeeting(office.desk, aClick(omar), { number: 1, startsAt }))
    await office.runErrands()
    expect(await meeting()).toMatchObject({ inCalendar: { eventId: 'event-anew', startsAt } })
    calendar.renumber('event-anew', 'event-again')
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ isCancelled: true }])
  })

  test('invites whoever takes the case over, and takes away whoever had it', async () => {
    stateOf(await book())
    await office.runErrands()
    expect(await meeting()).toMatchObject({ invited: ['sara', 'omar'] })
    stateOf(await takeOverCase(office.desk, aClick(maja)))
    calendar.failNext('after')
    await office.runErrands()
    expect(await meeting()).toMatchObject({ invited: ['sara', 'omar'] })
    office.pass(minute)
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ people: ['sara', 'maja'], from: at() - minute }])
    expect(await meeting()).toMatchObject({ invited: ['sara', 'maja'] })
  })

  test('leaves those invited alone when the case is taken over after it has begun', async () => {
    stateOf(await book())
    await office.runErrands()
    office.pass(49 * hour)
    stateOf(await takeOverCase(office.desk, aClick(maja)))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ people: ['sara', 'omar'] }])
  })

  test('and cancelled before it came into the calendar is never put there', async () => {
    stateOf(await book())
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    await office.runErrands()
    expect(calendar.events()).toEqual([])
  })

  test('is cancelled although nobody had heard that it came into the calendar', async () => {
    stateOf(await book())
    calendar.failNext('after')
    await office.runErrands()
    stateOf(await cancelCaseMeeting(office.desk, aClick(sara), 1))
    await office.runErrands()
    expect(calendar.events()).toMatchObject([{ isCancelled: true }])
  })
})

test('a series is put there as one event that says how it comes back', async () => {
  const repeats = { every: 3, unit: 'month', times: 4 } as const
  const booking = { kind: 'followUp', startsAt: at(), minutes: 60, repeats, invitesProvider: false } as const
  stateOf(await bookCaseMeeting(office.desk, aClick(sara), booking))
  await office.runErrands()
  const date = dateAt(at())
  expect(calendar.events()).toMatchObject([
    {
      from: at(),
      until: at() + hour,
      series: {
        ...repeats,
        shownFrom: expect.stringContaining(`${date}T`),
        weekday: weekdayOf(date),
        weekOfMonth: Math.ceil(Number(date.slice(-2)) / 7),
      },
    },
  ])
})

test('only who asks for the place and the officer who has the case may book', async () => {
  expect(refusalOf(await book(false, jonas))).toBe('notAllowed')
  expect(refusalOf(await book(false, maja))).toBe('notAllowed')
  expect(refusalOf(await book(false, omar))).toBeUndefined()
})
