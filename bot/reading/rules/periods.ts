import { addDays, addMonths, type CalendarDate, weekdayOf } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'
import {
  comingDay,
  comingFirstOf,
  comingWeek,
  comingWeekday,
  dateOf,
  mondayOf,
  monthNamed,
  weekdayNextWeek,
  yearOf,
} from '../swedishDates.ts'
import { asked, month, said, saidOne, year } from './saidDates.ts'

/** Weeks, weekends, months and the turns between them. */

export const periodRules: readonly Rule[] = [
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
