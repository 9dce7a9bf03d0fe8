import { type Card, card } from './card.ts'
import { line } from './texts.ts'

/** Something said once, with nothing to press. */
export function messageCard(text: string): Card {
  return card({ preview: text, parts: [line(text)] })
}
