import { addDays, type CalendarDate, daysBetween, isCalendarDate, weekdayOf } from '../domain/calendar.ts'
import { months } from './grammarWords.ts'

/** A date that went by so lately may be a slip or a placement already begun; an older one means next year's. */
const latelyDays = 30

/** Last year's too: in the first days of January, 28 December was only just now. */
const yearsAround = [-1, 0, 1]

export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(text) ? text : undefined
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7))
}

/** "December", "dec" → 12; 0 for anything else. */
export function monthNamed(word: string): number {
  return word.length < 3 ? 0 : months.findIndex(month => month.startsWith(word)) + 1
}

/** What a day and month without a year may mean: the coming one, or two when it was only just now. */
export function comingDay(day: number, month: number, today: CalendarDate): readonly CalendarDate[] {
  return comingOf(
    yearsAround.map(years => dateOf(yearOf(today) + years, month, day)),
    today,
  )
}

/** The Monday of an ISO week; the week that has begun starts today. */
export function comingWeek(week: number, today: CalendarDate): readonly CalendarDate[] {
  const isoYear = yearOf(addDays(mondayOf(today), 3))
  if (mondayOf(today) === mondayOfWeek(isoYear, week)) return [today]
  return comingOf(
    yearsAround.map(years => mondayOfWeek(isoYear + years, week)),
    today,
  )
}

function comingOf(
  dates: readonly (CalendarDate | undefined)[],
  today: CalendarDate,
): readonly CalendarDate[] {
  const real = dates.filter(date => date !== undefined)
  const coming = real.find(date => date >= today)
  if (coming === undefined) return []
  return [...real.filter(date => date < today && daysBetween(date, today) <= latelyDays), coming]
}

export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date))
}

function mondayOfWeek(isoYear: number, week: number): CalendarDate | undefined {
  const fourthOfJanuary = dateOf(isoYear, 1, 4)
  if (fourthOfJanuary === undefined || week < 1) return undefined
  const monday = addDays(mondayOf(fourthOfJanuary), 7 * (week - 1))
  return yearOf(addDays(monday, 3)) === isoYear ? monday : undefined
}

/** The next such weekday after today. */
export function comingWeekday(weekday: number, today: CalendarDate): CalendarDate {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

export function weekdayNextWeek(weekday: number, today: CalendarDate): CalendarDate {
  return addDays(mondayOf(today), 6 + weekday)
}

/** The first of that month, this year or the next. */
export function comingFirstOf(month: number, today: CalendarDate): CalendarDate | undefined {
  return dateOf(yearOf(today) + (month < monthOf(today) ? 1 : 0), month, 1)
}
