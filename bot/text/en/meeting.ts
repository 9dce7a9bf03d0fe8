import type { Instant } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/person.ts'
import type { Meeting, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Repeats } from '../../domain/request/repeats.ts'
import { lastOf, nextOf } from '../../domain/request/series.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import type { MeetingWords } from '../meetingWords.ts'

const kinds: MeetingWords['kinds'] = { matching: 'Matching meeting', followUp: 'Follow-up meeting' }

const answers: MeetingWords['answers'] = {
  accepted: 'has accepted',
  tentative: 'may come',
  declined: 'has declined',
}

export const meeting: MeetingWords = {
  kinds,
  title: ({ kind, startsAt, minutes }, now) =>
    `${kinds[kind]} ${figures.moment(startsAt, now)}, ${minutes}\u00a0minutes`,
  repeats,
  series: (meeting, now) => {
    const next = nextOf(meeting, now)
    const coming = next === undefined ? '' : ` Next ${figures.moment(next, now)}.`
    return `Recurs ${repeats(meeting.repeats)}.${coming} Last ${figures.moment(lastOf(meeting), now)}.`
  },
  standing,
  who: (people, guest) =>
    lists.all([
      ...people.map(({ name, answer }) => answered(name, answer)),
      ...(guest === undefined ? [] : [answered(`${guest.name} if they want to`, guest.answer)]),
    ]),
  answers,
  endings: {
    withdrawn: 'was withdrawn',
    replaced: 'was replaced by another',
    unmet: 'was closed without a place',
    closedByParallel: 'was closed when another service was decided',
  },
  join: 'Go to the meeting in Teams',
  noTimes: 'No time when everyone is free was found in the next days. Choose a time of your own.',
  noCalendar: 'The calendars cannot be shown just now. Choose a time of your own.',
}

function repeats({ every, unit, times }: Repeats): string {
  const how = every === 1 ? `every ${unit}` : `every ${every}\u00a0${unit}s`
  return `${how}, ${times}\u00a0times`
}

function standing(meeting: Meeting, name: (id: PersonId) => string, now: Instant): string {
  const { cancelledAt, failedAt, inCalendar, startsAt } = meeting
  if (cancelledAt !== undefined) return cancelled(meeting, name, now)
  if (failedAt !== undefined) return failed(meeting, now)
  if (!inCalendar) return 'Being put in the calendar'
  return inCalendar.startsAt === startsAt ? stands(meeting, name) : 'Being moved in the calendar'
}

function stands({ changed }: Meeting, name: (id: PersonId) => string): string {
  if (changed?.by === 'outlook') return 'Changed in Outlook'
  const by = changed && changed.by !== 'caseEnd' && `Moved by ${name(changed.by.person)}. `
  return `${by || ''}The invitation is sent`
}

/** What the calendar did not take, and what can be done about it while it is ahead. */
function failed(meeting: Meeting, now: Instant): string {
  const { inCalendar, startsAt } = meeting
  return inCalendar && inCalendar.startsAt !== startsAt
    ? `The calendar did not take the new time and still has ${figures.moment(inCalendar.startsAt, now)}.${whileAhead(meeting, now, ' Move the meeting again or get in touch another way.')}`
    : `The calendar did not take it.${whileAhead(meeting, now, ' Cancel it and book another, or get in touch another way.')}`
}

function whileAhead(meeting: Meeting, now: Instant, advice: string): string {
  return lastOf(meeting) > now ? advice : ''
}

function cancelled(meeting: Meeting, name: (id: PersonId) => string, now: Instant): string {
  const { changed } = meeting
  if (changed?.by === 'outlook') return 'Cancelled in Outlook'
  const told = cancellationTold(meeting, now)
  if (!changed) return `Cancelled. ${told}`
  const by = changed.by === 'caseEnd' ? 'because the case has ended' : `by ${name(changed.by.person)}`
  return `Cancelled ${by}. ${told}`
}

function cancellationTold(meeting: Meeting, now: Instant): string {
  if (meeting.failedAt !== undefined)
    return `The calendar did not take it.${whileAhead(meeting, now, ' Cancel it again or get in touch another way.')}`
  return meeting.clearedAt === undefined
    ? 'It is being taken out of the calendar.'
    : 'Those invited have been told.'
}

function answered(name: string, answer: MeetingAnswer['answer'] | undefined): string {
  return answer ? `${name} (${answers[answer]})` : name
}
