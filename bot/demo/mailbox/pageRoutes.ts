import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { bodyBytes } from '../../bodyBytes.ts'
import type { Markup } from '../../markup.ts'
import type { Route } from '../../routes.ts'
import { answerTo, waysToAnswer } from './answered.ts'
import type { MailboxServices } from './graphAct.ts'
import { isOnItsWay } from './graphRoutes.ts'
import type { StoredMail } from './mails.ts'
import { messageIdOf } from './messageId.ts'
import { calendarPage, listPage, mailPage, missingPage } from './pages.ts'

/** What a person sees of the local mailbox: the mails that have gone, newest first, and one of them whole. */
export function pageRoutes(services: MailboxServices): readonly Route[] {
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
      if (mail) sendPage(response, 200, mailPage(mail, { mails, answers: answersTo(mail, services) }))
      else sendPage(response, 404, missingPage(mails))
    }),
    {
      method: 'post',
      path: '/brev/:id/svar',
      caller: 'anyone',
      handle: async (request, response) => {
        const { id }: Record<string, string | undefined> = request.params ?? {}
        const mail = sent().find(one => one.id === id)
        // A foreign page must not write here, though its browser can reach this machine.
        const isOurs = request.headers['sec-fetch-site'] === 'same-origin'
        const form = new URLSearchParams((await bodyBytes(request, largestAnswer))?.toString() ?? '')
        const way = waysToAnswer.find(each => each === form.get('way'))
        const text = (form.get('text') ?? '').trim()
        if (!mail || !way || !isOurs) return sendPage(response, 404, missingPage(sent()))
        if (way === 'bounce' || text !== '') {
          const answer = answerTo(mail, { way, text, now: services.clock() })
          services.mails.receive(answer)
          // Whoever sends a mail does not wait for who reads it.
          void services.subscriptions.tellOf(answer)
        }
        response.writeHead(303, { location: `/brev/${encodeURIComponent(mail.id)}`, 'content-length': 0 })
        response.end()
      },
    },
    page('/kalender', async (_, response) =>
      sendPage(response, 200, calendarPage(sent(), services.mails.events())),
    ),
    page('/mailbox.css', async (_, response) => sendText(response, 200, 'text/css', style)),
  ]
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
