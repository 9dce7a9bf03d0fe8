import { dateAt, type Instant } from '../domain/calendar.ts'
import type { InquiryReply } from '../domain/inquiry/reply.ts'
import { isToBeRecorded, recordable } from '../domain/request/inquiring.ts'
import { type Inquiry, isEnded } from '../domain/request/placementRequest.ts'
import { isRefusal } from '../domain/request/refusal.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import type { Verb } from './cardAction.ts'
import { caseHead, nextForQueue } from './caseHead.ts'
import type { CaseView } from './caseView.ts'
import { box, quietLine, quoted, subheading } from './texts.ts'

export type MailView = CaseView & Readonly<{ now: Instant }>

/** More would not fit into a message; the next comes up when one has been dealt with. */
const mostInSight = 4
const mostOfText = 600

/** What units have answered by ordinary mail: those that a person has to read first, and can say what they say. */
export function mailCard(view: MailView, words: Words): Card {
  const { caseCode, inquiries } = view.request
  const preview = words.chat.previews.mail(caseCode)
  const head = caseHead(view, { next: nextForQueue(view, words), tone: 'emphasis' }, words)
  if (isEnded(view.request)) return card({ preview, parts: head })
  const written = inquiries.filter(inquiry => inquiry.written)
  const toRead = written.filter(isToBeRecorded)
  const shown = [...toRead, ...written.filter(inquiry => !toRead.includes(inquiry))].slice(0, mostInSight)
  return card({
    preview,
    parts: [
      ...head,
      subheading(words.inquiry.mailHeading(toRead.length)),
      ...shown.map(inquiry =>
        box(toRead.includes(inquiry) ? 'accent' : 'emphasis', mail(view, inquiry, words)),
      ),
      ...(written.length > shown.length
        ? [quietLine(words.cards.moreUnits(written.length - shown.length))]
        : []),
    ],
    wide: true,
  })
}

function mail(view: MailView, inquiry: Inquiry, words: Words): readonly Part[] {
  const { unitName, written, settled } = inquiry
  if (!written) return []
  const standing = words.inquiry.standing(inquiry)
  const isToRead = isToBeRecorded(inquiry)
  return [
    quoted(isToRead ? standing : words.inquiry.written(written, settled), `${unitName}:`),
    quoted(written.text === undefined ? words.inquiry.aboutSeveral : beginning(written.text)),
    ...(isToRead ? [] : [quietLine(standing)]),
    ...answers(view, inquiry, words),
  ]
}

function answers({ request, version, now }: MailView, { unitId }: Inquiry, words: Words): readonly Part[] {
  const replies = recordable(request, unitId, dateAt(now))
  if (isRefusal(replies)) return []
  const record = (verb: Verb, reply: InquiryReply) =>
    button(words.inquiry.record(reply), {
      verb,
      caseCode: request.caseCode,
      version,
      slot: 'mail',
      unitId,
    })
  return [
    buttonRow([record('recordFree', replies.free)]),
    buttonRow([
      record('recordFull', replies.full),
      record('recordUnsuited', replies.unsuited),
      record('recordNeedsMore', replies.needsMore),
    ]),
  ]
}

/** All of it is on the case's page. */
function beginning(text: string): string {
  const characters = [...text]
  return characters.length <= mostOfText ? text : `${characters.slice(0, mostOfText).join('')} …`
}
