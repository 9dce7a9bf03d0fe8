import type { Instant } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/person.ts'
import type { SeenMeeting } from '../../domain/request/calendarNews.ts'
import type { CalendarEvent, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Repeats } from '../../domain/request/repeats.ts'
import type { Watchable } from '../mailbox.ts'

export type { CalendarEvent, MeetingAnswer }

/** The calendar of the central unit's mailbox, as the desk needs it. What it cannot do is a `MailFault`. */
export type Calendar = Watchable &
  Readonly<{
    /** When any of them is busy; whoever's calendar cannot be seen counts as free. */
    busy: (people: readonly PersonId[], span: TimeSpan) => Promise<readonly TimeSpan[]>
    /** The event that bears the key; undefined when there is none. */
    find: (key: string) => Promise<CalendarEvent | undefined>
    /** For a round of looks, in which nobody's address is asked for twice. */
    looking: () => Look
    /** Invites those who take part. A repeat under the same key makes no second event, and may be refused: look first. */
    invite: (event: NewEvent) => Promise<CalendarEvent>
    /** Those invited are told. A `MailGone` when somebody has taken it out of the calendar. */
    move: (eventId: string, to: EventTimes) => Promise<CalendarEvent>
    /** Those who join and leave are told. Whoever was added in Outlook stays. A `MailGone` as above. */
    inviteOthers: (eventId: string, others: Others) => Promise<void>
    /** Those invited are told. A `MailGone` as above. */
    cancel: (eventId: string) => Promise<void>
  }>

/**
 * How an event of ours stands there now, whoever changed it; undefined when it is cancelled, or neither known by its id nor
 * found by its key.
 */
export type Look = (
  event: Readonly<{ eventId: string; key: string }>,
  invited: Invited,
) => Promise<SeenMeeting | undefined>

export type TimeSpan = Readonly<{ from: Instant; until: Instant }>

/** The span is that of the first. */
export type EventTimes = TimeSpan & Readonly<{ series?: Series }>

/** Comes back at the same hour in Stockholm and on the same weekday, whatever the clocks have been changed to meanwhile. */
export type Series = Repeats &
  Readonly<{
    /** What the clocks in Stockholm show as the first begins and ends: 2026-11-27T10:15. */
    shownFrom: string
    shownUntil: string
    /** Monday is 1. */
    weekday: number
    /** Which of its weekday in the month: 1 to 4, and 5 for the last. */
    weekOfMonth: number
  }>

export type NewEvent = EventTimes &
  Invited &
  Readonly<{
    /** Ours, and of this event alone. */
    key: string
    /** All that it says. */
    subject: string
  }>

export type Others = Readonly<{ joining: readonly PersonId[]; leaving: readonly PersonId[] }>

export type Invited = Readonly<{
  people: readonly PersonId[]
  /** Addresses of those who may come, and need not. */
  guests: readonly string[]
}>
