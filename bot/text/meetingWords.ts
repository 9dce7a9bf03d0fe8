import type { PersonId } from '../domain/person.ts'
import type { Meeting, MeetingAnswer, MeetingKind } from '../domain/request/meeting.ts'
import type { Ending } from '../domain/request/placementRequest.ts'

/** The meetings of a case, said to staff. */
export type MeetingWords = Readonly<{
  kinds: Readonly<Record<MeetingKind, string>>
  /** What, when and how long. */
  title: (meeting: Meeting) => string
  /** Whether it stands in the calendar as the case says, and who changed it last. */
  standing: (meeting: Meeting, name: (id: PersonId) => string) => string
  /** Those who take part, and who may, with what each has answered. */
  who: (people: readonly Invitee[], guest: Invitee | undefined) => string
  answers: Readonly<Record<MeetingAnswer['answer'], string>>
  /** Completes "because the case …". */
  endings: Readonly<Record<Ending, string>>
  join: string
  noTimes: string
  noCalendar: string
}>

export type Invitee = Readonly<{ name: string; answer?: MeetingAnswer['answer'] | undefined }>
