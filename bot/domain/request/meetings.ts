import { addDays, addMonths, dateAt, type Instant, startOf } from '../calendar.ts'
import { isKeptOutOfMail } from '../inquiry/profile.ts'
import type { PersonId } from '../person.ts'
import { chosenCandidate } from './choosing.ts'
import type { RequestEntry } from './entries.ts'
import {
  type CalendarEvent,
  furthestMeeting,
  longestMeeting,
  type Meeting,
  type MeetingAnswer,
  type MeetingGuest,
  type MeetingKind,
  shortestMeeting,
} from './meeting.ts'
import type { Chosen, Decided, EndsMeetings, Placed, PlacementRequest } from './placementRequest.ts'
import type { Refusal } from './refusal.ts'
import { mostBetween, mostTimes, type Repeats } from './repeats.ts'
import { type InSeries, lastOf } from './series.ts'

export type BookingMeeting = Readonly<{
  kind: MeetingKind
  startsAt: Instant
  minutes: number
  /** A follow-up may come back. */
  repeats?: Repeats | undefined
  invitesProvider: boolean
  by: PersonId
}>

/** From a choice on there is a unit to meet, until the case ends. */
export function bookMeeting(
  request: PlacementRequest,
  { kind, startsAt, minutes, repeats, invitesProvider, by }: BookingMeeting,
  now: Instant,
): RequestEntry[] | Refusal {
  if (!hasChoice(request)) return { refused: 'wrongState', state: request.state }
  if (startsAt <= now || minutes < shortestMeeting || minutes > longestMeeting)
    return { refused: 'meetingTimePassed' }
  if (repeats && !mayRepeat(kind, repeats)) return { refused: 'cannotRepeat', most: mostTimes }
  if (isTooFarAhead({ startsAt, ...(repeats && { repeats }) }, now)) return { refused: 'meetingTooFarAhead' }
  // An invitation goes by mail.
  if (invitesProvider && isKeptOutOfMail(request.facts)) return { refused: 'keptOutOfMail' }
  const number = meetingsOf(request).length + 1
  const more = { ...(repeats && { repeats }), ...(invitesProvider && { guest: guestFrom(request) }) }
  return [{ type: 'MeetingBooked', meeting: { number, kind, startsAt, minutes, bookedBy: by, ...more } }]
}

export type MovingMeeting = Readonly<{ number: number; startsAt: Instant; by: PersonId }>

export function moveMeeting(
  request: PlacementRequest,
  { number, startsAt, by }: MovingMeeting,
  now: Instant,
): RequestEntry[] | Refusal {
  const meeting = meetingIn(request, number)
  if (!meeting || !mayChange(meeting, now)) return { refused: 'meetingOver' }
  // What has been cannot be moved, and a series is moved whole.
  if (!mayMove(meeting, now)) return { refused: 'seriesBegun' }
  if (startsAt <= now) return { refused: 'meetingTimePassed' }
  if (isTooFarAhead({ ...meeting, startsAt }, now)) return { refused: 'meetingTooFarAhead' }
  const stays = startsAt === meeting.startsAt && meeting.failedAt === undefined
  return stays ? [] : [{ type: 'MeetingMoved', number, startsAt, by }]
}

export type CancellingMeeting = Readonly<{ number: number; by: PersonId }>

/** Also when the case has ended: then all the more. What the calendar did not take can be done anew. */
export function cancelMeeting(
  request: PlacementRequest,
  { number, by }: CancellingMeeting,
  now: Instant,
): RequestEntry[] | Refusal {
  const meeting = meetingIn(request, number)
  if (!meeting || !mayCancel(meeting, now)) return { refused: 'meetingOver' }
  return [{ type: 'MeetingCancelled', number, at: now, by }]
}

/** What is ahead is not met about any more when the case ends without a placement. */
export function endMeetings(request: PlacementRequest, ending: EndsMeetings, now: Instant): RequestEntry[] {
  return meetingsOf(request)
    .filter(meeting => mayChange(meeting, now))
    .map(({ number }) => ({ type: 'MeetingEndedWithCase', number, ending, at: now }))
}

export function noteInCalendar(
  request: PlacementRequest,
  number: number,
  standing: Readonly<{ inCalendar: CalendarEvent; invited: readonly PersonId[] }>,
): RequestEntry[] {
  return meetingIn(request, number) ? [{ type: 'MeetingInCalendar', number, ...standing }] : []
}

/** It was taken out of the calendar before that was heard; unless the case has cancelled it meanwhile, too. */
export function noteGone(request: PlacementRequest, { number }: Meeting, now: Instant): RequestEntry[] {
  const meeting = meetingIn(request, number)
  if (!meeting || meeting.cancelledAt !== undefined) return []
  return [{ type: 'MeetingCancelledInOutlook', number, at: now }]
}

export function noteCleared(request: PlacementRequest, number: number, now: Instant): RequestEntry[] {
  const meeting = meetingIn(request, number)
  return meeting?.cancelledAt && !meeting.clearedAt ? [{ type: 'MeetingCleared', number, at: now }] : []
}

export function noteMeetingFailed(request: PlacementRequest, number: number, now: Instant): RequestEntry[] {
  return meetingIn(request, number) ? [{ type: 'MeetingFailed', number, at: now }] : []
}

/** It is ahead, of a series at least the last. */
export function mayChange(meeting: Meeting, now: Instant): boolean {
  return meeting.cancelledAt === undefined && lastOf(meeting) > now
}

/** Until the calendar has heard of it. */
export function mayCancel(meeting: Meeting, now: Instant): boolean {
  const isUnheard = meeting.cancelledAt !== undefined && meeting.failedAt !== undefined
  return mayChange(meeting, now) || (isUnheard && lastOf(meeting) > now)
}

export function mayMove(meeting: Meeting, now: Instant): boolean {
  return mayChange(meeting, now) && meeting.startsAt > now
}

/** In the order of booking; a case from before there were any has none. */
export function meetingsOf({ meetings = [] }: Pick<PlacementRequest, 'meetings'>): readonly Meeting[] {
  return meetings
}

export function meetingIn(request: Pick<PlacementRequest, 'meetings'>, number: number): Meeting | undefined {
  return meetingsOf(request).find(meeting => meeting.number === number)
}

/** What one of those invited has answered, if anything. */
export function answerOf(
  { answers = [] }: Meeting,
  whose: PersonId | 'guest',
): MeetingAnswer['answer'] | undefined {
  return answers.find(({ from }) => (from === 'guest' ? whose === 'guest' : from.person === whose))?.answer
}

/** Those who ask for the place and the one who looks for it. */
export function takingPart(request: PlacementRequest): readonly PersonId[] {
  const officer = 'officer' in request && request.officer ? [request.officer] : []
  const coReader = request.coReader ? [request.coReader] : []
  return [...new Set([request.requester, ...coReader, ...officer])]
}

/** The first is asked about before the last is counted out, for calendars end with the year 9999. */
function isTooFarAhead(series: InSeries, now: Instant): boolean {
  const tooFar = startOf(addDays(addMonths(dateAt(now), furthestMeeting), 1))
  return series.startsAt >= tooFar || lastOf(series) >= tooFar
}

/** Whom the calendar has invited so far, or will. */
export function invitedTo({ invited }: Meeting, request: PlacementRequest): readonly PersonId[] {
  return invited ?? takingPart(request)
}

function mayRepeat(kind: MeetingKind, { every, unit, times }: Repeats): boolean {
  const isCounted = Number.isInteger(every) && Number.isInteger(times)
  const isWithin = every >= 1 && every <= mostBetween[unit] && times >= 2 && times <= mostTimes
  return kind === 'followUp' && isCounted && isWithin
}

function hasChoice(request: PlacementRequest): request is Chosen | Decided | Placed {
  return request.state === 'chosen' || request.state === 'decided' || request.state === 'placed'
}

function guestFrom(request: Chosen | Decided | Placed): MeetingGuest {
  const { unitId, unitName } = chosenCandidate(request)
  return { unitId, unitName }
}
