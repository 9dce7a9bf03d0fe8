import {
  addDays,
  type CalendarDate,
  dateAt,
  hour,
  type Instant,
  minute,
  startOf,
  wallClock,
  weekdayOf,
} from './calendar.ts'
import { isPublicHoliday } from './publicHolidays.ts'

/** The office hours that a deadline is counted in, on the wall in Stockholm: Monday to Friday but for holidays. */
const opensAt = 8
const closesAt = 17

export const workingDayMs = (closesAt - opensAt) * hour

/** Office hours from one instant to the other, in ms; none when the other has been. */
export function workingTimeBetween(from: Instant, to: Instant): number {
  if (to <= from) return 0
  const first = dateAt(from)
  const last = dateAt(to)
  if (first === last) return workedBy(to) - workedBy(from)
  let total = workedThrough(first) - workedBy(from) + workedBy(to)
  for (let date = addDays(first, 1); date < last; date = addDays(date, 1)) total += workedThrough(date)
  return total
}

/** The instant at which so many ms of office hours, more than none, have gone by. */
export function afterWorkingTime(from: Instant, ms: number): Instant {
  let left = ms
  let date = dateAt(from)
  let begun = workedBy(from)
  while (workedThrough(date) - begun < left) {
    left -= workedThrough(date) - begun
    date = addDays(date, 1)
    begun = 0
  }
  return startOf(date) + opensAt * hour + begun + left
}

/** The next morning on which the office opens. */
export function nextOpening(after: Instant): Instant {
  for (let date = dateAt(after); ; date = addDays(date, 1)) {
    const opening = startOf(date) + opensAt * hour
    if (isWorkingDay(date) && opening > after) return opening
  }
}

export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= 5 && !isPublicHoliday(date)
}

function workedThrough(date: CalendarDate): number {
  return isWorkingDay(date) ? workingDayMs : 0
}

/** Of the day's office hours those that are over by then: the clocks are changed on Sundays, at night. */
function workedBy(instant: Instant): number {
  const { date, hour: onTheHour, minute: past } = wallClock(instant)
  if (!isWorkingDay(date)) return 0
  const sinceOpening = (onTheHour - opensAt) * hour + past * minute + (instant % minute)
  return Math.min(Math.max(sinceOpening, 0), workingDayMs)
}
