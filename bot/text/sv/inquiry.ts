import type { InquiryReply } from '../../domain/inquiry/reply.ts'
import type { Settlement } from '../../domain/inquiry/settlement.ts'
import type { ReplyGuess, WrittenReply } from '../../domain/inquiry/writtenReply.ts'
import { isRecorded, isToBeRecorded } from '../../domain/request/inquiring.ts'
import type { Inquiry } from '../../domain/request/placementRequest.ts'
import { swedishFigures as figures } from '../figures.ts'
import type { InquiryWords } from '../inquiryWords.ts'

export const inquiry: InquiryWords = {
  heading,
  standing,
  settlement,
  written,
  aboutSeveral: 'Mejlet gäller flera ärenden. Läs det i brevlådan.',
  mailHeading: toRead => {
    if (toRead === 0) return 'Inga mejl att läsa'
    return toRead === 1 ? '1\u00a0mejl att läsa' : `${toRead}\u00a0mejl att läsa`
  },
  nearness: {
    ourThread: 'Svar på vårt mejl',
    namesCase: 'Ämnet nämner ärendet',
    sameAddress: 'Från enhetens adress',
    own: 'Ditt ärende',
  },
  record,
}

function heading(inquiries: readonly Inquiry[]): string {
  const answered = inquiries.filter(({ settled }) => settled?.how === 'replied').length
  const asked =
    inquiries.length === 1 ? '1\u00a0enhet tillfrågad' : `${inquiries.length}\u00a0enheter tillfrågade`
  return `${asked}, ${answered} har svarat`
}

function standing(inquiry: Inquiry): string {
  const { sentAt, remindedAt, deadline, settled } = inquiry
  if (isToBeRecorded(inquiry) && inquiry.written) return `${written(inquiry.written)} Läs det och avgör.`
  if (settled) return settlement(settled)
  if (sentAt === undefined) return 'Frågan är på väg.'
  const until = `Svar väntas senast ${figures.moment(deadline)}.`
  return remindedAt === undefined
    ? `Frågad ${figures.moment(sentAt)}. ${until}`
    : `Påmind ${figures.moment(remindedAt)}. ${until}`
}

function settlement(settled: Settlement): string {
  const at = figures.moment(settled.at)
  switch (settled.how) {
    case 'replied':
      return `Svarade ${at}: ${replied(settled.reply)}`
    case 'silent':
      return `Har inte svarat, ${at}.`
    case 'undelivered':
      return 'Frågan kom inte fram. Ring i stället.'
    case 'withdrawn':
      return 'Svaret behövs inte längre.'
  }
}

function replied(reply: InquiryReply): string {
  switch (reply.answer) {
    case 'free': {
      const places = reply.places === 1 ? '1\u00a0plats' : `${reply.places}\u00a0platser`
      const price = reply.dailyPrice === undefined ? '' : `, ${figures.dailyPrice(reply.dailyPrice)}`
      return `${places} från ${figures.date(reply.from)}${price}.`
    }
    case 'full':
      return 'har ingen plats.'
    case 'unsuited':
      return 'det passar inte.'
    case 'needsMore':
      return 'behöver veta mer.'
  }
}

function written(mail: WrittenReply, settled?: Settlement): string {
  const at = figures.moment(mail.at)
  if (mail.kind === 'automatic') return `Ett automatiskt svar kom ${at}.`
  if (mail.seems === 'unclear' || isRecorded(mail, settled)) return `Svarade med ett mejl ${at}.`
  return `Svarade med ett mejl ${at}. Det verkar säga: ${guesses[mail.seems]}.`
}

const guesses: Readonly<Record<Exclude<ReplyGuess, 'unclear'>, string>> = {
  free: 'ledigt',
  full: 'fullt',
  unsuited: 'passar inte',
  needsMore: 'behöver veta mer',
}

function record(reply: InquiryReply): string {
  if (reply.answer === 'full') return 'Fullt'
  if (reply.answer === 'unsuited') return 'Passar inte'
  if (reply.answer === 'needsMore') return 'Behöver veta mer'
  const places = reply.places === 1 ? '1\u00a0plats' : `${reply.places}\u00a0platser`
  return `Ledigt: ${places} från ${figures.date(reply.from)}`
}
