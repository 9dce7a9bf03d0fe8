import type { Instant } from '../calendar.ts'
import type { InquiryReply } from './reply.ts'

/** How an inquiry ended: by an answer, by silence, because the mail did not get through or because nobody needs it any more. */
export type Settlement = Readonly<{ at: Instant }> &
  Readonly<
    | { how: 'replied'; reply: InquiryReply; channel: ReplyChannel }
    | { how: 'silent' }
    | { how: 'undelivered'; fault: string }
    | { how: 'withdrawn' }
  >

/** Silence and a question back are steps: whoever was silent, or needs to know more, can answer still. */
export function takesAnswer(settled: Settlement | undefined): boolean {
  if (settled?.how === 'replied') return settled.reply.answer === 'needsMore'
  return settled === undefined || settled.how === 'silent'
}

/** By mail: as an officer has read it. */
type ReplyChannel = 'replyLink' | 'mail'
