import type { Instant } from '../../domain/calendar.ts'
import type { PersonId } from '../../domain/person.ts'
import type { Meeting, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Repeats } from '../../domain/request/repeats.ts'
import { lastOf, nextOf } from '../../domain/request/series.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import type { MeetingWords } from '../meetingWords.ts'

const kinds: MeetingWords['kinds'] = { matching: 'Matchningsmöte', followUp: 'Uppföljningsmöte' }

const answers: MeetingWords['answers'] = {
  accepted: 'har tackat ja',
  tentative: 'kommer kanske',
  declined: 'har tackat nej',
}

export const meeting: MeetingWords = {
  kinds,
  title: ({ kind, startsAt, minutes }, now) =>
    `${kinds[kind]} ${figures.moment(startsAt, now)}, ${minutes}\u00a0minuter`,
  repeats,
  series: (meeting, now) => {
    const next = nextOf(meeting, now)
    const coming = next === undefined ? '' : ` Nästa gång ${figures.moment(next, now)}.`
    return `Upprepas ${repeats(meeting.repeats)}.${coming} Sista gången ${figures.moment(lastOf(meeting), now)}.`
  },
  standing,
  who: (people, guest) =>
    lists.all([
      ...people.map(({ name, answer }) => answered(name, answer)),
      ...(guest === undefined ? [] : [answered(`${guest.name} om de vill`, guest.answer)]),
    ]),
  answers,
  endings: {
    withdrawn: 'återkallades',
    replaced: 'ersattes av ett annat',
    unmet: 'avslutades utan plats',
    closedByParallel: 'stängdes när en annan insats beslutades',
  },
  join: 'Gå till mötet i Teams',
  noTimes: 'Ingen gemensam ledig tid hittades de närmaste dagarna. Välj en egen tid.',
  noCalendar: 'Kalendrarna kan inte visas just nu. Välj en egen tid.',
}

function repeats({ every, unit, times }: Repeats): string {
  return `${units[unit](every)}, ${times}\u00a0gånger`
}

const units: Readonly<Record<Repeats['unit'], (every: number) => string>> = {
  week: every =>
    every === 1 ? 'varje vecka' : every === 2 ? 'varannan vecka' : `var ${nth(every)}\u00a0vecka`,
  month: every =>
    every === 1 ? 'varje månad' : every === 2 ? 'varannan månad' : `var ${nth(every)}\u00a0månad`,
}

/** 3:e, 21:a. */
function nth(figure: number): string {
  const isFirstOrSecond = figure > 20 && (figure % 10 === 1 || figure % 10 === 2)
  return `${figure}:${isFirstOrSecond ? 'a' : 'e'}`
}

function standing(meeting: Meeting, name: (id: PersonId) => string, now: Instant): string {
  const { cancelledAt, failedAt, inCalendar, startsAt } = meeting
  if (cancelledAt !== undefined) return cancelled(meeting, name, now)
  if (failedAt !== undefined) return failed(meeting, now)
  if (!inCalendar) return 'Läggs in i kalendern'
  return inCalendar.startsAt === startsAt ? stands(meeting, name) : 'Flyttas i kalendern'
}

function stands({ changed }: Meeting, name: (id: PersonId) => string): string {
  if (changed?.by === 'outlook') return 'Ändrat i Outlook'
  const by = changed && changed.by !== 'caseEnd' && `Flyttat av ${name(changed.by.person)}. `
  return `${by || ''}Inbjudan är skickad`
}

/** What the calendar did not take, and what can be done about it while it is ahead. */
function failed(meeting: Meeting, now: Instant): string {
  const { inCalendar, startsAt } = meeting
  return inCalendar && inCalendar.startsAt !== startsAt
    ? `Kalendern tog inte emot den nya tiden och har kvar ${figures.moment(inCalendar.startsAt, now)}.${whileAhead(meeting, now, ' Flytta mötet igen eller ta kontakt på annat sätt.')}`
    : `Kalendern tog inte emot det.${whileAhead(meeting, now, ' Avboka och boka ett nytt, eller ta kontakt på annat sätt.')}`
}

function whileAhead(meeting: Meeting, now: Instant, advice: string): string {
  return lastOf(meeting) > now ? advice : ''
}

function cancelled(meeting: Meeting, name: (id: PersonId) => string, now: Instant): string {
  const { changed } = meeting
  if (changed?.by === 'outlook') return 'Avbokat i Outlook'
  const told = cancellationTold(meeting, now)
  if (!changed) return `Avbokat. ${told}`
  const by = changed.by === 'caseEnd' ? 'eftersom ärendet är avslutat' : `av ${name(changed.by.person)}`
  return `Avbokat ${by}. ${told}`
}

function cancellationTold(meeting: Meeting, now: Instant): string {
  if (meeting.failedAt !== undefined)
    return `Kalendern tog inte emot det.${whileAhead(meeting, now, ' Avboka igen eller ta kontakt på annat sätt.')}`
  return meeting.clearedAt === undefined ? 'Det tas bort ur kalendern.' : 'De inbjudna har fått veta det.'
}

function answered(name: string, answer: MeetingAnswer['answer'] | undefined): string {
  return answer ? `${name} (${answers[answer]})` : name
}
