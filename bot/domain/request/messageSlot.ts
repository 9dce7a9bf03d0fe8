import { isOneOf } from '../vocabulary.ts'

/** The messages that show a case; each is kept up to date where it was posted. */
export const slots = ['status', 'queue', 'candidates', 'clarification', 'suggestion'] as const
export type Slot = (typeof slots)[number]

/** A case can have several questions and several suggestions, each with its message. */
export type MessageSlot = Slot | `clarification-${number}` | `suggestion-${number}`

/** They name other districts' cases and weigh the whole register. */
export function isForCentralUnit(slot: MessageSlot): boolean {
  return slot === 'queue' || slot === 'candidates'
}

export function isMessageSlot(text: string): text is MessageSlot {
  return isOneOf(slots, text) || /^(clarification|suggestion)-\d{1,4}$/.test(text)
}
