import type { Instant } from '../calendar.ts'
import type { InquiryReply } from './reply.ts'

/**
 * A mail that a unit answers an inquiry by in the ordinary way. It is for a person to read, whatever it seems to say.
 * The text is absent where the letter asked about several cases and the mail does not say which one it is about.
 */
export type WrittenReply = Readonly<{ at: Instant; text?: string }> &
  Readonly<{ kind: 'reply'; seems: ReplyGuess } | { kind: 'automatic' }>

/** What the words of a reply seem to say, as the word list has it. */
export type ReplyGuess = InquiryReply['answer'] | 'unclear'

/** What stands after it is read in the mailbox. */
const longestWrittenReply = 2_000

export function keptOf(text: string): string {
  const characters = [...text]
  if (characters.length <= longestWrittenReply) return text
  return `${characters.slice(0, longestWrittenReply).join('')} …`
}
