import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BehindLink, LinkedInquiry, ReplyOutcome } from '../desk/inquiries/replyByLink.ts'
import type { Instant } from '../domain/calendar.ts'
import type { InquiryReply } from '../domain/inquiry/reply.ts'
import type { Markup } from '../markup.ts'
import type { Route } from '../routes.ts'
import type { ReplyNotice } from '../text/replyWords.ts'
import { type Words, wordsFor } from '../text/words.ts'
import { callerAddress } from './callerAddress.ts'
import { areReplyFaults, readReply } from './readReply.ts'
import { replyPath } from './replyAddress.ts'
import { emptyReplyForm, type ReplyForm, readReplyForm } from './replyForm.ts'
import { formPage, noticePage } from './replyPage.ts'
import { replyStyleHash } from './replyStyle.ts'
import type { ReplyTokens } from './replyToken.ts'
import { openVisitCounter, type VisitCounter, type VisitLimits } from './visitLimit.ts'

export type ReplyServices = Readonly<{
  inquiryBehind: (inquiry: LinkedInquiry) => Promise<BehindLink | undefined>
  replyByLink: (inquiry: LinkedInquiry, reply: InquiryReply) => Promise<ReplyOutcome>
  tokens: ReplyTokens
  clock: () => Instant
  limits: VisitLimits
  /** Whether X-Forwarded-For is written by a proxy of ours. */
  behindProxy: boolean
  log: (line: string) => void
}>

/** Where a provider answers an inquiry by the link in its mail. To look at the page changes nothing; to send it does, once. */
export function replyRoutes(services: ReplyServices): readonly Route[] {
  const visits = openVisitCounter(services.limits, services.clock)
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://here')
    const words = wordsFor(url.searchParams.get('lang') === 'en' ? 'en' : 'sv')
    const token = url.pathname.slice(replyPath.length)
    const visit = { services, request, words, token }
    try {
      send(response, await answerTo(visit, visits))
    } catch (fault) {
      services.log(`Could not answer a reply link: ${fault instanceof Error ? fault.name : 'unknown'}.`)
      send(response, notice(words, 'broken'))
    }
  }
  const path = `${replyPath}*`
  return [
    { method: 'get', path, caller: 'anyone', handle },
    { method: 'post', path, caller: 'anyone', handle },
  ]
}

type Visit = Readonly<{ services: ReplyServices; request: IncomingMessage; words: Words; token: string }>
type Answer = Readonly<{ status: number; page: Markup; waitS?: number }>

async function answerTo(visit: Visit, visits: VisitCounter): Promise<Answer> {
  const { services, request, words, token } = visit
  const waitS = visits(callerAddress(request, services.behindProxy))
  if (waitS !== undefined) return { ...notice(words, 'tooMany'), waitS }
  const right = services.tokens.read(token)
  if (!right) return notice(words, 'unknown')
  if (right.expires <= services.clock()) return notice(words, 'expired')
  const inquiry = await services.inquiryBehind(right)
  if (!inquiry) return notice(words, 'unknown')
  // One that has been answered takes the same answer again: the first thanks may not have come through.
  if (inquiry.standing !== 'open' && request.method !== 'POST') return notice(words, inquiry.standing)
  if (request.method !== 'POST')
    return { status: 200, page: formPage(words, inquiry, { form: emptyReplyForm, faults: [] }) }
  const form = await readReplyForm(request)
  if ('status' in form) return notice(words, form.status === 413 ? 'tooLarge' : 'notAForm', form.status)
  return take(visit, { right, inquiry, form })
}

type Sent = Readonly<{ right: LinkedInquiry; inquiry: BehindLink; form: ReplyForm }>

async function take({ services, words }: Visit, { right, inquiry, form }: Sent): Promise<Answer> {
  const read = readReply(form, services.clock())
  if (areReplyFaults(read) && inquiry.standing !== 'open') return notice(words, inquiry.standing)
  if (areReplyFaults(read)) return { status: 422, page: formPage(words, inquiry, { form, faults: read }) }
  try {
    const outcome = await services.replyByLink(right, read)
    if (typeof outcome === 'string') return notice(words, outcome)
    return { status: 422, page: formPage(words, inquiry, { form, faults: outcome.faults }) }
  } catch (fault) {
    services.log(`Could not take a reply: ${fault instanceof Error ? fault.name : 'unknown'}.`)
    return { status: 503, page: formPage(words, inquiry, { form, faults: [], busy: true }) }
  }
}

function notice(words: Words, name: ReplyNotice, status: number = statuses[name]): Answer {
  return { status, page: noticePage(words, name) }
}

const statuses: Readonly<Record<ReplyNotice, number>> = {
  taken: 200,
  unknown: 404,
  expired: 410,
  replied: 410,
  closed: 410,
  tooMany: 429,
  tooLarge: 413,
  notAForm: 400,
  broken: 500,
}

/** The page loads nothing, runs nothing, can be framed by nobody and is kept nowhere. */
function send(response: ServerResponse, { status, page, waitS }: Answer): void {
  if (waitS !== undefined) response.setHeader('retry-after', waitS)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page.html),
    'content-security-policy': `default-src 'none'; style-src '${replyStyleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(page.html)
}
