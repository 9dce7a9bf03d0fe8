import type { FoundCase } from '../../desk/findCases.ts'
import { type SentMessage, sentMessages } from '../../desk/sentMessages.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import { isForCentralUnit, kindOf } from '../../domain/request/messageSlot.ts'
import { cardInSlot } from '../../showing/cardInSlot.ts'
import { recipientName } from '../../showing/names.ts'
import type { SentCards } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** The cards of a case that people have been sent and the person may see, drawn as they are now, with who has got them. */
export async function sentCards(found: FoundCase, call: Call): Promise<SentCards> {
  const { desk, person, words } = call
  const { caseCode } = found.request
  const sent = (await sentMessages(desk, caseCode)).filter(
    ({ slot }) => mayHandleQueue(person) || !isForCentralUnit(slot),
  )
  const bySlot = Map.groupBy(sent, ({ slot }) => slot)
  const cards = [...bySlot].map(async ([slot, messages]) => ({
    slot,
    title: words.chat.previews[kindOf(slot)](caseCode),
    sentTo: messages.map(message => arrivalOf(message, call)),
    card: { ...(await cardInSlot(desk, { ...found, slot }, words)) },
  }))
  return { cards: await Promise.all(cards) }
}

function arrivalOf({ recipient, arrival }: SentMessage, { desk, words }: Call) {
  return { name: recipientName(desk, recipient, words), arrival, said: words.queue.arrivals[arrival] }
}
