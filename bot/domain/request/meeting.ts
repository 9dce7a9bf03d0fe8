import type { Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { Repeats } from './repeats.ts'

export const meetingKinds = ['matching', 'followUp'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** A meeting about a case, in the calendar of the central unit's mailbox. Those of the case take part. */
export type Meeting = Readonly<{
  /** Which of the case's meetings, the first is 1. */
  number: number
  kind: MeetingKind
  /** Of a series, the first. */
  startsAt: Instant
  minutes: number
  repeats?: Repeats
  bookedBy: PersonId
  /** The provider may come, and need not. */
  guest?: MeetingGuest
  /** Absent until it stands in the calendar. */
  inCalendar?: CalendarEvent
  /** Whom the calendar has invited, beside the guest; absent until then, and where that was not noted yet. */
  invited?: readonly PersonId[]
  cancelledAt?: Instant
  /** It was cancelled there too, and those invited have been told. */
  clearedAt?: Instant
  /** The calendar did not take it, its move or its end. */
  failedAt?: Instant
  /** How many times it has been moved; absent while it never was. */
  moves?: number
  /** What was last done to it, and by whom; absent while it is as it was booked. */
  changed?: MeetingChange
  /** What those invited have answered in their own calendars; whoever has not stands not there. */
  answers?: readonly MeetingAnswer[]
}>

export type MeetingChange = Readonly<{ how: 'moved' | 'cancelled'; by: MeetingChanger }>

/** Somebody by the case, somebody in Outlook, which does not tell us who, or the end of the case. */
export type MeetingChanger = Readonly<{ person: PersonId }> | 'outlook' | 'caseEnd'

const meetingAnswers = ['accepted', 'tentative', 'declined'] as const

export type MeetingAnswer = Readonly<{
  /** One who takes part, or the guest. */
  from: Readonly<{ person: PersonId }> | 'guest'
  answer: (typeof meetingAnswers)[number]
}>

export type MeetingGuest = Readonly<{ unitId: UnitId; unitName: string }>

export type CalendarEvent = Readonly<{
  eventId: string
  /** Where it is joined in Teams; absent where the calendar gave none. */
  joinUrl?: string
  /** When the calendar has it, which follows what the case says. */
  startsAt: Instant
}>

/** Minutes. */
export const shortestMeeting = 15
export const longestMeeting = 240

/** Calendar months from now, of a series to its last. */
export const furthestMeeting = 24
