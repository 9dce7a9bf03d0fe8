import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

export type Notice = Readonly<Record<string, unknown>>
export type NoticeListener = Readonly<{ url: string; next: () => Promise<Notice>; stop: () => Promise<void> }>

/** Answers for itself when it is tried, and keeps what it is told. */
export async function listenForNotices(): Promise<NoticeListener> {
  const told: Notice[] = []
  const server = createServer(async (request, response) => {
    const token = new URL(request.url ?? '', 'http://here').searchParams.get('validationToken')
    response.statusCode = token === null ? 202 : 200
    response.setHeader('content-type', 'text/plain')
    if (token !== null) return void response.end(token)
    told.push(...JSON.parse(await text(request)).value)
    response.end()
    server.emit('told')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${portOf(server)}/notices`,
    next: async () => {
      while (told.length === 0) await once(server, 'told')
      return told.shift() ?? {}
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function portOf(server: Server): number {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The listener has no port.')
  return bound.port
}
