import { addDays, type CalendarDate, isCalendarDate, weekdayOf } from './calendar.ts'

/**
 * Sweden's public holidays (SFS 1989:253), and the eves on which legal time does not run out either (SFS 1930:173):
 * Midsummer's, Christmas and New Year's. Sundays are not told of apart.
 */
export function isPublicHoliday(date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4))
  return sameEveryYear.includes(date.slice(5)) || movableIn(year).has(date)
}

const sameEveryYear = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']

const saturday = 6

const movableByYear = new Map<number, ReadonlySet<CalendarDate>>()

function movableIn(year: number): ReadonlySet<CalendarDate> {
  const known = movableByYear.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const midsummer = firstSaturdayFrom(dateIn(year, 6, 20))
  const movable = new Set([
    ...[-2, 0, 1, 39, 49].map(days => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    firstSaturdayFrom(dateIn(year, 10, 31)),
  ])
  movableByYear.set(year, movable)
  return movable
}

function firstSaturdayFrom(date: CalendarDate): CalendarDate {
  return addDays(date, (saturday - weekdayOf(date) + 7) % 7)
}

/** The Sunday after the first church full moon of spring, in the Gregorian calendar (Gauss's rule as Butcher wrote it). */
function easterSunday(year: number): CalendarDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  const sum = moon + toSunday - 7 * late + 114
  return dateIn(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function dateIn(year: number, month: number, day: number): CalendarDate {
  const written = [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))]
  const date = written.join('-')
  if (!isCalendarDate(date)) throw new RangeError(`Could not write a date: ${date} is none.`)
  return date
}
