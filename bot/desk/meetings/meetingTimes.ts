import { day, type Instant } from '../../domain/calendar.ts'
import { daysAhead, freeTimes } from '../../domain/request/freeTimes.ts'
import { takingPart } from '../../domain/request/meetings.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { Desk } from '../desk.ts'
import { MailFault } from '../mailbox.ts'
import type { Calendar } from './calendar.ts'

const mostProposed = 6

/** When those of the case can meet; undefined when their calendars cannot be seen just now. */
export async function meetingTimes(
  { clock }: Desk,
  calendar: Calendar | undefined,
  { request, minutes }: Readonly<{ request: PlacementRequest; minutes: number }>,
): Promise<readonly Instant[] | undefined> {
  const now = clock()
  try {
    const busy = await calendar?.busy(takingPart(request), { from: now, until: now + daysAhead * day })
    return busy && freeTimes(busy, { minutes, most: mostProposed }, now)
  } catch (fault) {
    if (fault instanceof MailFault) return undefined
    throw fault
  }
}
