import { type CalendarDate, daysBetween } from '../domain/calendar.ts'
import { plainly, settle } from './gatherSingle.ts'
import { type Asked, about, askedOf, type Said } from './said.ts'

type TimeSaid = Readonly<{ start?: CalendarDate; days?: number; questions: readonly Asked[] }>
type MonthsOfStay = Readonly<{ days: number; words: string; at: number }>

/** When it begins and for how many days; "till 15/1" is an end only when a start was said too. */
export function gatherTime(said: readonly Said[], monthsOfStay: readonly MonthsOfStay[]): TimeSaid {
  const dates = about(said, 'start').filter(({ told }) => !told.negated)
  const asked = askedOf(said, 'desiredStart')
  const spoken = dates.filter(({ fact }) => fact.role === 'said')
  const implied = dates.filter(({ fact }) => fact.role === 'implied')
  const until = dates.filter(({ fact }) => fact.role === 'until')
  const begun = spoken.length + asked.length + implied.length > 0
  const starts = begun ? spoken : until
  const start = settle(
    (starts.length + asked.length > 0 ? starts : implied).map(plainly),
    asked,
    (words, options) => ({
      field: 'desiredStart',
      words,
      options: options.toSorted(),
    }),
  )
  const end = dates.find(({ fact }) => fact.role === 'end') ?? (begun ? until[0] : undefined)
  const stay = settle(
    staysOf(said, monthsOfStay, start.value, end?.fact.value),
    askedOf(said, 'expectedDays'),
    (words, options) => ({
      field: 'expectedDays',
      words,
      options,
    }),
  )
  return { start: start.value, days: stay.value, questions: [...start.questions, ...stay.questions] }
}

function staysOf(
  said: readonly Said[],
  monthsOfStay: readonly MonthsOfStay[],
  start: CalendarDate | undefined,
  end: CalendarDate | undefined,
): readonly Readonly<{ value: number; words: string; at: number }>[] {
  const spoken = about(said, 'stay').map(({ fact, told, at }) => ({
    value: fact.days,
    words: told.words,
    at,
  }))
  const inMonths = monthsOfStay.map(({ days, words, at }) => ({ value: days, words, at }))
  const stays = [...spoken, ...inMonths]
  if (stays.length > 0 || !start || !end || end <= start) return stays
  return [{ value: daysBetween(start, end), words: '', at: 0 }]
}
