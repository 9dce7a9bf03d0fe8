import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import type { Meeting, MeetingAnswer, MeetingKind } from '../domain/request/meeting.ts'
import type { EndsMeetings } from '../domain/request/placementRequest.ts'
import type { Repeats } from '../domain/request/repeats.ts'

/** The meetings of a case, said to staff. */
export type MeetingWords = Readonly<{
  kinds: Readonly<Record<MeetingKind, string>>
  /** What, when and how long; when in another year, with the year. */
  title: (meeting: Meeting, now: Instant) => string
  /** How often, and how many times. */
  repeats: (repeats: Repeats) => string
  /** The same, with when it comes next and last. */
  series: (meeting: Meeting & Readonly<{ repeats: Repeats }>, now: Instant) => string
  /** Whether it stands in the calendar as the case says, who changed it last, and what can be done where it does not. */
  standing: (meeting: Meeting, name: (id: PersonId) => string, now: Instant) => string
  /** Those who take part, and who may, with what each has answered. */
  who: (people: readonly Invitee[], guest: Invitee | undefined) => string
  answers: Readonly<Record<MeetingAnswer['answer'], string>>
  /** Completes "because the case …". */
  endings: Readonly<Record<EndsMeetings, string>>
  join: string
  noTimes: string
  noCalendar: string
}>

export type Invitee = Readonly<{ name: string; answer?: MeetingAnswer['answer'] | undefined }>
