import type { Settlement } from '../domain/inquiry/settlement.ts'
import type { Inquiry } from '../domain/request/placementRequest.ts'

/** What is asked of providers, and what they answer, said to staff. */
export type InquiryWords = Readonly<{
  /** How many were asked, and how many of them have answered. */
  heading: (inquiries: readonly Inquiry[]) => string
  /** How it stands with one of them. */
  standing: (inquiry: Inquiry) => string
  settlement: (settlement: Settlement) => string
}>
