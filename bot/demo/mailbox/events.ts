import { z } from 'zod'
import { instantOf } from '../../domain/calendar.ts'
import type { Repeats } from '../../domain/request/repeats.ts'
import { occurrencesOf } from '../../domain/request/series.ts'

/** It is kept in UTC, in which it is told too unless another zone is asked for. */
const moment = z
  .strictObject({ dateTime: z.string(), timeZone: z.enum(['UTC', 'W. Europe Standard Time']) })
  .transform(({ dateTime, timeZone }) => {
    const instant = timeZone === 'UTC' ? Date.parse(`${dateTime}Z`) : instantOf(dateTime.slice(0, 16))
    return { dateTime: new Date(instant ?? Number.NaN).toISOString().slice(0, 19), timeZone: 'UTC' as const }
  })

/** Those series that are asked for here. */
const recurrence = z.strictObject({
  pattern: z.strictObject({
    type: z.enum(['weekly', 'relativeMonthly']),
    interval: z.int().min(1).max(99),
    daysOfWeek: z.array(z.string()).length(1),
    firstDayOfWeek: z.literal('monday').optional(),
    index: z.enum(['first', 'second', 'third', 'fourth', 'last']).optional(),
  }),
  range: z.strictObject({
    type: z.literal('numbered'),
    startDate: z.iso.date(),
    numberOfOccurrences: z.int().min(1),
    recurrenceTimeZone: z.literal('W. Europe Standard Time'),
  }),
})
const attendee = z.strictObject({
  type: z.enum(['required', 'optional']),
  emailAddress: z.strictObject({ address: z.email() }),
})

/** What somebody can answer to an invitation; `none` is told of those who have not. */
export const responses = ['accepted', 'tentativelyAccepted', 'declined'] as const

/** An event as it is asked for. */
export const newEventShape = z.strictObject({
  subject: z.string(),
  body: z.strictObject({ contentType: z.literal('text'), content: z.string() }),
  start: moment,
  end: moment,
  recurrence: recurrence.optional(),
  attendees: z.array(attendee),
  sensitivity: z.literal('private'),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.literal('teamsForBusiness'),
  transactionId: z.string().min(1),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
})

export const othersShape = z.strictObject({ attendees: z.array(attendee) })

export const movedShape = z.strictObject({ start: moment, end: moment, recurrence: recurrence.optional() })

/** An event in the calendar of whoever invited to it. A changed one stands in place of the one before. */
export const eventShape = newEventShape.extend({
  attendees: z.array(attendee.extend({ response: z.enum(responses).optional() })),
  id: z.string(),
  organizer: z.string(),
  isCancelled: z.boolean(),
})
export type StoredEvent = Readonly<z.infer<typeof eventShape>>

export function startOf({ start }: StoredEvent): number {
  return Date.parse(`${start.dateTime}Z`)
}

export function endOf({ end }: StoredEvent): number {
  return Date.parse(`${end.dateTime}Z`)
}

/** When each of a series begins; of one event, that. */
export function startsOf(event: StoredEvent): readonly number[] {
  const repeats = repeatsOf(event)
  return occurrencesOf({ startsAt: startOf(event), ...(repeats && { repeats }) })
}

export function repeatsOf({ recurrence: of }: StoredEvent): Repeats | undefined {
  if (!of) return undefined
  const unit = of.pattern.type === 'weekly' ? 'week' : 'month'
  return { every: of.pattern.interval, unit, times: of.range.numberOfOccurrences }
}

export type Times = Readonly<z.infer<typeof movedShape>>

/** At another time; who had answered is asked anew. */
export function movedTo(event: StoredEvent, times: Times): StoredEvent {
  const attendees = event.attendees.map(({ response: _, ...invited }) => invited)
  return { ...event, ...times, attendees }
}

/** Whoever stays has answered what they had answered. */
export function withOthers(
  event: StoredEvent,
  { attendees }: Readonly<z.infer<typeof othersShape>>,
): StoredEvent {
  const known = new Map(event.attendees.map(one => [one.emailAddress.address, one]))
  return { ...event, attendees: attendees.map(one => known.get(one.emailAddress.address) ?? one) }
}

/** As Graph tells of it. */
export function asEvent(event: StoredEvent): object {
  const { organizer: _, attendees, ...told } = event
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/${event.id}`
  return {
    ...told,
    attendees: attendees.map(({ response = 'none', ...invited }) => ({ ...invited, status: { response } })),
    onlineMeeting: { joinUrl },
  }
}
