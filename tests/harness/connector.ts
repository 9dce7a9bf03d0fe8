import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** A stand-in for Teams' connector: it keeps what the bot posts and updates, and fails as it is told to. */
export type Connector = Readonly<{
  /** The `serviceUrl` to put in activities. */
  url: string
  port: number
  /** What had an effect in a chat, in order. */
  effects: () => readonly Effect[]
  /** Every call, also those that failed. */
  calls: () => readonly Call[]
  /** Messages as they stand now, by conversation and in order. */
  messagesIn: (conversationId: string) => readonly StandingMessage[]
  /** One message as it stands now. */
  message: (activityId: string) => StandingMessage | undefined
  /** From now on each call is judged by this; undefined lets it through. */
  failWith: (fault: (call: Call) => Fault | undefined) => void
  heal: () => void
  /** Each call from now on takes so long before it has its effect, and as long again before it is answered, in ms. */
  slowDown: (delay: (call: Call) => number) => void
  /** Resolves once the condition holds, or throws with what has come in so far. */
  until: (holds: () => boolean, longestMs?: number) => Promise<void>
  stop: () => Promise<void>
}>

export type Call = Readonly<{
  method: string
  conversationId: string
  /** Named by an update; empty for a post. */
  activityId: string
  activity: unknown
  /** A post that begins a thread of its own in a channel. */
  newThread: boolean
  at: number
}>

export type Effect = Call & Readonly<{ kind: 'post' | 'update' }>

export type StandingMessage = Readonly<{
  conversationId: string
  activityId: string
  activity: unknown
  updates: number
}>

export type Fault =
  | Readonly<{
      status: number
      headers?: Readonly<Record<string, string>>
      /** The message got through, and only the answer is a failure. */
      afterEffect?: boolean
    }>
  /** The connection breaks. */
  | 'reset'
  /** No answer ever comes. */
  | 'silence'

export async function startConnector(port = 0): Promise<Connector> {
  const calls: Call[] = []
  const effects: Effect[] = []
  const standing = new Map<string, StandingMessage>()
  let judge: (call: Call) => Fault | undefined = () => undefined
  let delay: (call: Call) => number = () => 0
  let posted = 0

  const server = createServer((request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request)
    if (!call) return send(response, 404, {})
    calls.push(call)
    await takeTime(call)
    const fault = judge(call)
    if (fault === 'silence') return
    if (fault === 'reset') return void request.socket.destroy()
    if (fault && !fault.afterEffect) return send(response, fault.status, {}, fault.headers)
    const done = call.method === 'PUT' ? update(call) : post(call)
    await takeTime(call)
    if (fault) return send(response, fault.status, {}, fault.headers)
    send(response, done ? 200 : 404, done ?? {})
  }

  /** Without a delay an answer leaves together with its effect, as from a server that has nothing else to do. */
  async function takeTime(call: Call): Promise<void> {
    const ms = delay(call)
    if (ms > 0) await pause(ms)
  }

  function post(call: Call): object {
    const activityId = `message-${++posted}`
    const { conversationId } = call
    standing.set(activityId, { conversationId, activityId, activity: call.activity, updates: 0 })
    effects.push({ ...call, activityId, kind: 'post' })
    return call.newThread
      ? { id: `${conversationId};messageid=${activityId}`, activityId }
      : { id: activityId }
  }

  function update(call: Call): object | undefined {
    const { activityId, activity } = call
    const message = standing.get(activityId)
    if (!message) return undefined
    standing.set(activityId, { ...message, activity, updates: message.updates + 1 })
    effects.push({ ...call, kind: 'update' })
    return { id: activityId }
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The connector has no port.')

  return {
    url: `http://127.0.0.1:${address.port}/connector`,
    port: address.port,
    effects: () => effects,
    calls: () => calls,
    messagesIn: conversationId =>
      [...standing.values()].filter(each => each.conversationId === conversationId),
    message: activityId => standing.get(activityId),
    failWith: fault => {
      judge = fault
    },
    heal: () => {
      judge = () => undefined
    },
    slowDown: taking => {
      delay = taking
    },
    until: async (holds, longestMs = 15_000) => {
      const giveUpAt = Date.now() + longestMs
      while (!holds()) {
        if (Date.now() > giveUpAt)
          throw new Error(`Waited ${longestMs} ms in vain. Came in: ${told(effects)}`)
        await pause(20)
      }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** POST …/v3/conversations begins a thread in a channel; …/{conversation}/activities[/{activity}] posts or updates. */
async function readCall(request: IncomingMessage): Promise<Call | undefined> {
  const { method = '', url = '' } = request
  const parts = new URL(url, 'http://connector').pathname.split('/').map(decodeURIComponent)
  const [conversationId, kind, activityId = ''] = parts.slice(parts.indexOf('conversations') + 1)
  const body = await readJson(request)
  const at = Date.now()
  if (conversationId === undefined) {
    const activity = fieldOf(body, 'activity')
    return { method, conversationId: channelIn(body), activityId: '', activity, newThread: true, at }
  }
  if (kind !== 'activities') return undefined
  return { method, conversationId, activityId, activity: body, newThread: false, at }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}

function channelIn(body: unknown): string {
  const id = fieldOf(fieldOf(fieldOf(body, 'channelData'), 'channel'), 'id')
  return typeof id === 'string' ? id : ''
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function told(effects: readonly Effect[]): string {
  return effects
    .map(({ kind, conversationId, activityId }) => `${kind} ${conversationId} ${activityId}`)
    .join(', ')
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
