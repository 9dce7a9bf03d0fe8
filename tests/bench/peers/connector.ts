import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Takes whatever a bot sends, answers at once, and then tells which case it was about and when it was there. */
const server = createServer((request, response) => void take(request, response))
server.listen(0, '127.0.0.1', () => process.send?.({ port: portOf(server.address()) }))

let taken = 0

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const at = performance.timeOrigin + performance.now()
  const id = `message-${++taken}`
  response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"${id}","activityId":"${id}"}`)
  const caseCode = /"caseCode":"([^"]+)"/.exec(Buffer.concat(parts).toString())?.[1]
  if (caseCode) process.send?.({ caseCode, at })
}

function portOf(address: ReturnType<typeof server.address>): number {
  return typeof address === 'object' && address ? address.port : 0
}
