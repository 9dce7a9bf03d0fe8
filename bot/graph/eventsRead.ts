import { z } from 'zod'
import type { MeetingAnswer } from '../desk/meetings/calendar.ts'

const utc = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Date.parse(`${dateTime.slice(0, 19)}Z`))

export const propertiesStored = 'id,start,onlineMeeting'

export const storedEvent = z
  .object({
    id: z.string().min(1),
    start: utc,
    onlineMeeting: z.object({ joinUrl: z.url({ protocol: /^https$/ }).nullish() }).nullish(),
  })
  .transform(({ id, start, onlineMeeting }) => ({
    eventId: id,
    startsAt: start,
    ...(onlineMeeting?.joinUrl ? { joinUrl: onlineMeeting.joinUrl } : {}),
  }))

export const eventPage = z.object({ value: z.array(storedEvent) })

/** As they are told to the calendar again, which takes those who are left out for uninvited. */
export const attendedEvent = z.object({
  attendees: z.array(
    z.object({
      type: z.enum(['required', 'optional', 'resource']),
      emailAddress: z.object({ address: z.string() }),
    }),
  ),
})

/** Whoever has been added in Outlook may stand among those invited, and is nobody whom we know. */
const attendee = z.object({
  emailAddress: z.object({ address: z.string().default('') }),
  status: z.object({ response: z.string().nullish() }).nullish(),
})

const answersInWords: Readonly<Record<string, MeetingAnswer['answer']>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}

export const propertiesSeen = 'start,end,isCancelled,attendees'

export const seenEvent = z
  .object({
    start: utc,
    end: utc,
    isCancelled: z.boolean().nullish(),
    attendees: z.array(attendee).nullish(),
  })
  .transform(({ start, end, isCancelled, attendees }) => ({
    startsAt: start,
    minutes: Math.round((end - start) / 60_000),
    isCancelled: isCancelled === true,
    answered: (attendees ?? []).flatMap(({ emailAddress, status }) => {
      const answer = answersInWords[status?.response ?? '']
      return answer ? [{ address: emailAddress.address.toLowerCase(), answer }] : []
    }),
  }))
