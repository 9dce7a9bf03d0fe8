import type { JournalLine } from '../../desk/requestJournal.ts'
import { dateAt } from '../../domain/calendar.ts'
import { inquiryAnswers } from '../../domain/inquiry/reply.ts'
import type { WrittenReply } from '../../domain/inquiry/writtenReply.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import { isToBeRecorded, recordable } from '../../domain/request/inquiring.ts'
import type { Inquiry, PlacementRequest } from '../../domain/request/placementRequest.ts'
import { isRefusal } from '../../domain/request/refusal.ts'
import { ownWords } from '../../text/ownWords.ts'
import type { AskedUnit, CasePage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** Who was asked for a place, what they say, and all that has left for them; undefined when nobody was. */
export function inquiriesOn(
  request: PlacementRequest,
  journal: readonly JournalLine[],
  call: Call,
): CasePage['inquiries'] {
  const { inquiries } = request
  const { words } = call
  if (inquiries.length === 0) return undefined
  return {
    said: words.inquiry.heading(inquiries),
    units: inquiries.map(inquiry => askedUnit(inquiry, journal, { request, call })),
  }
}

type Where = Readonly<{ request: PlacementRequest; call: Call }>

export function askedUnit(inquiry: Inquiry, journal: readonly JournalLine[], where: Where): AskedUnit {
  const { unitId, unitName, settled, written: mail } = inquiry
  const { words } = where.call
  const written = settled?.how === 'replied' ? ownWords(settled.reply) : ''
  return {
    unitId,
    unitName,
    standing: words.inquiry.standing(inquiry),
    isAnswered: settled?.how === 'replied',
    ...(written === '' ? {} : { ownWords: written }),
    ...(mail ? { mail: mailFrom(inquiry, mail, where) } : {}),
    sent: sentTo(unitId, journal, words.figures.moment),
  }
}

function mailFrom(
  inquiry: Inquiry,
  written: WrittenReply,
  { request, call: { desk, person, words } }: Where,
): AskedUnit['mail'] {
  const replies = recordable(request, inquiry.unitId, dateAt(desk.clock()))
  const records =
    isRefusal(replies) || !mayHandleQueue(person) ? [] : inquiryAnswers.map(each => replies[each])
  return {
    // As long as it is to be read, its unit's standing says so.
    ...(isToBeRecorded(inquiry) ? {} : { said: words.inquiry.written(written, inquiry.settled) }),
    text: written.text ?? words.inquiry.aboutSeveral,
    records: records.map(reply => ({
      answer: reply.answer,
      title: words.inquiry.record(reply),
      ...(reply.answer === 'free' ? { free: { places: reply.places, from: reply.from } } : {}),
    })),
  }
}

function sentTo(
  unitId: string,
  journal: readonly JournalLine[],
  moment: (instant: number) => string,
): AskedUnit['sent'] {
  return journal
    .flatMap(({ entry }) => (entry.type === 'InquirySent' && entry.unitId === unitId ? [entry] : []))
    .map(({ at, to, subject, text }) => ({ at: moment(at), to, subject, text }))
    .toReversed()
}
