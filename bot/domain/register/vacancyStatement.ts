import type { CalendarDate, Instant } from '../calendar.ts'

export const vacancyStatuses = ['free', 'full', 'queue', 'needsAssessment'] as const
export type VacancyStatus = (typeof vacancyStatuses)[number]

export const vacancyChannels = ['register', 'phone', 'mail', 'replyLink'] as const
export type VacancyChannel = (typeof vacancyChannels)[number]

/** What someone said about free places, when, and how it reached us. A claim, not a fact. */
export type VacancyStatement = Readonly<{
  status: VacancyStatus
  places: number
  from: CalendarDate
  statedAt: Instant
  statedBy: string
  channel: VacancyChannel
  expiresAt: Instant
  /** Whether it turned out to be so; absent until somebody has tried it. */
  proved?: boolean
}>
