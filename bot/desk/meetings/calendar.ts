import type { Instant } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/person.ts'
import type { SeenMeeting } from '../../domain/request/calendarNews.ts'
import type { CalendarEvent, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Watchable } from '../mailbox.ts'

export type { MeetingAnswer }

/** The calendar of the central unit's mailbox, as the desk needs it. What it cannot do is a `MailFault`. */
export type Calendar = Watchable &
  Readonly<{
    /** When any of them is busy; whoever's calendar cannot be seen counts as free. */
    busy: (people: readonly PersonId[], span: TimeSpan) => Promise<readonly TimeSpan[]>
    /** The event that bears the key; undefined when there is none. */
    find: (key: string) => Promise<CalendarEvent | undefined>
    /** How an event of ours stands there now, whoever changed it; undefined when it is there no longer, or cancelled. */
    look: (eventId: string, invited: Invited) => Promise<SeenMeeting | undefined>
    /** Invites those who take part. A repeat under the same key makes no second event, and may be refused: look first. */
    invite: (event: NewEvent) => Promise<CalendarEvent>
    /** Those invited are told. A `MailGone` when somebody has taken it out of the calendar. */
    move: (eventId: string, to: TimeSpan) => Promise<CalendarEvent>
    /** Those invited are told. A `MailGone` as above. */
    cancel: (eventId: string) => Promise<void>
  }>

export type TimeSpan = Readonly<{ from: Instant; until: Instant }>

export type NewEvent = TimeSpan &
  Invited &
  Readonly<{
    /** Ours, and of this event alone. */
    key: string
    /** All that it says. */
    subject: string
  }>

export type Invited = Readonly<{
  people: readonly PersonId[]
  /** Addresses of those who may come, and need not. */
  guests: readonly string[]
}>
