import { dateAt, minute, weekdayOf } from '../../domain/calendar.ts'
import type { Meeting } from '../../domain/request/meeting.ts'
import { shownAt, weekOfMonth } from '../../domain/request/series.ts'
import type { EventTimes } from './calendar.ts'

/** When a meeting is, or all of a series, as the calendar is told of it. */
export function eventTimes({ startsAt, minutes, repeats }: Meeting): EventTimes {
  const [from, until] = [startsAt, startsAt + minutes * minute]
  if (!repeats) return { from, until }
  const date = dateAt(from)
  const shown = { shownFrom: shownAt(from), shownUntil: shownAt(until) }
  const series = { ...repeats, ...shown, weekday: weekdayOf(date), weekOfMonth: weekOfMonth(date) }
  return { from, until, series }
}
