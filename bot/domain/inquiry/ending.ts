import type { Instant } from '../calendar.ts'
import type { CaseCode } from '../request/placementRequest.ts'
import { type Correspondence, inquiryAbout, type OpenInquiry } from './correspondence.ts'

/** What an inquiry came to, as far as it says something of the unit; `letter` is the one that asked. */
export type Ending = Readonly<{ letter: number }> &
  Readonly<
    { how: 'answered'; at: Instant; tookMs: number } | { how: 'silent'; at: Instant } | { how: 'unreached' }
  >

/**
 * Undefined as long as it is open, and where nobody waits for the answer any more. Whoever writes has answered, whether
 * anybody has read it or not.
 */
export function endingOf(known: Correspondence, caseCode: CaseCode): Ending | undefined {
  const inquiry = inquiryAbout(known, caseCode)
  const letter = known.letters.findLast(({ cases, isReminder }) => !isReminder && cases.includes(caseCode))
  if (!inquiry || letter?.sentAt === undefined) return undefined
  const { number, sentAt } = letter
  const at = answeredAt(inquiry)
  if (at !== undefined) return { letter: number, how: 'answered', at, tookMs: Math.max(0, at - sentAt) }
  const { settled } = inquiry
  if (settled?.how === 'silent') return { letter: number, how: 'silent', at: settled.at }
  return settled?.how === 'undelivered' ? { letter: number, how: 'unreached' } : undefined
}

function answeredAt({ writtenAt, settled }: OpenInquiry): Instant | undefined {
  const times = [writtenAt, settled?.how === 'replied' ? settled.at : undefined].filter(
    at => at !== undefined,
  )
  return times.length === 0 ? undefined : Math.min(...times)
}
