import type { CalendarDate } from '../calendar.ts'

/** A permit from IVO for private units, a notification to IVO for municipal ones, as it was last looked up. */
export type Permit = PermitTerms &
  PermitCheck &
  Readonly<{
    /** What was found before, oldest first; the oldest of all are in the journal alone. */
    earlier: readonly PermitCheck[]
  }>

/** What the permit allows. */
export type PermitTerms = Readonly<{
  kind: 'permit' | 'notification'
  number: string
  /** Whom the permit is for, in its own words. */
  targetGroup: string
  /** How many may live there at once. */
  maxPersons: number
  manager: string
}>

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
