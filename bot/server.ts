import restify, { type Request, type Response, type Server } from 'restify'
import { answerJson } from './jsonAnswer.ts'
import type { Route } from './routes.ts'

/** An HTTP server on this machine's own address, answering the routes of the table and nothing else. */
export function openServer(routes: readonly Route[], log: (line: string) => void): Server {
  const server = restify.createServer({ name: 'samplats' })
  for (const route of routes) server[route.method](route.path, guarded(route, { server, log }))
  return server
}

type Surroundings = Readonly<{ server: Server; log: (line: string) => void }>

/** What no handler foresaw ends here: the caller is told so, the log gets the error's kind and nothing of the content. */
function guarded({ path, handle }: Route, { server, log }: Surroundings) {
  return async (request: Request, response: Response): Promise<void> => {
    // A closing server waits for its connections, and over a kept one people would go on pressing.
    response.once('header', () => {
      if (!server.server.listening) response.setHeader('connection', 'close')
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

/** Listens on the loopback address, or says in one line why it cannot. */
export function listen(server: Server, port: number): Promise<void> {
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
