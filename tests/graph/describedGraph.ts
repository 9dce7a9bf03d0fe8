import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Arrived, breachesOf } from './description/breaches.ts'

/**
 * Stands before a server that speaks Graph, holds each request that arrives to Microsoft's description, and fails as it is
 * told to. A request that is not as described is refused, and `stop` rejects with all of them.
 */
export type DescribedGraph = Readonly<{
  url: string
  /** Every request that arrived, in order. */
  requests: () => readonly Arrived[]
  /** From now on each request is judged by this; undefined lets it through. */
  failWith: (fault: (request: Arrived) => GraphFault | undefined) => void
  heal: () => void
  stop: () => Promise<void>
}>

export type GraphFault =
  | Readonly<{
      status: number
      headers?: Readonly<Record<string, string>>
      body?: string
      /** The server behind has done what was asked, and only the answer is another. */
      afterEffect?: boolean
    }>
  /** The connection breaks, before anything was done or after it. */
  | 'reset'
  | 'resetAfterEffect'
  /** No answer ever comes, although all was done. */
  | 'silenceAfterEffect'

export async function startDescribedGraph(behind: string): Promise<DescribedGraph> {
  const requests: Arrived[] = []
  const breaches: string[] = []
  let judge: (request: Arrived) => GraphFault | undefined = () => undefined

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const arrived = { method, url, headers, body: await text(request) }
    requests.push(arrived)
    const found = breachesOf(arrived)
    breaches.push(...found)
    if (found.length > 0) return send(response, { status: 400, body: JSON.stringify(found) })
    const fault = judge(arrived)
    if (fault === 'reset') return void request.socket.destroy()
    if (typeof fault === 'object' && !fault.afterEffect) return send(response, fault)
    const answered = await pass(behind, arrived)
    if (fault === 'resetAfterEffect') return void request.socket.destroy()
    if (fault !== 'silenceAfterEffect') send(response, fault ?? answered)
  }

  // Whoever asks may be killed meanwhile, in the middle of a word.
  const server = createServer((request, response) => {
    answer(request, response).catch(() => void response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: urlOf(server),
    requests: () => requests,
    failWith: fault => {
      judge = fault
    },
    heal: () => {
      judge = () => undefined
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      if (breaches.length > 0) throw new Error(`Graph would not take this: ${breaches.join(' · ')}`)
    },
  }
}

type Answer = Readonly<{ status: number; headers?: Readonly<Record<string, string>>; body?: string }>

async function pass(behind: string, { method, url, headers, body }: Arrived): Promise<Answer> {
  const { authorization, prefer, 'content-type': type } = headers
  const passed = { authorization, prefer, 'content-type': type }
  const response = await fetch(`${behind}${url}`, {
    method,
    headers: Object.entries(passed).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
    ...(body !== '' && { body }),
  })
  const retryAfter = response.headers.get('retry-after')
  return {
    status: response.status,
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
    body: await response.text(),
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The described Graph has no port.')
  return `http://127.0.0.1:${address.port}`
}
