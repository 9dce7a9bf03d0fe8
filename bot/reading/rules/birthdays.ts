import type { CalendarDate } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'
import { dateOf, monthNamed, yearOf } from '../swedishDates.ts'
import { askedAge, oldest } from './saidAges.ts'
import { dayNumber, month, weekday } from './saidDates.ts'

const years = '(?:- )?(?:år|års|åring|årig|åriga|årigt|åringar|åringen)(?: gammal| gammalt| gamla)?'
const born = '(?:född|födda|fött|f) (?:den |i |år )?'
const bornYear = '((?:19|20)\\d\\d)'
const dayMonth = `(?:${dayNumber} ${month}|(\\d{1,2}) / (\\d{1,2}))`
const notADate = `(?! (?:/ \\d|(?:: [ea] |[ea] )?${month}))`
/** When the birthday is; the placement does not begin then. */
const onBirthday = `(?: (?:nu )?(?:på |den |i )?(?:${dayMonth}|${month}|${weekday}|dag|idag|morgon|imorgon|imorron|övermorgon|nästa (?:vecka|månad|år)|om (?:\\d{1,2}|en|ett|någon|några) (?:dag|dagar|vecka|veckor|månad|månader)))?`

/** When a child was born or has its birthday: what the age is, and never when the placement begins. */
export const birthdayRules: readonly Rule[] = [
  rule(`${born}${bornYear}(?: - (\\d\\d) - (\\d\\d))?`, bornOnDate),
  rule(`${born}${dayMonth}(?: (?:[-/] )?${bornYear}| [-/] (\\d\\d)(?! \\d))?`, bornOnDay),
  rule(`${born}${month}(?: ${bornYear})?`, bornInMonth),
  rule(`(?:fyller|blir) (?:snart )?(\\d{1,2})${notADate}(?: år)?${onBirthday}`, soon),
  rule(`(?:snart|nästan|strax|drygt) (\\d{1,2})(?: ${years})?`, soon),
  rule(`fyller (?:år )?(?:nu )?(?:den |i |på )?(?:${dayMonth}|${month}|${weekday})`, () => nothing),
]

function bornOnDate({ groups, words, knowledge: { today } }: Found): readonly Fact[] {
  const [, year, inMonth, day] = groups
  const birthday = inMonth && day ? dateOf(Number(year), Number(inMonth), Number(day)) : undefined
  return birthday === undefined ? bornIn(Number(year), words, today) : aged(ageOn(today, birthday))
}

function bornOnDay({ groups, knowledge: { today } }: Found): readonly Fact[] {
  const [, day, named, otherDay, number, fullYear, shortYear] = groups
  if (!fullYear && !shortYear) return nothing
  const birthday = dateOf(
    fullYear ? Number(fullYear) : 2000 + Number(shortYear),
    named ? monthNamed(named) : Number(number),
    Number(day || otherDay),
  )
  return birthday === undefined ? nothing : aged(ageOn(today, birthday))
}

function bornInMonth({ groups, words, knowledge: { today } }: Found): readonly Fact[] {
  return groups[2] ? bornIn(Number(groups[2]), words, today) : nothing
}

/** The year alone leaves two ages open. */
function bornIn(year: number, words: string, today: CalendarDate): readonly Fact[] {
  const turns = yearOf(today) - year
  return turns >= 1 && turns <= oldest ? askedAge(words, [turns - 1, turns]) : nothing
}

function ageOn(today: CalendarDate, birthday: CalendarDate): number {
  return yearOf(today) - yearOf(birthday) - (today.slice(5) < birthday.slice(5) ? 1 : 0)
}

function aged(age: number): readonly Fact[] {
  return age >= 0 && age <= oldest ? [{ about: 'age', value: age }] : nothing
}

/** "Fyller 16": 15 today, perhaps 16 on the day of the placement. */
function soon({ groups, words }: Found): readonly Fact[] {
  const age = Number(groups[1])
  return age >= 1 && age <= oldest ? askedAge(words, [age - 1, age]) : nothing
}
