import { z } from 'zod'

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.literal('UTC') })
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
  attendees: z.array(attendee),
  sensitivity: z.literal('private'),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.literal('teamsForBusiness'),
  transactionId: z.string().min(1),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
})

export const movedShape = z.strictObject({ start: moment, end: moment })

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

export type Times = Readonly<z.infer<typeof movedShape>>

/** At another time; who had answered is asked anew. */
export function movedTo(event: StoredEvent, times: Times): StoredEvent {
  const attendees = event.attendees.map(({ response: _, ...invited }) => invited)
  return { ...event, ...times, attendees }
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
