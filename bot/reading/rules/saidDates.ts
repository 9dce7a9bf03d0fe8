import { addDays, type CalendarDate } from '../../domain/calendar.ts'
import type { Fact } from '../facts.ts'
import { weekdays } from '../grammarWords.ts'
import type { Found } from '../rule.ts'

/** What every way of saying a date has in common: how days and months look, and what a date becomes. */

export const weekday = `(${weekdays.join('|')})(?:en)?`
export const shortWeekday = '(mån|tis|ons|tors|tor|fre|lör|sön)'
export const month =
  '(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)'
export const dayNumber = '(\\d{1,2})(?: : [ea]| [ea])?'
export const year = '(20\\d\\d)'
export const on = '(?:nu )?(?:på |i )?'

/** One date is the start, or the end after a start; several are asked about. */
export function said({ words, before }: Found, dates: readonly CalendarDate[]): readonly Fact[] | undefined {
  const [only] = dates
  if (only === undefined) return undefined
  return dates.length === 1
    ? [{ about: 'start', value: only, role: roleBefore(before) }]
    : asked(words, dates)
}

export function saidOne(found: Found, date: CalendarDate | undefined): readonly Fact[] | undefined {
  return date === undefined ? undefined : said(found, [date])
}

export function saidIn(found: Found, days: number): readonly Fact[] | undefined {
  return said(found, [addDays(found.knowledge.today, days)])
}

export function asked(words: string, options: readonly CalendarDate[]): readonly Fact[] {
  return [{ about: 'question', question: { field: 'desiredStart', words, options } }]
}

/** A written date that has gone by is asked about rather than taken. */
export function saidOrAsked(found: Found, date: CalendarDate | undefined): readonly Fact[] | undefined {
  if (date === undefined) return undefined
  return date < found.knowledge.today ? asked(found.words, [date]) : said(found, [date])
}

export function weekdayNumber(word: string): number {
  return weekdays.findIndex(name => name.startsWith(word)) + 1
}

/** "Till 15/1" may be the end; "t.o.m. 15/1" always is. */
function roleBefore(before: string): 'said' | 'until' | 'end' {
  if (/(?:^| )(?:tom|till och med|fram till|längst till) $/.test(before)) return 'end'
  return /(?:^| )(?:till|-) $/.test(before) ? 'until' : 'said'
}
