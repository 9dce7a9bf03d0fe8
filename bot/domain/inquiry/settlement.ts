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

/** By mail: as an officer has read it. */
type ReplyChannel = 'replyLink' | 'mail'
