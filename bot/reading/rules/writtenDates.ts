import { addMonths, type CalendarDate, weekdayOf } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { ordinals } from '../grammarWords.ts'
import { type Found, type Rule, rule } from '../rule.ts'
import { comingDay, comingWeekday, dateOf, monthNamed, monthOf, yearOf } from '../swedishDates.ts'
import {
  asked,
  dayNumber,
  month,
  on,
  said,
  saidOne,
  saidOrAsked,
  shortWeekday,
  weekday,
  weekdayNumber,
  year,
} from './saidDates.ts'

/** Dates with a day in figures: 3/12, den 3 december, 2026-12-03, fredag 4/12. */

const ordinal = `(${ordinals.join('|')})`
const shortYear = '(?:- |/ )(2[4-9]|3\\d)(?! [/:]|\\d)'
const dayMonth = `(?:${dayNumber} ${month}|(\\d{1,2}) / (\\d{1,2}))(?! / \\d|\\d| / 20| (?:- )?(?:år|års|åring|årig|åriga)(?: |$))`
const notYears = '(?! (?:- )?(?:år|års|åring|årig|åriga|mån|månader|veckor|dagar|mil|km|#|[,o] \\d|och \\d))'

export const writtenDateRules: readonly Rule[] = [
  rule(`${on}${weekday} (?:den )?(20\\d\\d) - (\\d\\d) - (\\d\\d)`, weekdayWithFullDate),
  rule(`(20\\d\\d) - (\\d\\d) - (\\d\\d)`, fullDate),
  rule(`(2[4-9]) - (\\d\\d) - (\\d\\d)`, fullDate),
  rule('(20\\d\\d|2[4-9])([01]\\d)([0-3]\\d)', fullDate),
  rule(`(?:den )?(\\d{1,2}) (?:/|\\.) (\\d{1,2}) (?:(?:- |/ |\\. )?${year}|${shortYear})`, dayMonthYear),
  rule(`(?:den )?${dayNumber} ${month} ${year}`, dayNamedMonthYear),
  rule(`${on}(?:${weekday}|${shortWeekday}) (?:[,(] )?(?:den )?${dayMonth}(?: \\))?`, weekdayWithDate),
  rule(`(?:den )?(\\d{1,2}) - ${dayMonth}`, dayToDay),
  rule(`(?:den )?${dayMonth}`, dayAndMonth),
  rule(`(?:den )?${ordinal} (?:i )?${month}`, ordinalAndMonth),
  rule(`den ${dayNumber}${notYears}`, dayOfMonth),
]

function fullDate(found: Found): readonly Fact[] | undefined {
  const [, written, inMonth, day] = found.groups
  const full = (written ?? '').length === 2 ? `20${written}` : written
  return saidOrAsked(found, dateOf(Number(full), Number(inMonth), Number(day)))
}

function dayMonthYear(found: Found): readonly Fact[] | undefined {
  const [, day, inMonth, full, short] = found.groups
  return saidOrAsked(found, dateOf(full ? Number(full) : 2000 + Number(short), Number(inMonth), Number(day)))
}

function dayNamedMonthYear(found: Found): readonly Fact[] | undefined {
  const [, day, inMonth, full] = found.groups
  return saidOrAsked(found, dateOf(Number(full), monthNamed(inMonth ?? ''), Number(day)))
}

function dayAndMonth(found: Found): readonly Fact[] | undefined {
  return said(found, dayMonthDates(found.groups.slice(1), found.knowledge.today))
}

/** The four brackets of `dayMonth`: day and named month, or day and month number. */
function dayMonthDates(groups: readonly string[], today: CalendarDate): readonly CalendarDate[] {
  const [day, named, otherDay, number] = groups
  return named
    ? comingDay(Number(day), monthNamed(named), today)
    : comingDay(Number(otherDay), Number(number), today)
}

function ordinalAndMonth(found: Found): readonly Fact[] | undefined {
  const [, day, inMonth] = found.groups
  return said(
    found,
    comingDay(ordinals.indexOf(day ?? '') + 1, monthNamed(inMonth ?? ''), found.knowledge.today),
  )
}

function dayToDay(found: Found): readonly Fact[] | undefined {
  const [, firstDay, ...rest] = found.groups
  const [last] = dayMonthDates(rest, found.knowledge.today)
  const first = last && dateOf(yearOf(last), monthOf(last), Number(firstDay))
  return first && first < last ? asked(found.words, [first, last]) : undefined
}

function weekdayWithDate(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const [, long, short, ...rest] = found.groups
  const number = weekdayNumber(long || short || '')
  const dates = dayMonthDates(rest, today)
  const agreeing = dates.filter(date => weekdayOf(date) === number)
  if (agreeing.length > 0) return said(found, agreeing)
  return dates.length === 0
    ? undefined
    : asked(found.words, [comingWeekday(number, today), ...dates].toSorted())
}

function weekdayWithFullDate(found: Found): readonly Fact[] | undefined {
  const [, name, ...written] = found.groups
  const [inYear, inMonth, day] = written.map(Number)
  const date = dateOf(inYear ?? 0, inMonth ?? 0, day ?? 0)
  const number = weekdayNumber(name ?? '')
  if (date === undefined || weekdayOf(date) === number) return saidOrAsked(found, date)
  return asked(found.words, [comingWeekday(number, found.knowledge.today), date].toSorted())
}

function dayOfMonth(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const day = Number(found.groups[1])
  const months = [0, 1, 2].map(later => addMonths(dateOf(yearOf(today), monthOf(today), 1) ?? today, later))
  const coming = months
    .map(first => dateOf(yearOf(first), monthOf(first), day))
    .find(date => date !== undefined && date >= today)
  return saidOne(found, coming)
}
