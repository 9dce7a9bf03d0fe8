import type { Meeting } from '../../domain/request/meeting.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import type { MeetingWords } from '../meetingWords.ts'

const kinds: MeetingWords['kinds'] = { matching: 'Matching meeting', followUp: 'Follow-up meeting' }

export const meeting: MeetingWords = {
  kinds,
  title: ({ kind, startsAt, minutes }) =>
    `${kinds[kind]} ${figures.moment(startsAt)}, ${minutes}\u00a0minutes`,
  standing,
  who: (people, guest) =>
    lists.all([...people, ...(guest === undefined ? [] : [`${guest} if they want to`])]),
  join: 'Go to the meeting in Teams',
  noTimes: 'No time when everyone is free was found in the next days. Choose a time of your own.',
  noCalendar: 'The calendars cannot be shown just now. Choose a time of your own.',
}

function standing({ cancelledAt, clearedAt, failedAt, inCalendar, startsAt }: Meeting): string {
  if (failedAt !== undefined) return 'The calendar did not take it. Get in touch another way.'
  if (clearedAt !== undefined) return 'Cancelled. Those invited have been told.'
  if (cancelledAt !== undefined) return 'Being cancelled in the calendar'
  if (!inCalendar) return 'Being put in the calendar'
  return inCalendar.startsAt === startsAt ? 'The invitation is sent' : 'Being moved in the calendar'
}
