import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyBytes } from '../../bodyBytes.ts'
import type { Markup } from '../../markup.ts'
import type { Route } from '../../routes.ts'
import { answerTo, waysToAnswer } from './answered.ts'
import type { MailboxServices } from './graphAct.ts'
import { isOnItsWay } from './graphRoutes.ts'
import { doneInOutlook } from './inOutlook.ts'
import type { StoredMail } from './mails.ts'
import { messageIdOf } from './messageId.ts'
import { calendarPage, listPage, mailPage, missingPage } from './pages.ts'
import { cameIn } from './subscriptions.ts'

/** What a person sees of the local mailbox: the mails that have gone, newest first, and one of them whole. */
export function pageRoutes(
  services: MailboxServices & Readonly<{ appUrl: string | undefined }>,
): readonly Route[] {
  const sent = () =>
    services.mails
      .all()
      .filter(mail => hasGone(mail, services))
      .sort((one, other) => (other.sentAt ?? 0) - (one.sentAt ?? 0))
  return [
    page('/', async (_, response) => sendPage(response, 200, listPage(sent()))),
    page('/brev/:id', async (request, response) => {
      const { id }: Record<string, string | undefined> = request.params ?? {}
      const mails = sent()
      const mail = mails.find(one => one.id === id)
      if (mail)
        sendPage(
          response,
          200,
          mailPage(mail, { mails, answers: answersTo(mail, services), appUrl: services.appUrl }),
        )
      else sendPage(response, 404, missingPage(mails))
    }),
    {
      method: 'post',
      path: '/brev/:id/svar',
      caller: 'anyone',
      handle: async (request, response) => {
        const { id }: Record<string, string | undefined> = request.params ?? {}
        const mail = sent().find(one => one.id === id)
        const form = await formIn(request)
        const way = waysToAnswer.find(each => each === form?.get('way'))
        const text = (form?.get('text') ?? '').trim()
        if (!mail || !way || !form) return sendPage(response, 404, missingPage(sent()))
        if (way === 'bounce' || text !== '') {
          const answer = answerTo(mail, { way, text, now: services.clock() })
          services.mails.receive(answer)
          // Whoever sends a mail does not wait for who reads it.
          void services.subscriptions.tellOf(cameIn(answer))
        }
        goTo(response, `/brev/${encodeURIComponent(mail.id)}`)
      },
    },
    page('/kalender', async (_, response) =>
      sendPage(response, 200, calendarPage(sent(), services.mails.events())),
    ),
    {
      method: 'post',
      path: '/kalender/:id',
      caller: 'anyone',
      handle: async (request, response) => {
        const { id }: Record<string, string | undefined> = request.params ?? {}
        const event = services.mails.events().find(one => one.id === id && !one.isCancelled)
        const form = await formIn(request)
        if (!event || !form) return sendPage(response, 404, calendarPage(sent(), services.mails.events()))
        const done = doneInOutlook(event, form)
        if (done) {
          const { changeType } = done
          services.mails.keepEvent(done.event)
          void services.subscriptions.tellOf({
            of: 'events',
            changeType,
            id: event.id,
            addresses: [event.organizer],
          })
        }
        goTo(response, '/kalender')
      },
    },
    page('/mailbox.css', async (_, response) => sendText(response, 200, 'text/css', style)),
  ]
}

/** What one of our own forms sends. A foreign page must not write here, though its browser can reach this machine. */
async function formIn(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.headers['sec-fetch-site'] !== 'same-origin') return undefined
  return new URLSearchParams((await bodyBytes(request, largestAnswer))?.toString() ?? '')
}

function goTo(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'content-length': 0 })
  response.end()
}

/** Bytes; more than anybody writes by hand. */
const largestAnswer = 64 * 1024

/** What has come back, oldest first. */
function answersTo(sent: StoredMail, { mails }: MailboxServices): readonly StoredMail[] {
  const answered = messageIdOf(sent)
  return mails
    .all()
    .filter(
      ({ receivedAt, headers }) =>
        receivedAt !== undefined && headers.some(({ value }) => value === answered),
    )
    .toReversed()
}

const style = readFileSync(new URL('./mailbox.css', import.meta.url), 'utf8')

function hasGone(mail: StoredMail, services: MailboxServices): boolean {
  return mail.sentAt !== undefined && !isOnItsWay(mail, services)
}

function page(path: string, handle: Route['handle']): Route {
  return { method: 'get', path, caller: 'anyone', handle }
}

function sendPage(response: ServerResponse, status: number, { html: text }: Markup): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
  sendText(response, status, 'text/html', text)
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
