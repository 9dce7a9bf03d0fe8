import type { Event } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type {
  Calendar,
  CalendarEvent,
  Invited,
  MeetingAnswer,
  NewEvent,
  TimeSpan,
} from '../desk/meetings/calendar.ts'
import {
  attendedEvent,
  eventPage,
  propertiesSeen,
  propertiesStored,
  seenEvent,
  storedEvent,
} from './eventsRead.ts'
import { moment, timesOf } from './eventTimes.ts'
import { type AskGraph, unlessGone } from './graphRequests.ts'
import { filterByKey, keyed } from './newMessage.ts'
import { readAnswer } from './readAnswer.ts'
import { type AddressOf, addressesOf, addressOfPerson, askedOnce } from './staffAddresses.ts'
import { eventsOf, openWatches } from './watches.ts'

/** The calendar of the shared mailbox, which invites in the central unit's name. Nobody else's calendar is opened. */
export function openCalendar(ask: AskGraph, user: string): Calendar {
  const events = `${user}/events`

  async function find(key: string): Promise<CalendarEvent | undefined> {
    const attempt = 'look for a meeting'
    const query = `?$filter=${encodeURIComponent(filterByKey(key))}&$select=${propertiesStored}&$top=1`
    const { value } = readAnswer(eventPage, attempt, await ask({ attempt, path: `${events}${query}` }))
    return value[0]
  }

  async function see(eventId: string): Promise<z.infer<typeof seenEvent>> {
    const attempt = 'look at a meeting'
    const path = `${events}/${encodeURIComponent(eventId)}?$select=${propertiesSeen}`
    return readAnswer(seenEvent, attempt, await ask({ attempt, path, ...ofEvent }))
  }

  /** A mailbox that has been moved may know its events by other ids. */
  async function seeByKey(key: string): Promise<z.infer<typeof seenEvent> | undefined> {
    const found = await find(key)
    return found && see(found.eventId)
  }

  return {
    ...openWatches(ask, eventsOf(user)),
    busy: async (people, span) => {
      const schedules = await addressesOf(ask, people)
      if (schedules.length === 0) return []
      const attempt = 'see when people are free'
      const body = {
        Schedules: schedules,
        StartTime: moment(span.from),
        EndTime: moment(span.until),
        AvailabilityViewInterval: stepMinutes,
      }
      const path = `${user}/calendar/getSchedule`
      const { value } = readAnswer(scheduled, attempt, await ask({ attempt, path, post: { body } }))
      return value.flatMap(({ availabilityView }) => busyIn(availabilityView, span))
    },
    find,
    looking: () => {
      const addressOf = askedOnce(id => addressOfPerson(ask, id))
      return async ({ eventId, key }, invited) => {
        const seen = await unlessGone(
          () => see(eventId),
          () => seeByKey(key),
        )
        if (!seen || seen.isCancelled) return undefined
        const { startsAt, minutes, answered } = seen
        const answers = answered.length > 0 ? await answersOf(answered, invited, addressOf) : []
        return { startsAt, minutes, answers }
      }
    },
    invite: async event => {
      const attempt = 'invite to a meeting'
      const body = newEvent(event, await addressesOf(ask, event.people))
      return readAnswer(storedEvent, attempt, await ask({ attempt, path: events, post: { body } }))
    },
    move: async (eventId, to) => {
      const attempt = 'move a meeting'
      const path = `${events}/${encodeURIComponent(eventId)}`
      const body: Event = timesOf(to)
      return readAnswer(storedEvent, attempt, await ask({ attempt, path, patch: { body }, ...ofEvent }))
    },
    inviteOthers: async (eventId, { joining, leaving }) => {
      const attempt = 'invite others to a meeting'
      const path = `${events}/${encodeURIComponent(eventId)}`
      const query = '?$select=attendees'
      const read = await ask({ attempt, path: `${path}${query}`, ...ofEvent })
      const { attendees } = readAnswer(attendedEvent, attempt, read)
      const [come, go] = [await addressesOf(ask, joining), await addressesOf(ask, leaving)]
      const staying = attendees.filter(one => !go.some(address => isAt(one, address)))
      const added = come.filter(address => !staying.some(one => isAt(one, address)))
      if (added.length === 0 && staying.length === attendees.length) return
      const body: Event = { attendees: [...added.map(required), ...staying] }
      await ask({ attempt, path, patch: { body }, ...ofEvent })
    },
    cancel: async eventId => {
      const path = `${events}/${encodeURIComponent(eventId)}/cancel`
      await ask({ attempt: 'cancel a meeting', path, post: { body: {} }, ...ofEvent })
    },
  }
}

/** Exchange also answers 404 while the whole mailbox is away or not to be reached by Graph. */
const ofEvent = { gone: [404], goneCode: 'ErrorItemNotFound', mayPass: [404] } as const

/** Minutes of one sign in the answer. */
const stepMinutes = 30
const step = stepMinutes * 60_000

/** 0 is free and 4 works elsewhere; nothing when the calendar could not be seen. */
const scheduled = z.object({ value: z.array(z.object({ availabilityView: z.string().default('') })) })

function busyIn(view: string, { from }: TimeSpan): readonly TimeSpan[] {
  return [...view].flatMap((sign, at) =>
    sign === '0' || sign === '4' ? [] : [{ from: from + at * step, until: from + (at + 1) * step }],
  )
}

/**
 * Private, so that whoever shares a calendar sees no more than that somebody is busy; the subject is the case code and
 * there is nothing else to read.
 */
function newEvent({ key, subject, guests, ...times }: NewEvent, addresses: readonly string[]): Event {
  const attendees = [
    ...addresses.map(required),
    ...guests.map(address => ({ type: 'optional' as const, emailAddress: { address } })),
  ]
  return {
    subject,
    body: { contentType: 'text', content: '' },
    ...timesOf(times),
    attendees,
    sensitivity: 'private',
    allowNewTimeProposals: false,
    hideAttendees: false,
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: key,
    singleValueExtendedProperties: [keyed(key)],
  }
}

function required(address: string) {
  return { type: 'required', emailAddress: { address } } as const
}

type Answered = Readonly<{ address: string; answer: MeetingAnswer['answer'] }>

/** Of those whom we invited; what others answer is theirs. */
async function answersOf(
  answered: readonly Answered[],
  { people, guests }: Invited,
  addressOf: AddressOf,
): Promise<readonly MeetingAnswer[]> {
  const answers: MeetingAnswer[] = []
  for (const person of people) {
    const address = await addressOf(person)
    const given = answered.find(one => one.address === address?.toLowerCase())
    if (given) answers.push({ from: { person }, answer: given.answer })
  }
  const guest = answered.find(({ address }) => guests.some(one => one.toLowerCase() === address))
  return guest ? [...answers, { from: 'guest', answer: guest.answer }] : answers
}

function isAt(
  { emailAddress }: Readonly<{ emailAddress: Readonly<{ address: string }> }>,
  address: string,
): boolean {
  return emailAddress.address.toLowerCase() === address.toLowerCase()
}
