import type { CalendarDate, Instant } from '../calendar.ts'
import { type InquiryReply, judgeReply } from '../inquiry/reply.ts'
import type { Refusal } from './refusal.ts'

/** What stands in a unit's mail of the place that it has. `dailyPrice` is in kr per child, excluding VAT. */
export type FreePlace = Readonly<{ places: number; from: CalendarDate; dailyPrice?: number }>

/** The reply with what an officer has read out of the mail; what is not read is taken to be what was asked for. */
export function readReply(
  reply: InquiryReply,
  free: FreePlace | undefined,
  now: Instant,
): InquiryReply | Refusal {
  if (reply.answer !== 'free' || !free) return reply
  const read = { ...reply, ...free }
  const faults = judgeReply(read, now)
  return faults.length === 0 ? read : { refused: 'faultyReply', faults }
}
