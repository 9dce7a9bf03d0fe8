import type { Card } from '../cards/card.ts'
import { loadRequest } from '../desk/actOnCase.ts'
import type { Desk } from '../desk/desk.ts'
import { noteReading } from '../desk/readLog.ts'
import { mayHandleQueue, maySeeCase } from '../domain/permissions.ts'
import { isForCentralUnit } from '../domain/request/messageSlot.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { cardInSlot, type Shown } from '../showing/cardInSlot.ts'
import { readersOf } from './readers.ts'
import type { BotServices, Turn } from './services.ts'

/** The card that was pressed, as it is now; whoever names a message that is not for them gets their own. */
export function cardForPresser(desk: Desk, shown: Shown, { person, words }: Turn): Promise<Card> {
  const isTheirs = mayHandleQueue(person) || !isForCentralUnit(shown.slot)
  return cardInSlot(desk, isTheirs ? shown : { ...shown, slot: 'status' }, words)
}

/** The case for someone who asks for it by its code, or why it cannot be shown there. */
export async function cardByCode(
  { desk, tab }: Pick<BotServices, 'desk' | 'tab'>,
  caseCode: CaseCode,
  turn: Turn,
): Promise<Readonly<{ card: Card }> | Readonly<{ said: string }>> {
  const { person, words, context } = turn
  const readers = readersOf(context, desk)
  if (readers === 'others') return { said: words.chat.onlyInOwnChat }
  const found = await loadRequest(desk, caseCode)
  if (!found || !maySeeCase(person, found.request)) return { said: words.chat.notYours }
  await noteReading(desk, caseCode, person)
  const owns = [found.request.requester, found.request.coReader].includes(person.id)
  const asQueue = readers === 'centralUnit' || (mayHandleQueue(person) && !owns)
  return { card: await cardInSlot(desk, { ...found, slot: asQueue ? 'queue' : 'status', tab }, words) }
}
