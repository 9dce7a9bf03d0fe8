import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { bodyBytes } from '../bodyBytes.ts'
import type { ReplyField } from '../domain/inquiry/reply.ts'

/** The form as it was filled in: every field, empty where nothing was written. */
export type ReplyForm = Readonly<Record<ReplyField, string>>

export const emptyReplyForm: ReplyForm = {
  answer: '',
  places: '',
  from: '',
  dailyPrice: '',
  conditions: '',
  reason: '',
  question: '',
}

/** Three texts of twice the length that is allowed, each letter written with nine signs. */
const largestForm = 32 * 1024

/** The form that was sent, or why it is none that our page could have sent. Nothing is unpacked. */
export async function readReplyForm(
  request: IncomingMessage,
): Promise<ReplyForm | Readonly<{ status: 400 | 413 | 415 }>> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type) || encoding !== 'identity')
    return { status: 415 }
  const bytes = await bodyBytes(request, largestForm)
  if (!bytes) return { status: 413 }
  const form = isUtf8(bytes) ? formIn(bytes.toString()) : undefined
  return form ?? { status: 400 }
}

/** Undefined when a field is unknown or there twice, or is not written as UTF-8. */
function formIn(body: string): ReplyForm | undefined {
  const pairs = body.split('&').filter(pair => pair !== '')
  const given = new Map<string, string>()
  try {
    for (const pair of pairs) {
      const [name = '', value = ''] = pair.split(/=(.*)/s).map(decoded)
      if (given.has(name) || !Object.hasOwn(emptyReplyForm, name)) return undefined
      given.set(name, plain(value))
    }
  } catch {
    return undefined
  }
  return { ...emptyReplyForm, ...Object.fromEntries(given) }
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** Lines end as the browser counts them; no other sign that is none to read has been written by a person. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
}
