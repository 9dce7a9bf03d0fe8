import type { Meeting } from '../../domain/request/meeting.ts'
import type { Desk } from '../desk.ts'
import { providerOf } from '../inquiries/unitAsked.ts'

/** Where those are invited who may come and need not. */
export function guestsOf(desk: Desk, { guest }: Pick<Meeting, 'guest'>): readonly string[] {
  const mailbox = guest && providerOf(desk, guest.unitId)?.mailbox
  return mailbox ? [mailbox] : []
}
