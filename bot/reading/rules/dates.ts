import { addDays, addMonths, type CalendarDate, weekdayOf } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { ordinals, weekdays } from '../grammarWords.ts'
import { type Found, nothing, numberOf, type Rule, rule } from '../rule.ts'
import {
  comingDay,
  comingFirstOf,
  comingWeek,
  comingWeekday,
  dateOf,
  mondayOf,
  monthNamed,
  monthOf,
  weekdayNextWeek,
  yearOf,
} from '../swedishDates.ts'

const weekday = `(${weekdays.join('|')})(?:en)?`
const shortWeekday = '(mån|tis|ons|tors|tor|fre|lör|sön)'
const month =
  '(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)'
const ordinal = `(${ordinals.join('|')})`
const dayNumber = '(\\d{1,2})(?: : [ea]| [ea])?'
const year = '(20\\d\\d)'
const shortYear = '(?:- |/ )(2[4-9]|3\\d)(?! [/:]|\\d)'
const dayMonth = `(?:${dayNumber} ${month}|(\\d{1,2}) / (\\d{1,2}))(?! / \\d|\\d| / 20| (?:- )?(?:år|års|åring|årig|åriga)(?: |$))`
const on = '(?:nu )?(?:på |i )?'
const notYears = '(?! (?:- )?(?:år|års|åring|årig|åriga|mån|månader|veckor|dagar|mil|km|#|[,o] \\d|och \\d))'

export const dateRules: readonly Rule[] = [
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
  rule(`(?:${on}${weekday}) (?:(?:i )?(?:nästa vecka|veckan efter)|om en vecka)`, found =>
    saidOne(found, nextWeeksDay(found)),
  ),
  rule(`nästa vecka (?:, )?(?:på )?${weekday}`, found => saidOne(found, nextWeeksDay(found))),
  rule(`${on}${weekday} (?:i )?(?:vecka|v) (\\d{1,2})`, found =>
    weekdayOfWeek(found, found.groups[1], found.groups[2]),
  ),
  rule(`(?:vecka|v) (\\d{1,2}) (?:, )?(?:på )?${weekday}`, found =>
    weekdayOfWeek(found, found.groups[2], found.groups[1]),
  ),
  rule(`nästa ${weekday}`, nextWeekday),
  rule(`${on}(?:denna |kommande |nu )?${weekday}`, plainWeekday),
  rule(`(?:nu )?på ${shortWeekday}`, plainWeekday),
  rule('(?:redan )?(?:i dag|idag|i kväll|ikväll|i natt|inatt|i eftermiddag|i em|från nu)', found =>
    saidIn(found, 0),
  ),
  rule('(?:redan )?(?:i ?morgon|imorron|i morron|morgondagen)(?: bitti| kväll| fm| em)?', found =>
    saidIn(found, 1),
  ),
  rule('(?:i )?övermorgon', found => saidIn(found, 2)),
  rule(
    'om (?:ca |cirka |ungefär |drygt )?(\\d{1,2}|en|ett) (?:- |till )(\\d{1,2}) (dagar|dygn|veckor|månader|mån|v)',
    laterRange,
  ),
  rule(
    'om (?:ca |cirka |ungefär |drygt )?(?:(\\d{1,2}|en|ett) )?(dag|dagar|dygn|vecka|veckor|v|månad|månader|mån|halvår|halvår sedan)',
    later,
  ),
  rule('om (?:ett )?(?:par|några) (dagar|veckor|månader)', coupleLater),
  rule('inom (\\d{1,2}|en|ett) (dag|dagar|dygn|vecka|veckor|v|månad|månader|mån)', within),
  rule('(?:i |till |över )?(?:nästa )(?:helg|helgen)', ({ words, knowledge: { today } }) =>
    asked(words, weekend(addDays(mondayOf(today), 7))),
  ),
  rule('(?:efter|direkt efter) helgen', found => saidOne(found, comingWeekday(1, found.knowledge.today))),
  rule('(?:i |till |över |inför |under )?(?:helgen|denna helg|den här helgen)', thisWeekend),
  rule(`(?:vid |efter |från )?månadsskiftet ${month}(?: [/-] ${month})?`, turnOfNamedMonth),
  rule('(?:vid |efter |från )?månadsskiftet', turnOfMonth),
  rule('(?:vid |efter |från )?(?:årsskiftet|nyår)', turnOfYear),
  rule('(?:vecka|veckorna|v) (\\d{1,2})(?: - (\\d{1,2}))?(?! (?:- )?(?:år|mån|gammal))', weekNumber),
  rule('(?:i |på )?(?:(början|mitten|slutet) (?:av|på) )?nästa vecka', nextWeek),
  rule('(?:nu )?(?:i|under|denna|den här|innevarande) veckan?', thisWeek),
  rule('nästa månad', ({ words, knowledge: { today } }) => asked(words, [firstOfNextMonth(today)])),
  rule(`(?:i |under )?(?:(början|början|mitten|slutet) (?:av|på) )?${month}(?: ${year})?`, sometimeInMonth),
]

/** "Till 15/1" may be the end; "t.o.m. 15/1" always is. */
function roleBefore(before: string): 'said' | 'until' | 'end' {
  if (/(?:^| )(?:tom|till och med|fram till|längst till) $/.test(before)) return 'end'
  return /(?:^| )(?:till|-) $/.test(before) ? 'until' : 'said'
}

/** One date is the start, or the end after a start; several are asked about. */
function said({ words, before }: Found, dates: readonly CalendarDate[]): readonly Fact[] | undefined {
  const [only] = dates
  if (only === undefined) return undefined
  return dates.length === 1
    ? [{ about: 'start', value: only, role: roleBefore(before) }]
    : asked(words, dates)
}

function saidOne(found: Found, date: CalendarDate | undefined): readonly Fact[] | undefined {
  return date === undefined ? undefined : said(found, [date])
}

function saidIn(found: Found, days: number): readonly Fact[] | undefined {
  return said(found, [addDays(found.knowledge.today, days)])
}

function asked(words: string, options: readonly CalendarDate[]): readonly Fact[] {
  return [{ about: 'question', question: { field: 'desiredStart', words, options } }]
}

/** A written date that has gone by is asked about rather than taken. */
function saidOrAsked(found: Found, date: CalendarDate | undefined): readonly Fact[] | undefined {
  if (date === undefined) return undefined
  return date < found.knowledge.today ? asked(found.words, [date]) : said(found, [date])
}

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

function weekdayNumber(word: string): number {
  return weekdays.findIndex(name => name.startsWith(word)) + 1
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

function nextWeeksDay({ groups, knowledge: { today } }: Found): CalendarDate {
  return weekdayNextWeek(weekdayNumber(groups[1] ?? ''), today)
}

function weekdayOfWeek(
  found: Found,
  day: string | undefined,
  week: string | undefined,
): readonly Fact[] | undefined {
  const mondays = comingWeek(Number(week), found.knowledge.today).map(mondayOf)
  return said(
    found,
    mondays.map(monday => addDays(monday, weekdayNumber(day ?? '') - 1)),
  )
}

/** "Nästa fredag" is the coming one to some and next week's to others. */
function nextWeekday(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const number = weekdayNumber(found.groups[1] ?? '')
  return said(found, [...new Set([comingWeekday(number, today), weekdayNextWeek(number, today)])].toSorted())
}

/** Said on a Friday, "på fredag" is today or a week from now. */
function plainWeekday(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const number = weekdayNumber(found.groups[1] ?? '')
  const coming = comingWeekday(number, today)
  return said(found, weekdayOf(today) === number ? [today, coming] : [coming])
}

function later(found: Found): readonly Fact[] | undefined {
  const [, count, unit] = found.groups
  if (!count && unit !== 'halvår') return undefined
  return said(found, [laterDate(numberOf(count || '1'), unit ?? '', found.knowledge.today)])
}

function laterRange({ groups, words, knowledge: { today } }: Found): readonly Fact[] {
  const [, first, last, unit] = groups
  return asked(words, [
    laterDate(numberOf(first ?? ''), unit ?? '', today),
    laterDate(numberOf(last ?? ''), unit ?? '', today),
  ])
}

function coupleLater({ groups, words, knowledge: { today } }: Found): readonly Fact[] {
  return asked(words, [laterDate(2, groups[1] ?? '', today), laterDate(3, groups[1] ?? '', today)])
}

function within({ groups, words, knowledge: { today } }: Found): readonly Fact[] {
  return asked(words, [today, laterDate(numberOf(groups[1] ?? ''), groups[2] ?? '', today)])
}

function laterDate(count: number, unit: string, today: CalendarDate): CalendarDate {
  if (unit.startsWith('v')) return addDays(today, 7 * count)
  if (unit.startsWith('m')) return addMonths(today, count)
  return unit === 'halvår' ? addMonths(today, 6 * count) : addDays(today, count)
}

/** Friday and Saturday: people mean either. */
function weekend(monday: CalendarDate): readonly CalendarDate[] {
  return [addDays(monday, 4), addDays(monday, 5)]
}

function thisWeekend(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const days =
    weekdayOf(today) >= 6 ? [5, 6].map(day => addDays(mondayOf(today), day)) : weekend(mondayOf(today))
  return said(
    found,
    days.filter(date => date >= today),
  )
}

function turnOfMonth(found: Found): readonly Fact[] | undefined {
  return said(found, [firstOfNextMonth(found.knowledge.today)])
}

function firstOfNextMonth(today: CalendarDate): CalendarDate {
  return addDays(addMonths(today, 1), 1 - Number(addMonths(today, 1).slice(8)))
}

/** "Månadsskiftet nov/dec" is 1 December; with one month named it is either end of it. */
function turnOfNamedMonth(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const [, first, second] = found.groups
  if (second) return saidOne(found, comingFirstOf(monthNamed(second), today))
  const [day] = comingDay(1, monthNamed(first ?? ''), today)
  return day === undefined ? undefined : asked(found.words, [day, addMonths(day, 1)])
}

function turnOfYear(found: Found): readonly Fact[] | undefined {
  return saidOne(found, dateOf(yearOf(found.knowledge.today) + 1, 1, 1))
}

function weekNumber(found: Found): readonly Fact[] | undefined {
  const [, first, last] = found.groups
  const weeks = [first, last].filter(week => week !== undefined && week !== '')
  return said(
    found,
    weeks.flatMap(week => comingWeek(Number(week), found.knowledge.today)),
  )
}

function nextWeek(found: Found): readonly Fact[] | undefined {
  const monday = weekdayNextWeek(1, found.knowledge.today)
  const part = found.groups[1] ?? ''
  return said(
    found,
    part === 'mitten'
      ? [1, 2, 3].map(day => addDays(monday, day))
      : part === 'slutet'
        ? [3, 4].map(day => addDays(monday, day))
        : [monday],
  )
}

function thisWeek(found: Found): readonly Fact[] | undefined {
  const { today } = found.knowledge
  const friday = addDays(mondayOf(today), 4)
  return today >= friday ? said(found, [today]) : asked(found.words, [today, friday])
}

/** A month is too wide to take as a date: the day that it most likely means is offered. */
function sometimeInMonth({ groups, words, knowledge: { today } }: Found): readonly Fact[] | undefined {
  const [, part, named, full] = groups
  const number = monthNamed(named ?? '')
  const first = full ? dateOf(Number(full), number, 1) : comingFirstOf(number, today)
  if (first === undefined) return nothing
  if (part === 'mitten') return asked(words, [addDays(first, 14)])
  if (part === 'slutet') return asked(words, [addDays(addMonths(first, 1), -1)])
  return asked(words, [first < today ? today : first])
}
