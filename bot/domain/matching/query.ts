import type { CalendarDate, Instant } from '../calendar.ts'
import type { UnitId } from '../register/unit.ts'
import type { RequestFacts } from '../request/requestFacts.ts'

/** A request as the register is asked for it, at one moment. */
export type Query = Readonly<{
  caseCode: string
  facts: RequestFacts
  urgent: boolean
  today: CalendarDate
  now: Instant
  /** Units that have been asked for this request, and have said that it does not suit them. */
  unsuited: readonly UnitId[]
  /** What a day costs at the units that have answered this request with a price, whatever the register says. */
  answeredPrices: ReadonlyMap<UnitId, number>
}>
