import type { ServerResponse } from 'node:http'
import type { Problem } from './contract/problem.ts'
import type { Answer } from './endpoint.ts'

/** Nothing that the API answers is ever kept by a browser or a proxy. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if ('title' in answer) return void sendProblem(response, answer)
  if ('file' in answer) return void sendFile(response, answer.file)
  if (answer.version !== undefined) response.setHeader('etag', `"${answer.version}"`)
  send(response, 200, { type: 'application/json', body: answer.body })
}

function sendProblem(response: ServerResponse, problem: Problem): void {
  if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer')
  send(response, problem.status, { type: 'application/problem+json', body: problem })
}

/** To be saved and never shown: what is in it was written by many. */
function sendFile(
  response: ServerResponse,
  { name, type, bytes }: Readonly<{ name: string; type: string; bytes: Buffer }>,
): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

function send(
  response: ServerResponse,
  status: number,
  { type, body }: Readonly<{ type: string; body: object }>,
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}
