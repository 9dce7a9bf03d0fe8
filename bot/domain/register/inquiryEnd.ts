import type { Instant } from '../calendar.ts'

/**
 * How something asked of the unit by mail ended: for its track record, and so without a word of the case. `inquiry` is
 * the same for the same one, and tells nothing of it. `tookMs` is from when the letter left.
 */
export type InquiryEnd = Readonly<{ inquiry: string; at: Instant }> &
  Readonly<{ how: 'answered'; tookMs: number } | { how: 'silent' }>
