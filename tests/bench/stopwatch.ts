import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Timed = Readonly<{ ms: number; answer: string }>

/** One caller on one kept connection per server, who sends the next only when the last is answered. */
export const timed = callers(1)

/** As many callers at most on a server at once. Times each from sending to having the whole answer, in milliseconds. */
export function callers(most: number): (url: string, body: object) => Promise<Timed> {
  const agent = new Agent({ keepAlive: true, maxSockets: most })
  return (url, body) => timedCall(agent, url, body)
}

async function timedCall(agent: Agent, url: string, body: object): Promise<Timed> {
  const payload = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': payload.length }
  const began = performance.now()
  const sent = request(url, { method: 'POST', agent, headers }).end(payload)
  const [response] = await once(sent, 'response')
  const answer = await text(response)
  const ms = performance.now() - began
  if (response.statusCode !== 200 && response.statusCode !== 202)
    throw new Error(`Could not time ${url}: ${response.statusCode} ${answer}`)
  return { ms, answer }
}
