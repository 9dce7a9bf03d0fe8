import { hour, type Instant } from '../calendar.ts'
import { afterWorkingTime, workingDayMs } from '../workingTime.ts'

export type Asked = Readonly<{ urgent: boolean; now: Instant }>

/** By when a unit is expected to answer. Who takes children urgently answers at any hour; others in office hours. */
export function answeredBy({ urgent, now }: Asked): Instant {
  return urgent ? now + 2 * hour : afterWorkingTime(now, 2 * workingDayMs)
}

/** How long silence is waited for once more. */
export function answeredAfterReminderBy({ urgent, now }: Asked): Instant {
  return urgent ? now + hour : afterWorkingTime(now, workingDayMs)
}
