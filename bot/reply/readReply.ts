import { type CalendarDate, dateAt, type Instant, isCalendarDate } from '../domain/calendar.ts'
import {
  type InquiryReply,
  inquiryAnswers,
  judgeReply,
  type ReplyFault,
  type ReplyField,
} from '../domain/inquiry/reply.ts'
import type { ReplyForm } from './replyForm.ts'

/** What the form says, or every fault in it at once. Fields of the answers that were not given are not looked at. */
export function readReply(form: ReplyForm, now: Instant): InquiryReply | readonly ReplyFault[] {
  const answer = inquiryAnswers.find(each => each === form.answer)
  switch (answer) {
    case 'free':
      return readFree(form, now)
    case 'full':
    case 'unsuited':
      return unlessFaulty({ answer, reason: form.reason }, now)
    case 'needsMore':
      return unlessFaulty({ answer, question: form.question }, now)
    case undefined:
      return [{ field: 'answer', fault: 'missing' }]
  }
}

export function areReplyFaults(read: InquiryReply | readonly ReplyFault[]): read is readonly ReplyFault[] {
  return Array.isArray(read)
}

/** What could not be read is judged as if it were right, so that all else is told too. */
function readFree(form: ReplyForm, now: Instant): InquiryReply | readonly ReplyFault[] {
  const unreadable: ReplyFault[] = []
  const readOr = <Value>(
    field: ReplyField,
    read: (text: string) => Value | undefined,
    otherwise: Value,
  ): Value => {
    const value = read(form[field])
    if (value === undefined) unreadable.push({ field, fault: form[field] === '' ? 'missing' : 'unreadable' })
    return value ?? otherwise
  }
  const places = readOr('places', placesIn, 1)
  const from = readOr<CalendarDate>('from', dateIn, dateAt(now))
  const price = form.dailyPrice === '' ? {} : { dailyPrice: readOr('dailyPrice', priceIn, 1) }
  const read = unlessFaulty({ answer: 'free', places, from, ...price, conditions: form.conditions }, now)
  return unreadable.length === 0 ? read : [...unreadable, ...(areReplyFaults(read) ? read : [])]
}

function unlessFaulty(reply: InquiryReply, now: Instant): InquiryReply | readonly ReplyFault[] {
  const faults = judgeReply(reply, now)
  return faults.length === 0 ? reply : faults
}

function placesIn(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

function dateIn(text: string): CalendarDate | undefined {
  return isCalendarDate(text) ? text : undefined
}

/** Kronor as Swedes write them: 2 450 · 2 450,50 · 2450.5 kr/dygn · 2 450:-. Three digits after a point could be either. */
function priceIn(text: string): number | undefined {
  const figure = text.replace(/\s*(?::-|kr(?:onor)?\.?(?:\s*\/\s*dygn)?)$/i, '').replace(/\s/g, ' ')
  if (!/^(?:\d{1,7}|\d{1,3}(?: \d{3}){1,2})(?:[.,]\d{1,2})?$/.test(figure)) return undefined
  return Number(figure.replaceAll(' ', '').replace(',', '.'))
}
