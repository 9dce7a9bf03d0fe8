import type { ServerResponse } from 'node:http'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import restify, { type Next, type Request, type Response, type Server } from 'restify'
import { answerJson } from './jsonAnswer.ts'
import type { Route } from './routes.ts'

export type WebServer = Readonly<{
  /** On the loopback address; rejects with one line that says why it cannot. */
  listen: (port: number) => Promise<void>
  /** Takes no more connections, answers what has come, and lets go of everyone. */
  close: () => Promise<void>
}>

/** `stopping`: from then on nobody is kept for a next press. */
type Surroundings = Readonly<{ stopping: AbortSignal; log: (line: string) => void }>

/** An HTTP server on this machine's own address, answering the routes of the table and nothing else. */
export function openServer(routes: readonly Route[], surroundings: Surroundings): WebServer {
  const server = restify.createServer({ name: 'samplats' })
  server.pre(refuseUnreadableAddress)
  for (const route of routes) server[route.method](route.path, guarded(route, surroundings))
  const underWay = new Set<ServerResponse>()
  server.server.on('request', (_, response: ServerResponse) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  return { listen: port => listen(server, port), close: () => close(server, underWay) }
}

/** The router reads host and path as one address. What it throws over one that is none, nobody catches: all would go down. */
function refuseUnreadableAddress(request: Request, response: Response, next: Next): void {
  if (hasAddress(request)) return void next()
  answerJson(response, 400, { error: 'Adressen går inte att läsa.' })
  next(false)
}

function hasAddress(request: Request): boolean {
  try {
    return request.getUrl() !== undefined
  } catch {
    return false
  }
}

/** What no handler foresaw ends here: the caller is told so, the log gets the error's kind and nothing of the content. */
function guarded({ path, handle }: Route, { stopping, log }: Surroundings) {
  return async (request: Request, response: Response): Promise<void> => {
    response.once('header', () => {
      if (stopping.aborted) response.setHeader('connection', 'close')
    })
    try {
      await handle(request, response)
    } catch (error) {
      log(`Could not answer ${path}: ${error instanceof Error ? error.name : 'unknown'}.`)
      if (!response.headersSent)
        answerJson(response, 500, { error: 'Något gick fel. Ingenting har sparats.' })
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new Error(`Could not listen on port ${port}: ${reasonOf(error)}.`)))
    server.listen(port, '127.0.0.1', resolve)
  })
}

function reasonOf(error: Error): string {
  if ('code' in error && error.code === 'EADDRINUSE') return 'another program already uses it'
  if ('code' in error && error.code === 'EACCES') return 'this user may not'
  return error.message
}

/** A connection that is closed over what was not read yet is reset, and whoever sent it never hears why. */
async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  await readWhatHasCome()
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  await readWhatHasCome()
  await Promise.race([answered(underWay), pause(longestAnswerMs, undefined, { ref: false })])
  // Who opened a connection and never asked for anything would be waited for without end.
  server.server.closeAllConnections()
  await closed
}

/** The first turn may begin when this one's reading is over. */
async function readWhatHasCome(): Promise<void> {
  await nextTurn()
  await nextTurn()
}

/** Teams waits no longer for the answer to a press. */
const longestAnswerMs = 15_000

/** Those too that come meanwhile. */
async function answered(underWay: ReadonlySet<ServerResponse>): Promise<void> {
  for (const response of underWay) await new Promise(resolve => response.once('close', resolve))
}
