import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type MailNotice, watchEvents } from '../desk/mailbox.ts'
import { answerJson } from '../jsonAnswer.ts'
import { readJsonBody } from '../jsonBody.ts'
import type { Route } from '../routes.ts'

/** Where Microsoft Graph tells us of mail, and of what becomes of its telling us. */
export const noticePath = '/graph/notices'
/** The same of the calendar. */
export const calendarNoticePath = '/graph/notices/calendar'

type Told = (notices: readonly MailNotice[]) => void

/**
 * Takes down what Graph tells and answers at once, for it waits three seconds: what is true of it is found out afterwards.
 * Everyone gets the same answer, whether they know the secret that belongs to it or not.
 */
export function noticeRoutes(told: Readonly<{ mail: Told; calendar: Told }>): readonly Route[] {
  return [
    { method: 'post', path: noticePath, caller: 'anyone', handle: taking(mailNotices, told.mail) },
    {
      method: 'post',
      path: calendarNoticePath,
      caller: 'anyone',
      handle: taking(calendarNotices, told.calendar),
    },
  ]
}

function taking(notices: z.ZodType<Readonly<{ value: readonly MailNotice[] }>>, told: Told): Route['handle'] {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = new URL(request.url ?? '', 'http://here').searchParams.get('validationToken')
    if (token !== null) return validate(response, token.slice(0, longestToken))
    const body = await readJsonBody(request)
    if (!('json' in body)) return answerJson(response, body.status, { error: body.fault })
    const { data } = notices.safeParse(body.json)
    if (!data) return answerJson(response, 400, { error: 'The body is no collection of notifications.' })
    response.writeHead(202, { 'content-length': 0 })
    response.end()
    told(data.value)
  }
}

/** Longer than any that Graph sends. */
const longestToken = 2_048

/** Graph asks whether the address is ours by a token that comes back as it is: as text, which no browser takes for a page. */
function validate(response: ServerResponse, token: string): void {
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(token),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  response.end(token)
}

const common = {
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.enum(watchEvents).nullish().catch('missed'),
}

type Common = z.infer<z.ZodObject<typeof common>>

function noticeOf({ clientState, lifecycleEvent }: Common): MailNotice {
  return { clientState: clientState ?? '', event: lifecycleEvent ?? 'came' }
}

/** Which mail it was is not asked: all that has come is looked for anyhow. */
const mailNotices = z.object({ value: z.array(z.object(common).transform(noticeOf)).max(1_000) })

const eventNotice = z
  .object({ ...common, resourceData: z.object({ id: z.string().min(1).max(1_024) }).nullish() })
  .transform(({ resourceData, ...notice }): MailNotice => {
    const about = resourceData?.id
    return { ...noticeOf(notice), ...(about === undefined ? {} : { about }) }
  })
const calendarNotices = z.object({ value: z.array(eventNotice).max(1_000) })
