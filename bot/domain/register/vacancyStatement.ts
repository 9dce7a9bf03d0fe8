import type { CalendarDate, Instant } from '../calendar.ts'

/** What someone said about free places, when, and how it reached us. A claim, not a fact. */
export type VacancyStatement = Readonly<{
  status: 'free' | 'full' | 'queue' | 'needsAssessment'
  places: number
  from: CalendarDate
  statedAt: Instant
  statedBy: string
  channel: 'register' | 'phone' | 'mail' | 'replyLink'
  expiresAt: Instant
}>
