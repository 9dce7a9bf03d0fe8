import type { Dispatch } from '../archive/archive.ts'
import { type MessageSlot, slotIn } from '../domain/request/messageSlot.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Desk } from './desk.ts'

/** A card of a case, to one recipient: one that stands there, is on its way, or never came. */
export type SentMessage = Readonly<{
  slot: MessageSlot
  recipient: string
  arrival: 'delivered' | 'waiting' | 'notDelivered'
}>

export async function sentMessages(desk: Desk, caseCode: CaseCode): Promise<readonly SentMessage[]> {
  const dispatches = await desk.archive.dispatches.of(caseCode)
  return dispatches.flatMap(dispatch => {
    const { kind, status, recipient, body } = dispatch
    const slot = kind === 'card' && status !== 'cancelled' ? slotIn(body) : undefined
    return slot ? [{ slot, recipient, arrival: arrivalOf(dispatch) }] : []
  })
}

/** Given up after it once arrived, the card stands there as it was: what it shows is old, and that is not delivered. */
function arrivalOf({ status }: Dispatch): SentMessage['arrival'] {
  if (status === 'delivered') return 'delivered'
  return status === 'pending' ? 'waiting' : 'notDelivered'
}
