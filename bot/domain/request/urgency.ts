import { type CalendarDate, daysBetween } from '../calendar.ts'

/** Days from filing to the desired start, both cities' own measure of urgent (akut). */
const urgentWithinDays = 4

export function isUrgent(filedOn: CalendarDate, desiredStart: CalendarDate): boolean {
  return daysBetween(filedOn, desiredStart) <= urgentWithinDays
}
