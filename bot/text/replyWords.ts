import type { InquiryReply, ReplyFault, ReplyField } from '../domain/inquiry/reply.ts'

/** What a provider reads who follows the link in an inquiry. */
export type ReplyWords = Readonly<{
  title: string
  /** In front of the title when something is wrong. */
  faulty: string
  toUnit: (unitName: string) => string
  /** To whoever has said that it needs to know more. */
  answerNow: string
  inTheMail: string
  answers: Readonly<Record<InquiryReply['answer'], string>>
  fields: Readonly<Record<ReplyField, string>>
  hints: Readonly<{ dailyPrice: string; text: string }>
  send: string
  /** Above the list of faults; what was written still stands there. */
  notSent: string
  fault: (fault: ReplyFault) => string
  busy: string
  notices: Readonly<Record<ReplyNotice, Readonly<{ title: string; text: string }>>>
}>

/** A page that says one thing. An unknown link is one that we did not write as much as one that is not known any more. */
export type ReplyNotice =
  | 'taken'
  | 'unknown'
  | 'expired'
  | 'replied'
  | 'closed'
  | 'tooMany'
  | 'tooLarge'
  | 'notAForm'
  | 'broken'
