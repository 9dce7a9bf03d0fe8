import { Temporal } from 'temporal-polyfill'

/** Milliseconds since 1970 in UTC. */
export type Instant = number

/** A day as Swedes write it in forms: 2026-11-27. */
export type CalendarDate = `${number}-${number}-${number}`

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

const zone = 'Europe/Stockholm'

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(-2))
}

/** The day it is in Stockholm at that instant. */
export function dateAt(instant: Instant): CalendarDate {
  return wallClock(instant).date
}

/** The first instant of that day in Stockholm: the clocks are changed later in the night. */
export function startOf(date: CalendarDate): Instant {
  const midnightInUtc = startOfUtc(date)
  return midnightInUtc - aheadOfUtc(midnightInUtc - hour)
}

/** When the clocks in Stockholm show it, as forms write it: 2026-11-27T10:15. Undefined for what is no such time. */
export function instantOf(written: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written)) return undefined
  try {
    // An hour that is skipped in spring is the one after it; of one that comes twice, the first.
    return Temporal.PlainDateTime.from(written, { overflow: 'reject' }).toZonedDateTime(zone)
      .epochMilliseconds
  } catch {
    return undefined
  }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(new Date(startOfUtc(date) + days * day))
}

/** Calendar months: 31 August plus six is the last of February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ months }).toString())
}

export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}

/** Whole days from one date to the other; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1 January 1970. */
export function dayNumber(date: CalendarDate): number {
  return startOfUtc(date) / day
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(startOfUtc(date)).getUTCDay() || 7
}

/** Hour, minute and day on the wall in Stockholm, for putting into words. */
export function wallClock(instant: Instant): Readonly<{ date: CalendarDate; hour: number; minute: number }> {
  const there = new Date(instant + aheadOfUtc(instant))
  return { date: dateOf(there), hour: there.getUTCHours(), minute: there.getUTCMinutes() }
}

/** The clocks are only ever changed on the hour, so that one answer holds for the whole of it. */
const aheadByHour = new Map<number, number>()

function aheadOfUtc(instant: Instant): number {
  const inHour = Math.floor(instant / hour)
  const known = aheadByHour.get(inHour)
  if (known !== undefined) return known
  const ahead = offsetAt(instant)
  aheadByHour.set(inHour, ahead)
  return ahead
}

function offsetAt(instant: Instant): number {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return there.offsetNanoseconds / 1_000_000
}

function startOfUtc(date: CalendarDate): Instant {
  return Date.parse(`${date}T00:00:00Z`)
}

function dateOf(utc: Date): CalendarDate {
  return calendarDate(utc.toISOString().slice(0, -'T00:00:00.000Z'.length))
}

function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text))
    throw new RangeError(`Could not write the date ${text}: outside years 0000–9999.`)
  return text
}
