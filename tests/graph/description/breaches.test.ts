import { describe, expect, test } from '@jest/globals'
import { type Arrived, breachesOf } from './breaches.ts'

const headers = { authorization: 'Bearer token', prefer: 'IdType="ImmutableId"' }
const messages = '/v1.0/users/placering%40stad.example/messages'
const message = {
  subject: 'KMPX-3Q47',
  body: { contentType: 'text', content: 'Hej' },
  toRecipients: [{ emailAddress: { address: 'intag@enhet.example' } }],
}
const filter =
  "singleValueExtendedProperties/Any(ep: ep/id eq 'String {00000000-0000-4000-8000-000000000000} Name a' and ep/value eq 'b')"

const events = '/v1.0/users/placering%40stad.example/events'
const from = { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' }
const until = { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' }
const meeting = {
  subject: 'KMPX-3Q47',
  start: from,
  end: until,
  attendees: [{ type: 'required', emailAddress: { address: 'sara.lind@staden.example' } }],
  sensitivity: 'private',
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId: 'meeting:KMPX-3Q47:1',
}
const asked = { Schedules: ['sara.lind@staden.example'], StartTime: from, EndTime: until }

describe('a request as Microsoft describes it', () => {
  test.each([
    ['a draft', draft(message)],
    ['a look', look({ $filter: filter, $select: 'id,isDraft', $top: '10' })],
    ['a sending', sending({})],
    ['an invitation', inviting(meeting)],
    ['a look into the calendar', seeking({ $filter: filter, $select: 'id,start,onlineMeeting', $top: '1' })],
    ['a look at an event', event({ $select: 'start,end,isCancelled,attendees' })],
    ['a move', moving({ start: from, end: until })],
    ['a cancelling', cancelling({})],
    ['a look at when people are free', freeTimes(asked)],
    ['a look at where someone is invited', person({ $select: 'mail' })],
  ])('has no breach: %s', (_, request) => expect(breachesOf(request)).toEqual([]))
})

describe('a breach is found and named:', () => {
  test.each<[string, Arrived, string]>([
    ['another path', { ...draft(message), url: '/v1.0/users/a/mesages' }, 'no operation'],
    ['another version', { ...draft(message), url: '/beta/users/a/messages' }, 'no operation'],
    ['another method', { ...draft(message), method: 'PUT' }, 'no operation'],
    ['a wrong field', draft({ ...message, toRecipient: [] }), 'toRecipient'],
    ['a wrong field within', draft({ ...message, body: { type: 'text' } }), 'type'],
    ['a wrong type', draft({ ...message, subject: 7 }), 'the body/subject'],
    ['a kind of text that is none', draft({ ...message, body: { contentType: 'plain' } }), 'contentType'],
    [
      'a header that is not ours',
      draft({ ...message, internetMessageHeaders: [{ name: 'to' }] }),
      'Headers/0/name',
    ],
    [
      'a property named freely',
      draft({ ...message, singleValueExtendedProperties: [{ id: 'key' }] }),
      'Properties/0/id',
    ],
    ['no body', { ...draft(message), body: '' }, 'the body'],
    [
      'no token',
      { ...draft(message), headers: { ...draft(message).headers, authorization: undefined } },
      'authorization',
    ],
    ['no immutable id', look({ $filter: filter }, { prefer: undefined }), 'prefer'],
    ['another type of body', draft(message, { 'content-type': 'text/plain' }), 'content-type'],
    ['a body to a sending', { ...sending({}), body: '{}' }, 'where none is taken'],
    ['a sending without a length', sending({ 'content-length': undefined }), 'content-length'],
    ['an option that is none', look({ $filtre: filter }), '$filtre'],
    ['an option given twice', { ...look({}), url: `${messages}?$top=1&$top=2` }, 'twice'],
    ['a property that is none', look({ $select: 'id,draft' }), '$select'],
    ['a filter that is not understood', look({ $filter: "key eq 'b'" }), '$filter'],
    ['a filter that a quote ends early', look({ $filter: filter.replace("'b'", "'b'c'") }), '$filter'],
    ['another path to the calendar', { ...inviting(meeting), url: '/v1.0/users/a/event' }, 'no operation'],
    ['another method for a move', { ...moving({ start: from, end: until }), method: 'PUT' }, 'no operation'],
    ['another name of the cancelling', { ...cancelling({}), url: `${events}/AAk/cancelled` }, 'no operation'],
    ['a wrong field of an event', inviting({ ...meeting, location: { displayName: 'Rum 7' } }), 'location'],
    ['a wrong type in an event', inviting({ ...meeting, isOnlineMeeting: 'true' }), 'isOnlineMeeting'],
    ['a wrong field of who is invited', inviting({ ...meeting, attendees: [{ email: 'a@b.se' }] }), 'email'],
    ['an event that is not private', inviting({ ...meeting, sensitivity: 'normal' }), 'sensitivity'],
    ['an event under no transaction id', inviting({ ...meeting, transactionId: undefined }), 'transactionId'],
    ['an hour that is a number', inviting({ ...meeting, start: 1 }), 'the body/start'],
    [
      'an hour with a zone in it',
      moving({ start: { dateTime: '2026-12-01T09:00:00Z' }, end: until }),
      'start',
    ],
    ['a move to an hour without an end', moving({ start: from }), 'end'],
    ['a move that says more', moving({ start: from, end: until, subject: 'Åsa' }), 'the body'],
    [
      'a repetition that is none',
      inviting({ ...meeting, recurrence: { pattern: { type: 'often' } } }),
      'type',
    ],
    ['a word to those cancelled, by another name', cancelling({ comment: 'Tyvärr' }), 'comment'],
    ['a cancelling without a body', { ...cancelling({}), body: '' }, 'the body'],
    ['people by another name', freeTimes({ ...asked, schedules: [] }), 'schedules'],
    ['nobody to look for', freeTimes({ ...asked, Schedules: [] }), 'Schedules'],
    ['steps that are too short', freeTimes({ ...asked, AvailabilityViewInterval: 1 }), 'Interval'],
    ['an option of the calendar that is none', seeking({ $search: 'KMPX' }), '$search'],
    ['a property of an event that is none', seeking({ $select: 'id,begins' }), '$select'],
    ['an event by a property that is none', event({ $select: 'answers' }), '$select'],
    ['an event by an option that is none', event({ $top: '1' }), '$top'],
    ['a calendar without a token', seeking({}, { authorization: undefined }), 'authorization'],
    ['a calendar without immutable ids', seeking({}, { prefer: undefined }), 'prefer'],
    ['a move without immutable ids', moving({ start: from, end: until }, { prefer: undefined }), 'prefer'],
    ['an invitation as another type', inviting(meeting, { 'content-type': 'text/plain' }), 'content-type'],
    ['more of a person than the address', person({ $select: 'mail,birthday' }), '$select'],
    ['all of a person', person({}), '$select'],
  ])('%s', (_, request, name) => expect(breachesOf(request).join()).toContain(name))
})

function draft(body: object, more: Arrived['headers'] = {}): Arrived {
  return telling('POST', messages, { body, more })
}

function look(query: Record<string, string>, more: Arrived['headers'] = {}): Arrived {
  return asking(messages, { query, more })
}

function inviting(body: object, more: Arrived['headers'] = {}): Arrived {
  return telling('POST', events, { body, more })
}

function seeking(query: Record<string, string>, more: Arrived['headers'] = {}): Arrived {
  return asking(events, { query, more })
}

function event(query: Record<string, string>): Arrived {
  return asking(`${events}/AAkA%3D`, { query })
}

function moving(body: object, more: Arrived['headers'] = {}): Arrived {
  return telling('PATCH', `${events}/AAkA%3D`, { body, more })
}

function cancelling(body: object): Arrived {
  return telling('POST', `${events}/AAkA%3D/cancel`, { body })
}

function freeTimes(body: object): Arrived {
  return telling('POST', '/v1.0/users/placering%40stad.example/calendar/getSchedule', { body })
}

function person(query: Record<string, string>): Arrived {
  return asking('/v1.0/users/sara', { query })
}

type Told = Readonly<{ body: object; more?: Arrived['headers'] }>
type Asked = Readonly<{ query: Record<string, string>; more?: Arrived['headers'] }>

function telling(method: string, url: string, { body, more }: Told): Arrived {
  const own = { 'content-type': 'application/json', 'content-length': '90' }
  return { method, url, headers: { ...headers, ...own, ...more }, body: JSON.stringify(body) }
}

function asking(path: string, { query, more }: Asked): Arrived {
  return {
    method: 'GET',
    url: `${path}?${new URLSearchParams(query)}`,
    headers: { ...headers, ...more },
    body: '',
  }
}

function sending(more: Arrived['headers']): Arrived {
  return {
    method: 'POST',
    url: `${messages}/AAkA%3D/send`,
    headers: { ...headers, 'content-length': '0', ...more },
    body: '',
  }
}
