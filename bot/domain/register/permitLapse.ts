import { addDays, type CalendarDate } from '../calendar.ts'
import type { PermitCheck } from './permit.ts'

/**
 * Permits that time alone has left unchecked for too long: last checked from the one day on, and before the other. Days
 * of checks and not of lapses, so that no permit lapses twice or never when the city moves the limit.
 */
export type Lapse = Readonly<{ checkedFrom: CalendarDate; checkedBefore: CalendarDate }>

export type LookingOver = Readonly<{
  withinDays: number
  /** Where the last lapse ended; undefined before there was one. */
  seenBefore: CalendarDate | undefined
}>

/** What has lapsed since it was last looked: none of it has been seen before. */
export function lapseBy(today: CalendarDate, { withinDays, seenBefore = longAgo }: LookingOver): Lapse {
  const limit = addDays(today, -withinDays)
  return { checkedFrom: seenBefore, checkedBefore: limit > seenBefore ? limit : seenBefore }
}

/** Of a permit that has been checked meanwhile it is no longer true. */
export function isOf({ checkedFrom, checkedBefore }: Lapse, { checkedAt }: PermitCheck): boolean {
  return checkedFrom <= checkedAt && checkedAt < checkedBefore
}

/** Before any permit was checked. */
const longAgo: CalendarDate = '1900-01-01'
