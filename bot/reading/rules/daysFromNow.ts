import { addDays, addMonths, type CalendarDate } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { type Found, numberOf, type Rule, rule } from '../rule.ts'
import { asked, said, saidIn } from './saidDates.ts'

export const daysFromNowRules: readonly Rule[] = [
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
]

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
