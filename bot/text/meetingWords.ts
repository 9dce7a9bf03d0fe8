import type { Meeting, MeetingKind } from '../domain/request/meeting.ts'

/** The meetings of a case, said to staff. */
export type MeetingWords = Readonly<{
  kinds: Readonly<Record<MeetingKind, string>>
  /** What, when and how long. */
  title: (meeting: Meeting) => string
  /** Whether it stands in the calendar as the case says. */
  standing: (meeting: Meeting) => string
  /** Those who take part, and who may. */
  who: (people: readonly string[], guest: string | undefined) => string
  join: string
  noTimes: string
  noCalendar: string
}>
