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
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** The day it is in Stockholm at that instant. */
export function dateAt(instant: Instant): CalendarDate {
  return written(stockholm(instant).toPlainDate())
}

/** The first instant of that day in Stockholm, whatever the clocks do that night. */
export function startOf(date: CalendarDate): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return written(Temporal.PlainDate.from(date).add({ days }))
}

/** Calendar months: 31 August plus six is the last of February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return written(Temporal.PlainDate.from(date).add({ months }))
}

/** Whole days from one date to the other; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Hour, minute and day on the wall in Stockholm, for putting into words. */
export function wallClock(instant: Instant): Readonly<{ date: CalendarDate; hour: number; minute: number }> {
  const there = stockholm(instant)
  return { date: written(there.toPlainDate()), hour: there.hour, minute: there.minute }
}

function stockholm(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

function written(date: Temporal.PlainDate): CalendarDate {
  const text = date.toString()
  if (!isCalendarDate(text))
    throw new RangeError(`Could not write the date ${text}: outside years 0000–9999.`)
  return text
}
