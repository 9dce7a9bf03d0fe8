import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** Spreads presses over those servers that said at the last look that they were well, and never tries one again. */
export type HealthBalancer = Readonly<{
  /** Over a connection that is kept for the next, or over one of its own. Rejects when the connection breaks. */
  post: (body: string, over: 'kept' | 'new') => Promise<number>
  /** How often each server has said that it must not be asked any more. */
  warnings: readonly number[]
  untilWell: (server: number) => Promise<void>
  stop: () => Promise<void>
}>

const lookEveryMs = 50

export function startHealthBalancer(servers: readonly Readonly<{ port: number }>[]): HealthBalancer {
  const well = servers.map(() => false)
  const warnings = servers.map(() => 0)
  const kept = new Agent({ keepAlive: true })
  const stopping = new AbortController()

  async function look(server: number): Promise<void> {
    while (!stopping.signal.aborted) {
      const status = await ask(server, { path: '/health' }).catch(() => undefined)
      well[server] = status === 200
      if (status === 503) warnings[server] = (warnings[server] ?? 0) + 1
      await pause(lookEveryMs)
    }
  }

  function ask(
    server: number,
    { path, body, agent }: Readonly<{ path: string; body?: string; agent?: Agent }>,
  ) {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const headers = { 'content-type': 'application/json' }
    const place = { host: '127.0.0.1', port: servers[server]?.port, path, method: body ? 'POST' : 'GET' }
    const asked = request({ ...place, headers, agent: agent ?? false }, response => {
      text(response).then(() => resolve(response.statusCode ?? 0), reject)
    })
    asked.once('error', reject).end(body)
    return promise
  }

  async function anyWell(): Promise<number> {
    for (;;) {
      const choice = [...well.keys()].filter(server => well[server])
      const server = choice[Math.floor(Math.random() * choice.length)]
      if (server !== undefined) return server
      await pause(lookEveryMs)
    }
  }

  const looking = Promise.all(servers.map((_, server) => look(server)))
  return {
    post: async (body, over) =>
      ask(await anyWell(), { path: '/api/messages', body, ...(over === 'kept' && { agent: kept }) }),
    warnings,
    untilWell: async server => {
      while (!well[server]) await pause(lookEveryMs)
    },
    stop: async () => {
      stopping.abort()
      await looking
      kept.destroy()
    },
  }
}
