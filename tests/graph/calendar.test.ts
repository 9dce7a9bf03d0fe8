import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { MailFault, MailGone } from '../../bot/desk/mailbox.ts'
import type { Calendar, Invited } from '../../bot/desk/meetings/calendar.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { openMailbox } from '../../bot/graph/mailbox.ts'
import { doInOutlook } from '../demo/mailbox/doInOutlook.ts'
import { freePort } from '../harness/freePort.ts'
import { type DescribedGraph, startDescribedGraph } from './describedGraph.ts'
import { listenForNotices } from './noticeListener.ts'

const from = Date.parse('2026-12-01T09:00:00Z')
const people = demoPeople.slice(1, 3).map(({ id }) => id)
const meeting = {
  key: "meeting:KMPX-3Q47:1'",
  subject: 'KMPX-3Q47',
  from,
  until: from + hour,
  people,
  guests: ['intag@enhet.example'],
}

let folder: string
let behind: LocalMailbox
let graph: DescribedGraph
let calendar: Calendar

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-calendar-'))
  const pace = { ...usualPace, answerMs: 0 }
  behind = await startMailbox({ port: await freePort(), folder, log: () => {}, pace })
  graph = await startDescribedGraph(behind.graphUrl)
  const settings = { graphUrl: graph.url, credential: anyToken, timeoutMs: 2_000, log: () => {} }
  calendar = openMailbox({ address: 'placering@stad.example', ...settings }).calendar
})

afterEach(async () => {
  await behind.stop()
  rmSync(folder, { recursive: true })
  await graph.stop()
})

test('an event is private, says the case code and nothing else, and is found by its key', async () => {
  expect(await calendar.find(meeting.key)).toBeUndefined()
  const made = await calendar.invite(meeting)
  expect(made).toEqual({
    eventId: expect.any(String),
    startsAt: from,
    joinUrl: expect.stringMatching(/^https:/),
  })
  expect(await calendar.find(meeting.key)).toEqual(made)
  const asked = graph.requests().find(({ method }) => method === 'POST')
  expect(JSON.parse(asked?.body ?? '')).toMatchObject({
    subject: 'KMPX-3Q47',
    body: { content: '' },
    sensitivity: 'private',
    transactionId: meeting.key,
    isOnlineMeeting: true,
    attendees: [
      { type: 'required', emailAddress: { address: 'sara.lind@staden.example' } },
      { type: 'required', emailAddress: { address: 'omar.haddad@staden.example' } },
      { type: 'optional', emailAddress: { address: 'intag@enhet.example' } },
    ],
  })
})

test('a series is one event, in Stockholm’s time so that it keeps its hour, and is moved whole', async () => {
  const series = {
    every: 3,
    unit: 'month',
    times: 4,
    shownFrom: '2026-12-01T10:00',
    shownUntil: '2026-12-01T11:00',
    weekday: 2,
    weekOfMonth: 1,
  } as const
  const { eventId } = await calendar.invite({ ...meeting, series })
  const stockholm = 'W. Europe Standard Time'
  const recurrence = {
    pattern: { type: 'relativeMonthly', interval: 3, daysOfWeek: ['tuesday'], index: 'first' },
    range: {
      type: 'numbered',
      startDate: '2026-12-01',
      numberOfOccurrences: 4,
      recurrenceTimeZone: stockholm,
    },
  }
  expect(bodyOf('POST')).toMatchObject({
    start: { dateTime: '2026-12-01T10:00:00', timeZone: stockholm },
    end: { dateTime: '2026-12-01T11:00:00', timeZone: stockholm },
    recurrence,
  })
  expect(await calendar.find(meeting.key)).toMatchObject({ startsAt: from })
  const weekly = {
    ...series,
    unit: 'week',
    shownFrom: '2026-12-02T10:00',
    shownUntil: '2026-12-02T11:00',
    weekday: 3,
  } as const
  const to = { from: from + 24 * hour, until: from + 25 * hour, series: weekly }
  expect(await calendar.move(eventId, to)).toMatchObject({ startsAt: to.from })
  expect(bodyOf('PATCH')).toMatchObject({
    recurrence: {
      pattern: { type: 'weekly', interval: 3, daysOfWeek: ['wednesday'], firstDayOfWeek: 'monday' },
      range: { startDate: '2026-12-02' },
    },
  })
  const busy = await calendar.busy(people, { from: from + 22 * 24 * hour, until: from + 23 * 24 * hour })
  expect(busy).toContainEqual({ from: to.from + 21 * 24 * hour, until: to.from + 21 * 24 * hour + hour / 2 })
})

test('the same is not made twice, and what was made although the answer was lost is found', async () => {
  graph.failWith(({ method }) => (method === 'POST' ? 'resetAfterEffect' : undefined))
  await expect(calendar.invite(meeting)).rejects.toBeInstanceOf(MailFault)
  graph.heal()
  await expect(calendar.invite(meeting)).rejects.toMatchObject({ hopeless: false })
  expect(await calendar.find(meeting.key)).toMatchObject({ startsAt: from })
})

test('an event is moved, and cancelled; one that is gone is said to be gone', async () => {
  const { eventId } = await calendar.invite(meeting)
  const to = { from: from + hour, until: from + 2 * hour }
  expect(await calendar.move(eventId, to)).toMatchObject({ eventId, startsAt: to.from })
  await calendar.cancel(eventId)
  await expect(calendar.cancel(eventId)).rejects.toBeInstanceOf(MailGone)
})

test('people are busy when they have been invited, and whoever is not known is left out', async () => {
  const span = { from: from - hour, until: from + 2 * hour }
  await calendar.invite(meeting)
  const busy = await calendar.busy([...people, 'stranger'], span)
  expect(busy).toContainEqual({ from, until: from + hour / 2 })
  expect(await calendar.busy(['stranger'], span)).toEqual([])
})

test('what somebody does in Outlook is seen: a new time, an answer of those invited alone, and that it is gone', async () => {
  const { eventId } = await calendar.invite(meeting)
  expect(await look(eventId)).toEqual({ startsAt: from, minutes: 60, answers: [] })
  const [, who = ''] = people
  await doInOutlook(behind.url, eventId, { act: 'accepted', who: 'omar.haddad@staden.example' })
  await doInOutlook(behind.url, eventId, { act: 'declined', who: 'intag@enhet.example' })
  expect(await look(eventId)).toMatchObject({
    answers: [
      { from: { person: who }, answer: 'accepted' },
      { from: 'guest', answer: 'declined' },
    ],
  })
  expect(await look(eventId, { people: [], guests: [] })).toMatchObject({ answers: [] })
  await doInOutlook(behind.url, eventId, { act: 'move', start: '2026-12-02T13:30' })
  const startsAt = Date.parse('2026-12-02T12:30:00Z')
  expect(await look(eventId)).toEqual({ startsAt, minutes: 60, answers: [] })
  await doInOutlook(behind.url, eventId, { act: 'remove' })
  expect(await look(eventId)).toBeUndefined()
  await expect(calendar.move(eventId, { from, until: from + hour })).rejects.toBeInstanceOf(MailGone)
})

test('a mailbox that is away is no event that is gone, and an event whose id is lost is found by its key', async () => {
  const made = await calendar.invite(meeting)
  const { eventId } = made
  const unknown = { eventId: 'forgotten', key: meeting.key }
  expect(await calendar.looking()(unknown, meeting)).toMatchObject({ startsAt: from })
  const error = { code: 'MailboxNotEnabledForRESTAPI', message: 'The mailbox is inactive or on-premise.' }
  graph.failWith(({ url }) =>
    url.includes('/events/') ? { status: 404, body: JSON.stringify({ error }) } : undefined,
  )
  await expect(look(eventId)).rejects.toMatchObject({ hopeless: false })
  await expect(calendar.move(eventId, meeting)).rejects.toMatchObject({ hopeless: false })
  await expect(calendar.cancel(eventId)).rejects.not.toBeInstanceOf(MailGone)
})

test('others are invited and taken away, and whoever was added in Outlook stays, with what was answered', async () => {
  const { eventId } = await calendar.invite({ ...meeting, people: people.slice(0, 1) })
  await doInOutlook(behind.url, eventId, { act: 'declined', who: 'intag@enhet.example' })
  const change = { joining: people.slice(1), leaving: people.slice(0, 1) }
  await calendar.inviteOthers(eventId, change)
  await calendar.inviteOthers(eventId, change)
  const changes = graph.requests().filter(({ method }) => method === 'PATCH')
  expect(changes.map(({ body }) => JSON.parse(body))).toEqual([
    {
      attendees: [
        { type: 'required', emailAddress: { address: 'omar.haddad@staden.example' } },
        { type: 'optional', emailAddress: { address: 'intag@enhet.example' } },
      ],
    },
  ])
  expect(await look(eventId)).toMatchObject({ answers: [{ from: 'guest', answer: 'declined' }] })
})

test('where somebody is invited is asked once in a round of looks', async () => {
  const { eventId } = await calendar.invite(meeting)
  await doInOutlook(behind.url, eventId, { act: 'accepted', who: 'omar.haddad@staden.example' })
  const asked = () => graph.requests().filter(({ url }) => url.endsWith('?$select=mail')).length
  const before = asked()
  const round = calendar.looking()
  for (let times = 0; times < 3; times++) await round({ eventId, key: meeting.key }, meeting)
  expect(asked() - before).toBe(people.length)
})

test('changes in Outlook and our own are told of, with the id of the event and nothing that it says', async () => {
  const listener = await listenForNotices()
  await calendar.watch({ address: listener.url, clientState: 'secret', until: Date.now() + hour })
  const { eventId } = await calendar.invite(meeting)
  await calendar.move(eventId, { from: from + hour, until: from + 2 * hour })
  const moved = await listener.next()
  await doInOutlook(behind.url, eventId, { act: 'remove' })
  const removed = await listener.next()
  expect([moved, removed]).toMatchObject([
    { clientState: 'secret', changeType: 'updated', resourceData: { id: eventId } },
    { clientState: 'secret', changeType: 'deleted', resourceData: { id: eventId } },
  ])
  expect(JSON.stringify([moved, removed])).not.toMatch(/KMPX|staden/)
  await listener.stop()
})

function look(eventId: string, invited: Invited = { people, guests: ['Intag@Enhet.example'] }) {
  return calendar.looking()({ eventId, key: meeting.key }, invited)
}

function bodyOf(wanted: 'POST' | 'PATCH'): unknown {
  const asked = graph.requests().find(({ method, url }) => method === wanted && url.includes('/events'))
  return JSON.parse(asked?.body ?? '')
}
