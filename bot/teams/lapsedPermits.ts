import type { Performer } from '../desk/dispatching.ts'
import { lapsedUnits } from '../desk/permitLapses.ts'
import { isCalendarDate } from '../domain/calendar.ts'
import type { Lapse } from '../domain/register/permitLapse.ts'
import { type Posting, tellOfPermits } from './permitNotice.ts'

/** Tells which permits nobody has checked in time, where that touches anything as it stands then. */
export function lapsedPermits(services: Posting): Performer {
  return async dispatch => {
    const lapse = lapseIn(dispatch.body)
    if (!lapse) return { hopeless: 'The days of the lapse are not named.' }
    const { desk } = services
    const units = await lapsedUnits(desk, lapse)
    // All checked meanwhile, or nobody's concern but of who looks through the list in the tab.
    if (units.length === 0) return { delivered: true }
    const cause = { uncheckedFor: desk.rules.permitCheckedWithinDays }
    return tellOfPermits(services, { cause, units }, dispatch)
  }
}

function lapseIn(body: unknown): Lapse | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if (!('checkedFrom' in body) || !('checkedBefore' in body)) return undefined
  const { checkedFrom, checkedBefore } = body
  return isDay(checkedFrom) && isDay(checkedBefore) ? { checkedFrom, checkedBefore } : undefined
}

function isDay(value: unknown): value is Lapse['checkedFrom'] {
  return typeof value === 'string' && isCalendarDate(value)
}
