import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Answer, refuse } from './answer.ts'
import type { Operation } from './operation.ts'

export type Keys = Readonly<{
  /** Base64, as the portal shows it. */
  master: string
  /** The one token that counts as signed in by Entra ID. */
  token: string
}>

/** A signature's date may be off by so much, in ms; so the service says. */
const clockSkew = 15 * 60_000

/** What the service answers to whoever may not ask this; undefined lets the operation pass. */
export function refusalOfCaller(operation: Operation, keys: Keys): Answer | undefined {
  const given = new Map(
    decodeURIComponent(operation.header('authorization') ?? '')
      .split('&')
      .map(part),
  )
  if (given.get('type') === 'aad') return refusalOfToken(operation, given.get('sig') === keys.token)
  const date = operation.header('x-ms-date') ?? ''
  if (given.get('type') !== 'master' || date === '') return unauthorized
  if (!(Math.abs(Date.now() - Date.parse(date)) <= clockSkew)) return outOfTime
  const sent = Buffer.from(given.get('sig') ?? '', 'base64')
  return isSame(sent, sign(operation, date, keys.master)) ? undefined : unauthorized
}

/** `sig=ab=` holds an equals sign of its own. */
function part(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Items and queries are data; to change databases, containers and throughput takes the key. */
function refusalOfToken({ kind, method }: Operation, isOurs: boolean): Answer | undefined {
  if (!isOurs) return unauthorized
  return kind === 'metadata' && method !== 'GET' ? notByToken : undefined
}

function sign(operation: Operation, date: string, master: string): Buffer {
  const { type, link } = signedIn(operation)
  const text = `${operation.method.toLowerCase()}\n${type}\n${link}\n${date.toLowerCase()}\n\n`
  return createHmac('sha256', Buffer.from(master, 'base64')).update(text).digest()
}

/** A resource is signed by its own link, a feed by its parent's. */
function signedIn({ segments }: Operation): Readonly<{ type: string; link: string }> {
  const [first, second = ''] = segments
  if (first === 'offers') return { type: first, link: second.toLowerCase() }
  return segments.length % 2 === 0
    ? { type: segments.at(-2) ?? '', link: segments.join('/') }
    : { type: segments.at(-1) ?? '', link: segments.slice(0, -1).join('/') }
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

const unauthorized = refuse({
  status: 401,
  message:
    'The input authorization token cannot serve the request: the key, the token or what is signed is wrong.',
})

const outOfTime = refuse({
  status: 403,
  message: 'The authorization token is not valid at the current time: x-ms-date is more than 15 minutes off.',
})

const notByToken = refuse({
  status: 403,
  substatus: 5300,
  message: 'The given request cannot be authorized by AAD token in data plane.',
})
