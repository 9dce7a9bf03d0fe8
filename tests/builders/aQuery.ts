import { dateAt, type Instant } from '../../bot/domain/calendar.ts'
import type { Query } from '../../bot/domain/matching/query.ts'
import { requestFacts } from './requestFacts.ts'

/** Ten o'clock on Monday 23 November 2026 in Stockholm: an hour after the vacancies of `aVacancy` were said. */
export const now: Instant = Date.parse('2026-11-23T09:00:00Z')

export function aQuery(details: Partial<Query> = {}): Query {
  return {
    caseCode: 'KMPX-3Q47',
    facts: requestFacts(),
    urgent: false,
    today: dateAt(now),
    now,
    unsuited: [],
    answeredPrices: new Map(),
    ...details,
  }
}
