import { addMonths, type CalendarDate, dateAt, type Instant } from '../calendar.ts'
import { findIdentifying, type IdentifyingKind } from '../request/identifyingText.ts'

/**
 * What a provider says to an inquiry (utförarförfrågan). `dailyPrice` is in kr per child, excluding VAT. Whoever is full
 * has no place for anyone; to whom this does not suit may have places for others.
 */
export type InquiryReply = Readonly<
  | { answer: 'free'; places: number; from: CalendarDate; dailyPrice?: number; conditions: string }
  | { answer: 'full'; reason: string }
  | { answer: 'unsuited'; reason: string }
  | { answer: 'needsMore'; question: string }
>

export const inquiryAnswers = [
  'free',
  'full',
  'unsuited',
  'needsMore',
] as const satisfies readonly InquiryReply['answer'][]

export type ReplyFault = Readonly<
  | {
      field: ReplyField
      fault: 'missing' | 'unreadable' | 'outOfRange' | 'inThePast' | 'tooFarAhead' | 'tooLong'
    }
  | { field: ReplyField; fault: 'identifying'; kind: IdentifyingKind }
>
export type ReplyField = 'answer' | 'places' | 'from' | 'dailyPrice' | 'conditions' | 'reason' | 'question'

export const mostReplyPlaces = 99
/** kr per day; beyond it somebody has written the price of a month. */
export const highestReplyPrice = 50_000
export const longestReplyText = 600
const furthestMonths = 24

/** Every fault at once; none when the reply can be taken at that time. */
export function judgeReply(reply: InquiryReply, now: Instant): readonly ReplyFault[] {
  switch (reply.answer) {
    case 'free':
      return [
        ...judgePlaces(reply.places),
        ...judgeFrom(reply.from, dateAt(now)),
        ...judgePrice(reply.dailyPrice),
        ...judgeText('conditions', reply.conditions),
      ]
    case 'full':
    case 'unsuited':
      return judgeNeededText('reason', reply.reason)
    case 'needsMore':
      return judgeNeededText('question', reply.question)
  }
}

function judgePlaces(places: number): readonly ReplyFault[] {
  const isCount = Number.isInteger(places) && places >= 1 && places <= mostReplyPlaces
  return isCount ? [] : [{ field: 'places', fault: 'outOfRange' }]
}

function judgeFrom(from: CalendarDate, today: CalendarDate): readonly ReplyFault[] {
  if (from < today) return [{ field: 'from', fault: 'inThePast' }]
  return from > addMonths(today, furthestMonths) ? [{ field: 'from', fault: 'tooFarAhead' }] : []
}

function judgePrice(dailyPrice: number | undefined): readonly ReplyFault[] {
  if (dailyPrice === undefined) return []
  const isPrice = dailyPrice >= 1 && dailyPrice <= highestReplyPrice
  return isPrice ? [] : [{ field: 'dailyPrice', fault: 'outOfRange' }]
}

function judgeNeededText(field: ReplyField, text: string): readonly ReplyFault[] {
  return text.trim() === '' ? [{ field, fault: 'missing' }] : judgeText(field, text)
}

/** What could point out a child is kept by nobody, whoever wrote it. */
function judgeText(field: ReplyField, text: string): readonly ReplyFault[] {
  if (text.length > longestReplyText) return [{ field, fault: 'tooLong' }]
  const kind = findIdentifying(text)
  return kind ? [{ field, fault: 'identifying', kind }] : []
}
