import type { InquiryReply } from '../../domain/inquiry/reply.ts'
import type { Settlement } from '../../domain/inquiry/settlement.ts'
import type { ReplyGuess, WrittenReply } from '../../domain/inquiry/writtenReply.ts'
import { isRecorded, isToBeRecorded } from '../../domain/request/inquiring.ts'
import type { Inquiry } from '../../domain/request/placementRequest.ts'
import { englishFigures as figures } from '../figures.ts'
import type { InquiryWords } from '../inquiryWords.ts'

export const inquiry: InquiryWords = {
  heading,
  standing,
  settlement,
  written,
  aboutSeveral: 'The mail is about several cases. Read it in the mailbox.',
  mailHeading: toRead => {
    if (toRead === 0) return 'No mails to read'
    return toRead === 1 ? '1\u00a0mail to read' : `${toRead}\u00a0mails to read`
  },
  nearness: {
    ourThread: 'Answers our letter',
    namesCase: 'The subject names the case',
    sameAddress: 'From the unit’s address',
    own: 'Your case',
  },
  record,
}

function heading(inquiries: readonly Inquiry[]): string {
  const answered = inquiries.filter(({ settled }) => settled?.how === 'replied').length
  const asked = inquiries.length === 1 ? '1\u00a0unit' : `${inquiries.length}\u00a0units`
  return `${asked} asked, ${answered} answered`
}

function standing(inquiry: Inquiry): string {
  const { sentAt, remindedAt, deadline, settled } = inquiry
  if (isToBeRecorded(inquiry) && inquiry.written)
    return `${written(inquiry.written)} Read it and say what it means.`
  if (settled) return settlement(settled)
  if (sentAt === undefined) return 'The inquiry is on its way.'
  const until = `An answer is expected by ${figures.moment(deadline)}.`
  return remindedAt === undefined
    ? `Asked ${figures.moment(sentAt)}. ${until}`
    : `Reminded ${figures.moment(remindedAt)}. ${until}`
}

function settlement(settled: Settlement): string {
  const at = figures.moment(settled.at)
  switch (settled.how) {
    case 'replied':
      return `Answered ${at}: ${replied(settled.reply)}`
    case 'silent':
      return `Has not answered, ${at}.`
    case 'undelivered':
      return 'The inquiry was not delivered. Phone instead.'
    case 'withdrawn':
      return 'No answer is needed any more.'
  }
}

function replied(reply: InquiryReply): string {
  switch (reply.answer) {
    case 'free': {
      const places = reply.places === 1 ? '1\u00a0place' : `${reply.places}\u00a0places`
      const price = reply.dailyPrice === undefined ? '' : `, ${figures.dailyPrice(reply.dailyPrice)}`
      return `${places} from ${figures.date(reply.from)}${price}.`
    }
    case 'full':
      return 'has no place.'
    case 'unsuited':
      return 'it does not suit.'
    case 'needsMore':
      return 'needs to know more.'
  }
}

function written(mail: WrittenReply, settled?: Settlement): string {
  const at = figures.moment(mail.at)
  if (mail.kind === 'automatic') return `An automatic reply came ${at}.`
  if (mail.seems === 'unclear' || isRecorded(mail, settled)) return `Answered by mail ${at}.`
  return `Answered by mail ${at}. It seems to say: ${guesses[mail.seems]}.`
}

const guesses: Readonly<Record<Exclude<ReplyGuess, 'unclear'>, string>> = {
  free: 'free',
  full: 'full',
  unsuited: 'does not suit',
  needsMore: 'needs to know more',
}

function record(reply: InquiryReply): string {
  if (reply.answer === 'full') return 'Full'
  if (reply.answer === 'unsuited') return 'Does not suit'
  if (reply.answer === 'needsMore') return 'Needs to know more'
  const places = reply.places === 1 ? '1\u00a0place' : `${reply.places}\u00a0places`
  return `Free: ${places} from ${figures.date(reply.from)}`
}
