import {
  type CalendarDate,
  day,
  hour,
  type Instant,
  minute,
  wallClock,
  weekdayOf,
} from '../domain/calendar.ts'
import type { TownOnly } from '../domain/register/positionTold.ts'

/** How dates, money, distances and ages are written. No figure is ever broken over two lines. */
export type Figures = Readonly<{
  /** fre 27 nov, and where today is told and lies in another year: fre 1 jan 2027 */
  date: (date: CalendarDate, today?: CalendarDate) => string
  /** fre 27 nov kl. 14.30, and where now is told and lies in another year: fre 1 jan 2027 kl. 14.30 */
  moment: (instant: Instant, now?: Instant) => string
  /** kl. 14.30 */
  time: (instant: Instant) => string
  /** 50 000 */
  number: (number: number) => string
  /** 2 450 kr */
  money: (kronor: number) => string
  /** 2 450 kr/dygn */
  dailyPrice: (kronor: number) => string
  /** 8 mil (80 km); below one Swedish mile only km; to the main town where the house is not told */
  distance: (km: number, to?: TownOnly) => string
  /** 15 år, or 6 och 9 år */
  ages: (years: readonly number[]) => string
  days: (days: number) => string
  /** How long ago: 3 dagar */
  elapsed: (milliseconds: number) => string
  percent: (share: number) => string
}>

export const swedishFigures: Figures = {
  date: (date, today) => withYear(swedishDate(date), date, today),
  moment: (instant, now) => momentWith(wallClock(instant), { dateOf: swedishDate, timeOf: swedishTime }, now),
  time: instant => swedishTime(wallClock(instant)),
  number: number => grouped(number, nbsp),
  money: kronor => `${grouped(kronor, nbsp)}${nbsp}kr`,
  dailyPrice: kronor => `${grouped(kronor, nbsp)}${nbsp}kr/dygn`,
  distance: (km, to) =>
    `${km < kmPerMil ? wholeKm(km) : `${mil(km)} (${wholeKm(km)})`}${to?.toTown ? ' till huvudorten' : ''}`,
  ages: years => agesWith(years, { and: 'och', year: 'år', years: 'år', under: 'under' }),
  days: days => counted(days, 'dygn', 'dygn'),
  elapsed: milliseconds => elapsedWith(milliseconds, swedishSpans),
  percent: share => `${Math.round(share * 100)}${nbsp}%`,
}

export const englishFigures: Figures = {
  date: (date, today) => withYear(englishDate(date), date, today),
  moment: (instant, now) => momentWith(wallClock(instant), { dateOf: englishDate, timeOf: englishTime }, now),
  time: instant => englishTime(wallClock(instant)),
  number: number => grouped(number, ','),
  money: kronor => `SEK${nbsp}${grouped(kronor, ',')}`,
  dailyPrice: kronor => `SEK${nbsp}${grouped(kronor, ',')}/day`,
  distance: (km, to) => `${wholeKm(km)}${to?.toTown ? ' to the main town' : ''}`,
  ages: years => agesWith(years, { and: 'and', year: 'year', years: 'years', under: 'under' }),
  days: days => counted(days, 'day', 'days'),
  elapsed: milliseconds => elapsedWith(milliseconds, englishSpans),
  percent: share => `${Math.round(share * 100)}%`,
}

const nbsp = '\u00a0'
const kmPerMil = 10

const swedishWeekdays = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön']
const swedishMonths = [
  'jan',
  'feb',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
]
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function swedishDate(date: CalendarDate): string {
  return dateWith(date, swedishWeekdays, swedishMonths)
}

function englishDate(date: CalendarDate): string {
  return dateWith(date, englishWeekdays, englishMonths)
}

function dateWith(date: CalendarDate, weekdays: readonly string[], months: readonly string[]): string {
  const month = Number(date.slice(5, 7))
  const dayOfMonth = Number(date.slice(8, 10))
  return `${weekdays[weekdayOf(date) - 1]}${nbsp}${dayOfMonth}${nbsp}${months[month - 1]}`
}

type WallClock = ReturnType<typeof wallClock>

type MomentWords = Readonly<{
  dateOf: (date: CalendarDate) => string
  timeOf: (wall: WallClock) => string
}>

function momentWith(wall: WallClock, { dateOf, timeOf }: MomentWords, now: Instant | undefined): string {
  const today = now === undefined ? undefined : wallClock(now).date
  return `${withYear(dateOf(wall.date), wall.date, today)} ${timeOf(wall)}`
}

function withYear(written: string, date: CalendarDate, today: CalendarDate | undefined): string {
  return today === undefined || yearOf(today) === yearOf(date) ? written : `${written}${nbsp}${yearOf(date)}`
}

function yearOf(date: CalendarDate): string {
  return date.slice(0, 4)
}

function swedishTime({ hour, minute }: WallClock): string {
  return `kl.${nbsp}${twoDigits(hour)}.${twoDigits(minute)}`
}

function englishTime({ hour, minute }: WallClock): string {
  return `at${nbsp}${twoDigits(hour)}:${twoDigits(minute)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function grouped(kronor: number, separator: string): string {
  return String(Math.round(kronor)).replace(/\B(?=(\d{3})+$)/g, separator)
}

function wholeKm(km: number): string {
  return `${Math.round(km)}${nbsp}km`
}

/** One decimal below ten mil, where half a mil is worth knowing. */
function mil(km: number): string {
  const miles = km / kmPerMil
  const rounded = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles)
  return `${String(rounded).replace('.', ',')}${nbsp}mil`
}

type AgeWords = Readonly<{ and: string; year: string; years: string; under: string }>

function agesWith(years: readonly number[], { and, year, years: plural, under }: AgeWords): string {
  const written = years.map(age => (age === 0 ? `${under}${nbsp}1` : String(age)))
  const unit = years.every(age => age <= 1) ? year : plural
  const last = written.at(-1) ?? ''
  const head = written.slice(0, -1)
  return head.length === 0 ? `${last}${nbsp}${unit}` : `${head.join(', ')} ${and}${nbsp}${last}${nbsp}${unit}`
}

type Span = readonly [lasts: number, one: string, many: string]

const swedishSpans: readonly Span[] = [
  [day, 'dag', 'dagar'],
  [hour, 'timme', 'timmar'],
  [minute, 'minut', 'minuter'],
]

const englishSpans: readonly Span[] = [
  [day, 'day', 'days'],
  [hour, 'hour', 'hours'],
  [minute, 'minute', 'minutes'],
]

/** In the largest unit that fits, never finer than a minute. */
function elapsedWith(milliseconds: number, spans: readonly Span[]): string {
  const span = spans.find(([lasts]) => milliseconds >= lasts) ?? spans.at(-1)
  if (!span) return ''
  const [lasts, one, many] = span
  return counted(Math.max(1, Math.floor(milliseconds / lasts)), one, many)
}

function counted(number: number, one: string, many: string): string {
  return `${number}${nbsp}${number === 1 ? one : many}`
}
