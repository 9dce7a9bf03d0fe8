import type { CalendarDate } from '../calendar.ts'

/** A permit from IVO for private units, a notification to IVO for municipal ones. */
export type Permit = Readonly<{
  kind: 'permit' | 'notification'
  number: string
  /** How many may live there at once. */
  maxPersons: number
  manager: string
  status: PermitStatus
  /** When someone last looked it up at the source. */
  checkedAt: CalendarDate
  source: string
}>

export const permitStatuses = ['valid', 'conditional', 'appealed', 'revoked'] as const
export type PermitStatus = (typeof permitStatuses)[number]
