import { type CalendarDate, laterOf } from '../calendar.ts'
import type { Query } from './query.ts'

/** The first day of the stay: the one wished for, or today where that has gone by. */
export function firstDay({ facts, today }: Pick<Query, 'facts' | 'today'>): CalendarDate {
  return laterOf(facts.desiredStart, today)
}
