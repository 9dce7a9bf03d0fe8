import { isOneOf } from '../vocabulary.ts'
import type { Case } from './placementRequest.ts'

/** The messages that show a case; each is kept up to date where it was posted. */
export const slots = ['status', 'queue', 'candidates', 'mail', 'clarification', 'suggestion'] as const
export type Slot = (typeof slots)[number]

/** A case can have several questions and several suggestions, each with its message. */
export type MessageSlot = Slot | `clarification-${number}` | `suggestion-${number}`

/** They name other districts' cases, weigh the whole register, or hold what providers write to the central unit. */
export function isForCentralUnit(slot: MessageSlot): boolean {
  return slot === 'queue' || slot === 'candidates' || slot === 'mail'
}

/** Is the message about another question or suggestion than the last one? What is said there answers nothing now. */
export function isAboutEarlier(slot: MessageSlot, { clarifications, suggestionsSent }: Case): boolean {
  const [what, round] = slot.split('-')
  if (round === undefined) return false
  return Number(round) !== (what === 'suggestion' ? suggestionsSent : clarifications.length)
}

function isMessageSlot(text: string): text is MessageSlot {
  return isOneOf(slots, text) || /^(clarification|suggestion)-\d{1,4}$/.test(text)
}

/** The one that an announcement of a card names. */
export function slotIn(body: unknown): MessageSlot | undefined {
  if (typeof body !== 'object' || body === null || !('slot' in body)) return undefined
  const { slot } = body
  return typeof slot === 'string' && isMessageSlot(slot) ? slot : undefined
}

/** What kind of message it is, whichever round of questions or suggestions it belongs to. */
export function kindOf(slot: MessageSlot): Slot {
  const [kind] = slot.split('-')
  return isOneOf(slots, kind) ? kind : 'status'
}
