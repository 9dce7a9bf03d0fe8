import { addDays, type CalendarDate, isCalendarDate } from '../domain/calendar.ts'
import { dateOf, monthNamed } from '../reading/swedishDates.ts'
import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

/** 2026-03-01 · 20260301 · 1/3 2026 · 1.3.2026 · 1 mars 2026 · and Excel's days since the end of 1899. */
export function readDate(cell: Cell): CellRead<CalendarDate> {
  const text = textOf(cell).replace(/^den /i, '')
  const date = serialDate(text) ?? writtenDate(text)
  if (date !== undefined) return { value: date }
  return wrong({ fault: shortYear.test(text) ? 'dateAmbiguous' : 'notADate' })
}

/** 1/3-26: nobody can tell which figure is the year. */
const shortYear = /^\d{1,2}[ ./-]\d{1,2}[ ./-]\d{2}$/

/** From 1954 to 2091: other numbers are no days that a register knows. */
const firstSerial = 20_000
const lastSerial = 70_000

function serialDate(text: string): CalendarDate | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined
  const days = Math.floor(Number(text.replace(',', '.')))
  return days < firstSerial || days > lastSerial ? undefined : addDays('1899-12-30', days)
}

function writtenDate(text: string): CalendarDate | undefined {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text)
  if (iso) return calendarDate(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[/.](\d{1,2})[ ./-]\s?(\d{4})$/.exec(text)
  if (numbers) return calendarDate(numbers[3], numbers[2], numbers[1])
  const [, day, month = '', year] = /^(\d{1,2})(?::?[ea])? ?(\p{L}+)\.? ?(\d{4})$/u.exec(text) ?? []
  const named = monthNamed(month.toLowerCase())
  return named > 0 ? calendarDate(year, String(named), day) : undefined
}

function calendarDate(year?: string, month?: string, day?: string): CalendarDate | undefined {
  const date = dateOf(Number(year), Number(month), Number(day))
  return date !== undefined && isCalendarDate(date) ? date : undefined
}

/** An agreement that nobody has set an end to; far enough to be no day that anyone plans for. */
export const untilFurtherNotice: CalendarDate = '2099-12-31'

export function readLastDay(cell: Cell): CellRead<CalendarDate> {
  return /^(?:tills vidare|tv|until further notice)$/i.test(textOf(cell))
    ? { value: untilFurtherNotice }
    : readDate(cell)
}
