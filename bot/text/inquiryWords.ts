import type { Nearness } from '../domain/inquiry/nearness.ts'
import type { InquiryReply } from '../domain/inquiry/reply.ts'
import type { Settlement } from '../domain/inquiry/settlement.ts'
import type { WrittenReply } from '../domain/inquiry/writtenReply.ts'
import type { Inquiry } from '../domain/request/placementRequest.ts'

/** What is asked of providers, and what they answer, said to staff. */
export type InquiryWords = Readonly<{
  /** How many were asked, and how many of them have answered. */
  heading: (inquiries: readonly Inquiry[]) => string
  /** How it stands with one of them. */
  standing: (inquiry: Inquiry) => string
  settlement: (settlement: Settlement) => string
  /** That a mail came, and what it seems to say as long as nobody has said what it says. */
  written: (written: WrittenReply, settled?: Settlement) => string
  /** Over the mails, by how many are still to be read. */
  mailHeading: (toRead: number) => string
  /** In place of what a mail says. */
  aboutSeveral: string
  /** Why a mail that nobody has filed may belong to an inquiry. */
  nearness: Readonly<Record<Nearness | 'ourThread', string>>
  /** What an officer records of what was written, as its button says it. */
  record: (reply: InquiryReply) => string
}>
