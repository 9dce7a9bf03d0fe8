import type { Instant } from '../calendar.ts'
import type { RequestEntry } from './entries.ts'
import type { CalendarEvent, Meeting, MeetingAnswer } from './meeting.ts'
import { meetingIn } from './meetings.ts'
import type { PlacementRequest } from './placementRequest.ts'
import { lastOf } from './series.ts'

/** A meeting as the calendar has it now. */
export type SeenMeeting = Readonly<{
  startsAt: Instant
  minutes: number
  answers: readonly MeetingAnswer[]
}>

export type Seen = Readonly<{
  /** The meeting as the case had it before the calendar was asked. */
  known: Meeting
  /** Undefined when the calendar has it no longer. */
  seen: SeenMeeting | undefined
}>

/**
 * What somebody has done to a meeting in Outlook. Where the case wishes something that the calendar has not got yet, or has
 * changed its mind since the calendar was asked, the case's wish goes before: our own changes are never heard as others'.
 * A calendar that is tidied afterwards undoes no meeting that has been.
 */
export function hearOfCalendar(
  request: PlacementRequest,
  { known, seen }: Seen,
  now: Instant,
): RequestEntry[] {
  const { number } = known
  const meeting = meetingIn(request, number)
  if (!meeting || !standsThere(meeting) || !isAsKnown(meeting, known)) return []
  if (lastOf(meeting) <= now && !(seen && seen.startsAt > now)) return []
  if (!seen) return [{ type: 'MeetingCancelledInOutlook', number, at: now }]
  const { startsAt, minutes, answers } = seen
  const isMoved = startsAt !== meeting.startsAt || minutes !== meeting.minutes
  return [
    ...(isMoved ? [{ type: 'MeetingMovedInOutlook', number, startsAt, minutes } as const] : []),
    ...(isSame(answers, meeting.answers ?? [])
      ? []
      : [{ type: 'MeetingAnswered', number, answers } as const]),
  ]
}

/** Whether the calendar has the meeting as the case wishes it, so that whatever differs was done there. */
export function standsThere(meeting: Meeting): meeting is Meeting & Readonly<{ inCalendar: CalendarEvent }> {
  return meeting.cancelledAt === undefined && meeting.inCalendar?.startsAt === meeting.startsAt
}

function isAsKnown(meeting: Meeting, known: Meeting): boolean {
  return (
    standsThere(known) &&
    known.startsAt === meeting.startsAt &&
    known.minutes === meeting.minutes &&
    known.inCalendar.eventId === meeting.inCalendar?.eventId
  )
}

function isSame(some: readonly MeetingAnswer[], others: readonly MeetingAnswer[]): boolean {
  return some.length === others.length && some.every(one => others.some(other => saysTheSame(one, other)))
}

function saysTheSame(one: MeetingAnswer, other: MeetingAnswer): boolean {
  return nameOf(one) === nameOf(other) && one.answer === other.answer
}

function nameOf({ from }: MeetingAnswer): string {
  return from === 'guest' ? 'guest' : `person:${from.person}`
}
