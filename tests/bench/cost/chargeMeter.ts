import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Operation, type OperationKind, operationIn } from '../../cosmos/operation.ts'
import { type Charge, chargeOf } from './chargeOfOperation.ts'
import type { TermsOf } from './indexTerms.ts'

/** Stands between the program and an account, passes everything on, and notes what it costs. */
export type ChargeMeter = Readonly<{
  endpoint: string
  /** All since it was last asked. */
  take: () => readonly Noted[]
  /** Resolves when nothing but changes has been asked for during that long. */
  quiet: (ms: number) => Promise<void>
  stop: () => Promise<void>
}>

export type Noted = Charge &
  Readonly<{
    kind: OperationKind
    /** What the account itself said that it costs. */
    told: number
    /** The beginning of a query, by which it can be known. */
    query?: string
  }>

export async function startChargeMeter(account: string, termsOf: TermsOf): Promise<ChargeMeter> {
  const noted: Noted[] = []
  let lastAt = 0
  const note = (operation: Operation, answer: Answered) => {
    const { kind } = operation
    const told = Number(answer.headers['x-ms-request-charge'] ?? 0)
    const query = kind === 'query' ? { query: queryIn(operation) } : {}
    noted.push({ kind, told, ...query, ...chargeOf(operation, answer, termsOf) })
    if (kind !== 'changeFeed') lastAt = performance.now()
  }
  const server = createServer({ keepAliveTimeout: 0 }, (asked, response) => {
    passOn(account, asked, response, note).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The meter has no port.')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take: () => noted.splice(0),
    quiet: ms => quietFor(ms, () => lastAt),
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export type Answered = Readonly<{ status: number; headers: IncomingMessage['headers']; body: string }>

async function passOn(
  account: string,
  asked: IncomingMessage,
  response: ServerResponse,
  note: (operation: Operation, answer: Answered) => void,
): Promise<void> {
  const { method = '', url = '', headers } = asked
  const body = await text(asked)
  const sent = request(`${account}${url}`, { method, headers }).end(body)
  const [answer]: readonly IncomingMessage[] = await once(sent, 'response')
  if (!answer) throw new Error('The account did not answer.')
  const answered = { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
  note(operationIn(method, url, headers, body), answered)
  const { 'transfer-encoding': _, ...passed } = answered.headers
  response.writeHead(answered.status, passed).end(answered.body)
}

function quietFor(ms: number, lastAt: () => number): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      const leftMs = lastAt() + ms - performance.now()
      if (leftMs <= 0) resolve()
      else setTimeout(look, leftMs)
    }
    look()
  })
}

function queryIn({ body }: Operation): string {
  return body.slice(0, 200)
}
