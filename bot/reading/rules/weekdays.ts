import { addDays, type CalendarDate, weekdayOf } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { type Found, type Rule, rule } from '../rule.ts'
import { comingWeek, comingWeekday, mondayOf, weekdayNextWeek } from '../swedishDates.ts'
import { on, said, saidOne, shortWeekday, weekday, weekdayNumber } from './saidDates.ts'

export const weekdayRules: readonly Rule[] = [
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
]

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
