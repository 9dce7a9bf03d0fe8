import {
  addDays,
  addMonths,
  type CalendarDate,
  dateAt,
  type Instant,
  instantOf,
  wallClock,
  weekdayOf,
} from '../calendar.ts'
import type { Repeats } from './repeats.ts'

export type InSeries = Readonly<{ startsAt: Instant; repeats?: Repeats }>

/** When each begins; of a meeting that is no series, the one. */
export function occurrencesOf({ startsAt, repeats }: InSeries): readonly Instant[] {
  if (!repeats) return [startsAt]
  const { every, unit, times } = repeats
  const first = dateAt(startsAt)
  return Array.from({ length: times }, (_, nth) =>
    sameHour(startsAt, unit === 'week' ? addDays(first, 7 * every * nth) : inMonth(first, every * nth)),
  )
}

export function lastOf(series: InSeries): Instant {
  return occurrencesOf(series).at(-1) ?? series.startsAt
}

/** The next that has not begun; undefined when all have. */
export function nextOf(series: InSeries, now: Instant): Instant | undefined {
  return occurrencesOf(series).find(startsAt => startsAt > now)
}

/** Which of its weekday in the month a day is: 1 to 4, and 5 for a fifth, which stands for the last. */
export function weekOfMonth(date: CalendarDate): number {
  return Math.ceil(Number(date.slice(-2)) / 7)
}

/** The same weekday that many months on: a second Tuesday stays one, and a fifth becomes the last. */
function inMonth(first: CalendarDate, months: number): CalendarDate {
  const week = weekOfMonth(first)
  const begins = addMonths(firstOfMonth(first), months)
  const toWeekday = (weekdayOf(first) - weekdayOf(begins) + 7) % 7
  const nth = addDays(begins, toWeekday + 7 * (week - 1))
  return firstOfMonth(nth) === begins ? nth : addDays(nth, -7)
}

function firstOfMonth(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - Number(date.slice(-2)))
}

function sameHour(startsAt: Instant, date: CalendarDate): Instant {
  return instantOf(`${date}${shownAt(startsAt).slice(date.length)}`) ?? startsAt
}

/** As forms write it: 2026-11-27T10:15. */
export function shownAt(instant: Instant): string {
  const { date, hour, minute } = wallClock(instant)
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
