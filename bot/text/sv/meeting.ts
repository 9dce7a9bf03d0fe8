import type { Meeting } from '../../domain/request/meeting.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import type { MeetingWords } from '../meetingWords.ts'

const kinds: MeetingWords['kinds'] = { matching: 'Matchningsmöte', followUp: 'Uppföljningsmöte' }

export const meeting: MeetingWords = {
  kinds,
  title: ({ kind, startsAt, minutes }) =>
    `${kinds[kind]} ${figures.moment(startsAt)}, ${minutes}\u00a0minuter`,
  standing,
  who: (people, guest) => lists.all([...people, ...(guest === undefined ? [] : [`${guest} om de vill`])]),
  join: 'Gå till mötet i Teams',
  noTimes: 'Ingen gemensam ledig tid hittades de närmaste dagarna. Välj en egen tid.',
  noCalendar: 'Kalendrarna kan inte visas just nu. Välj en egen tid.',
}

function standing({ cancelledAt, clearedAt, failedAt, inCalendar, startsAt }: Meeting): string {
  if (failedAt !== undefined) return 'Kalendern tog inte emot det. Ta kontakt på annat sätt.'
  if (clearedAt !== undefined) return 'Avbokat. De inbjudna har fått veta det.'
  if (cancelledAt !== undefined) return 'Avbokas i kalendern'
  if (!inCalendar) return 'Läggs in i kalendern'
  return inCalendar.startsAt === startsAt ? 'Inbjudan är skickad' : 'Flyttas i kalendern'
}
