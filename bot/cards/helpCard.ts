import type { Words } from '../text/words.ts'
import { type Card, card } from './card.ts'
import { list, subheading } from './texts.ts'

export type HelpView = Readonly<{
  /** The person wrote something that was not understood. */
  unknown: boolean
}>

/** What can be written to the bot, in five lines. */
export function helpCard({ unknown }: HelpView, words: Words): Card {
  const { unknownSentence, greeting, help } = words.chat
  const opening = unknown ? unknownSentence : greeting
  return card({ preview: opening, parts: [subheading(opening), list(help)] })
}
