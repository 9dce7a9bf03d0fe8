import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { answerJson } from '../../jsonAnswer.ts'
import { readJsonBody } from '../../jsonBody.ts'
import type { Route } from '../../routes.ts'
import { calendarActs } from './calendarRoutes.ts'
import { drafted } from './drafted.ts'
import { type Act, type Answer, type Asked, type MailboxServices, refused } from './graphAct.ts'
import { deltaPage } from './inboxDelta.ts'
import { mailId } from './mailId.ts'
import type { Mails, StoredMail } from './mails.ts'
import { messageIdOf } from './messageId.ts'
import { pageOf } from './search.ts'
import { openThrottle } from './throttle.ts'

/** The part of Microsoft Graph 1.0 that Samplats uses. Whoever bears a token, any, is let in. */
export function graphRoutes(services: MailboxServices): readonly Route[] {
  const { mails, subscriptions, pace, clock } = services
  const throttle = openThrottle(pace)
  const messages = '/v1.0/users/:address/messages'

  async function draft({ request, address }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    if (!('json' in body)) return refused(body.status, 'ErrorInvalidRequest', body.fault)
    const mail = drafted(body.json, {
      id: mailId(),
      conversationId: mailId(),
      from: address,
      draftedAt: clock(),
    })
    if (!mail)
      return refused(400, 'ErrorInvalidRequest', 'The message has a property that is not known or is wrong.')
    mails.add(mail)
    return { status: 201, body: asMessage(mail) }
  }

  async function send({ address, id }: Asked): Promise<Answer> {
    const mail = mails.get(id)
    if (mail?.from !== address || mail.sentAt !== undefined)
      return refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
    const retryAfter = throttle.sendOne(clock())
    if (retryAfter !== undefined) return throttled(retryAfter)
    mails.send(id, clock())
    return { status: 202 }
  }

  async function look({ request, address }: Asked): Promise<Answer> {
    const inSight = mails.all().filter(mail => mail.from === address && !isOnItsWay(mail, services))
    const { pathname, searchParams } = new URL(request.url ?? '', services.graphUrl)
    const page = pageOf(inSight, searchParams)
    if (!page) return refused(400, 'ErrorInvalidUrlQuery', 'This mailbox does not know that query.')
    const next = page.nextQuery && { '@odata.nextLink': `${services.graphUrl}${pathname}?${page.nextQuery}` }
    return { status: 200, body: { value: page.mails.map(asMessage), ...next } }
  }

  async function delta({ request, address }: Asked): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', services.graphUrl)
    const page = deltaPage(inboxOf(mails, address), searchParams)
    if (!page) return refused(400, 'ErrorInvalidUrlQuery', 'This mailbox does not know that query.')
    const link = (query: string) => `${services.graphUrl}${pathname}?${query}`
    const onward =
      'nextQuery' in page
        ? { '@odata.nextLink': link(page.nextQuery) }
        : { '@odata.deltaLink': link(page.deltaQuery) }
    const value = page.mails.map(({ id, conversationId, subject }) => ({ id, conversationId, subject }))
    return { status: 200, body: { value, ...onward } }
  }

  async function read({ address, id }: Asked): Promise<Answer> {
    const mail = inboxOf(mails, address).find(one => one.id === id)
    if (!mail) return refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
    return { status: 200, body: asReceived(mail) }
  }

  async function subscribe({ request }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    const made = 'json' in body && (await subscriptions.make(body.json))
    if (!made) return refused(400, 'ValidationError', 'Subscription validation request failed.')
    return { status: 201, body: made }
  }

  async function renew({ request, id }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    const renewed = 'json' in body && subscriptions.renew(id, body.json)
    if (!renewed) return refused(404, 'ResourceNotFound', 'The object was not found.')
    return { status: 200, body: renewed }
  }

  function route(method: Act['method'], path: string, act: Act['act']): Route {
    return {
      method,
      path,
      caller: 'anyone',
      handle: async (request, response) => {
        if (!/^Bearer \S+$/.test(request.headers.authorization ?? ''))
          return answer(response, refused(401, 'InvalidAuthenticationToken', 'Access token is empty.'))
        const retryAfter = throttle.begin()
        if (retryAfter !== undefined) return answer(response, throttled(retryAfter))
        try {
          const { address = '', id = '' }: Record<string, string | undefined> = request.params ?? {}
          const answered = await act({ request, address: address.toLowerCase(), id })
          await pause(pace.answerMs)
          answer(response, answered)
        } finally {
          throttle.end()
        }
      },
    }
  }

  return [
    route('get', messages, look),
    route('post', messages, draft),
    route('get', `${messages}/:id`, read),
    route('post', '/v1.0/subscriptions', subscribe),
    route('patch', '/v1.0/subscriptions/:id', renew),
    route('get', '/v1.0/users/:address/mailFolders/inbox/messages/delta', delta),
    route('post', `${messages}/:id/send`, send),
    ...calendarActs(services).map(({ method, path, act }) => route(method, path, act)),
  ]
}

/** The copy among the sent is made when the mail has gone, and until then it is nowhere to be found. */
export function isOnItsWay(
  { sentAt }: StoredMail,
  { pace, clock }: Pick<MailboxServices, 'pace' | 'clock'>,
): boolean {
  return sentAt !== undefined && clock() < sentAt + pace.onItsWayMs
}

/** What has come in, oldest first. */
function inboxOf(mails: Mails, address: string): readonly StoredMail[] {
  return mails
    .all()
    .filter(mail => mail.receivedAt !== undefined && mail.to.some(to => to.toLowerCase() === address))
    .toReversed()
}

/** The real one tells of itself what is new in an answer; this one leaves that to whoever reads it. */
function asReceived({
  id,
  conversationId,
  from,
  subject,
  text,
  headers,
  receivedAt = 0,
}: StoredMail): object {
  const body = { contentType: 'text', content: text }
  return {
    id,
    conversationId,
    internetMessageId: messageIdOf({ id }),
    receivedDateTime: new Date(receivedAt).toISOString(),
    from: { emailAddress: { address: from } },
    subject,
    body,
    uniqueBody: body,
    internetMessageHeaders: headers,
  }
}

function asMessage({ id, conversationId, subject, text, to, sentAt }: StoredMail): object {
  return {
    id,
    conversationId,
    internetMessageId: messageIdOf({ id }),
    isDraft: sentAt === undefined,
    subject,
    body: { contentType: 'text', content: text },
    toRecipients: to.map(address => ({ emailAddress: { address } })),
  }
}

function throttled(retryAfter: number): Answer {
  return { ...refused(429, 'ApplicationThrottled', 'Too many requests.'), retryAfter }
}

function answer(response: ServerResponse, { status, body, retryAfter }: Answer): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  if (body) {
    answerJson(response, status, body)
  } else {
    response.writeHead(status, { 'content-length': 0 })
    response.end()
  }
}
