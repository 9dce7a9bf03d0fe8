import type { CalendarDate } from '../calendar.ts'

/** A permit from IVO for private units, a notification to IVO for municipal ones. */
export type Permit = Readonly<{
  kind: 'permit' | 'notification'
  number: string
  /** Whom the permit is for, in its own words. */
  targetGroup: string
  /** How many may live there at once. */
  maxPersons: number
  manager: string
  /** What was found before, oldest first; the newest is the permit itself. */
  earlier: readonly PermitCheck[]
}> &
  PermitCheck

/** What somebody found who looked it up at the source. */
export type PermitCheck = Readonly<{
  status: PermitStatus
  checkedAt: CalendarDate
  source: string
  note?: string
}>

export const permitStatuses = ['valid', 'conditional', 'appealed', 'revoked'] as const
export type PermitStatus = (typeof permitStatuses)[number]

export const permitKinds = ['permit', 'notification'] as const satisfies Permit['kind'][]
