import { hour } from '../domain/calendar.ts'
import { workingDayMs } from '../domain/workingTime.ts'

export type WorkingTimeWords = Readonly<{
  lessThanAnHour: string
  hours: (count: number) => string
  days: (count: number) => string
}>

const daysFrom = 3

/** In whole hours, and in days where nobody counts hours any more; never more than there is. */
export function workingTimeWith(ms: number, { lessThanAnHour, hours, days }: WorkingTimeWords): string {
  if (ms < hour) return lessThanAnHour
  const wholeDays = Math.floor(ms / workingDayMs)
  return wholeDays < daysFrom ? hours(Math.floor(ms / hour)) : days(wholeDays)
}
