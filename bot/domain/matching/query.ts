import type { CalendarDate, Instant } from '../calendar.ts'
import type { RequestFacts } from '../request/requestFacts.ts'

/** A request as the register is asked for it, at one moment. */
export type Query = Readonly<{
  caseCode: string
  facts: RequestFacts
  urgent: boolean
  today: CalendarDate
  now: Instant
}>
