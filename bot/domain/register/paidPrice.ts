import type { CalendarDate } from '../calendar.ts'
import type { DistrictId } from '../person.ts'
import type { Level } from './levelPrice.ts'

/** What a district agreed to pay for a day when it decided on a place, kr excluding VAT. */
export type PaidPrice = Readonly<{
  district: DistrictId
  level: Level
  dailyPrice: number
  decidedOn: CalendarDate
}>
