import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { type Answer, answerWith, refuse, withHeaders } from './answer.ts'
import { chargeOfMetadata } from './charge.ts'
import { answerControl, controlPath } from './controls.ts'
import { answerDocuments } from './documents.ts'
import type { Fate, Fates } from './faults.ts'
import { type Operation, operationIn } from './operation.ts'
import { type Keys, refusalOfCaller } from './signature.ts'
import type { Tally } from './tally.ts'

export type Parts = Readonly<{ account: Account; faults: Fates; tally: Tally; keys: Keys }>

/** From a request to its answer, with whatever is to go wrong between. */
export async function serve(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { method = '', url = '', headers } = request
  const body = await readBody(request)
  if (url.startsWith(controlPath)) {
    return send(response, answerControl({ method, url, body }, parts.faults, parts.tally))
  }
  const operation = operationIn(method, url, headers, body)
  const fate = parts.faults.fateOf(operation)
  await delay(parts, fate.delayBefore)
  if (fate.before) return befall(response, fate.before)
  const answer = await answerTo(operation, parts, fate)
  parts.tally.note(operation, answer)
  await delay(parts, fate.delayAfter)
  if (fate.after) return befall(response, fate.after, answer)
  send(response, answer)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

async function delay({ faults }: Parts, ms: number): Promise<void> {
  if (ms > 0) await pause(ms, undefined, { ref: false })
  await faults.thaw()
}

async function answerTo(operation: Operation, parts: Parts, { lags }: Fate): Promise<Answer> {
  const refusal = refusalOfCaller(operation, parts.keys)
  if (refusal) return refusal
  if (operation.kind !== 'metadata')
    return answerDocuments(operation, { ...parts.account, lags }, parts.tally.noteScan)
  return withHeaders(await parts.account.answer(operation), {
    'x-ms-request-charge': String(chargeOfMetadata),
  })
}

function befall(response: ServerResponse, blow: NonNullable<Fate['before']>, answer?: Answer): void {
  if (blow.does !== 'answer') return void breakOff(response, blow.does === 'tear' ? answer : undefined)
  const { status, substatus = usualSubstatus[status] ?? 0, retryAfterMs, body } = blow
  const told = refuse({ status, substatus, message: `The stand-in was told to answer ${status}.` })
  const said = body === 'json' ? told : answerWith(status, body === 'html' ? page : '')
  const wait = retryAfterMs ?? (status === 429 ? 10 : undefined)
  send(response, wait === undefined ? said : withHeaders(said, { 'x-ms-retry-after-ms': String(wait) }))
}

const page = '<!DOCTYPE html><title>Service Unavailable</title>'

function breakOff(response: ServerResponse, { status = 0, text = '' }: Partial<Answer> = {}): void {
  if (text === '') return void response.socket?.resetAndDestroy()
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(text)) })
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy())
}

/** Too many requests, a range that has moved on, and a replica that has not seen yet what its reader has. */
const usualSubstatus: Readonly<Record<number, number>> = { 429: 3200, 410: 1007, 404: 1002 }

/** In two calls: restify, once loaded anywhere in a process, takes away what writeHead gives back. */
function send(response: ServerResponse, { status, headers, text }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': '0',
    'x-ms-version': '2020-07-15',
    ...headers,
  })
  response.end(text)
}
