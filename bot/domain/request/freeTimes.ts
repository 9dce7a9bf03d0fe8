import { addDays, dateAt, hour, type Instant, minute, startOf, wallClock } from '../calendar.ts'
import { isWorkingDay } from '../workingTime.ts'

export type TimeSpan = Readonly<{ from: Instant; until: Instant }>

export type WantedTime = Readonly<{
  minutes: number
  /** How many to propose. */
  most: number
}>

/** How far ahead a time is looked for. */
export const daysAhead = 10

/** Times in the office's hours, on the whole and half hour, in which nobody is busy; two a day, so that days can be chosen. */
export function freeTimes(
  busy: readonly TimeSpan[],
  { minutes, most }: WantedTime,
  now: Instant,
): readonly Instant[] {
  const today = dateAt(now)
  const days = Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead))
  return days
    .filter(isWorkingDay)
    .flatMap(date => {
      const free = startsIn(startOf(date)).filter(start => {
        const until = start + minutes * minute
        const fits = start >= now + hour && isInOfficeHours(start, until)
        return fits && !busy.some(span => span.from < until && span.until > start)
      })
      const [first] = free
      const later = free.find(start => first !== undefined && start >= first + 3 * hour)
      return [first, later].flatMap(start => (start === undefined ? [] : [start]))
    })
    .slice(0, most)
}

function startsIn(midnight: Instant): readonly Instant[] {
  return Array.from({ length: 48 }, (_, half) => midnight + half * 30 * minute)
}

/** 8.30 to 16.30, without the hour of lunch. */
function isInOfficeHours(start: Instant, until: Instant): boolean {
  const from = minutesOn(start)
  const end = from + (until - start) / minute
  const overLunch = from < 13 * 60 && end > 12 * 60
  return from >= 8 * 60 + 30 && end <= 16 * 60 + 30 && !overLunch
}

function minutesOn(instant: Instant): number {
  const wall = wallClock(instant)
  return wall.hour * 60 + wall.minute
}
