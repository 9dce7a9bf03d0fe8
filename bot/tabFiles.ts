import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Request, Response } from 'restify'
import { setPageHeaders } from './api/pageHeaders.ts'
import type { Route } from './routes.ts'

type TabFile = Readonly<{ bytes: Buffer; brotli?: Buffer; type: string; tag: string; lasting: boolean }>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The tab as Vite has built it, kept in memory: the program serves no file that was not there when it started. */
export function tabRoutes(folder: string): readonly Route[] {
  const files = readFiles(folder)
  const page = files.get('index.html')
  if (!page) throw new Error(`Could not find the tab in ${folder}: build it with npm run build.`)
  const route = (path: string, fileFor: (asked: string) => TabFile | undefined): Route => ({
    method: 'get',
    path,
    caller: 'anyone',
    handle: async (request, response) => {
      setPageHeaders(request, response)
      send(request, response, fileFor(String(request.params['*'] ?? '')))
    },
  })
  return [
    route('/tab', () => page),
    route('/tab/assets/*', asked => files.get(`assets/${asked}`)),
    // Every other address is the page's own, and leads to the same page.
    route('/tab/*', () => page),
  ]
}

function readFiles(folder: string): ReadonlyMap<string, TabFile> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .map(name => name.replaceAll('\\', '/'))
      .filter(name => types[extname(name)] !== undefined)
      .map(name => [name, readFile(join(folder, name), name)]),
  )
}

/** The compressed form lies beside each file. */
function readFile(path: string, name: string): TabFile {
  const bytes = readFileSync(path)
  const packed = `${path}.br`
  return {
    bytes,
    ...(existsSync(packed) ? { brotli: readFileSync(packed) } : {}),
    type: types[extname(name)] ?? '',
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    // Named after what is in them.
    lasting: name.startsWith('assets/'),
  }
}

function send({ headers }: Request, response: Response, file: TabFile | undefined): void {
  if (!file) return void end(response, 404)
  response.setHeader('etag', file.tag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (headers['if-none-match'] === file.tag) return void end(response, 304)
  const packed = /\bbr\b/.test(headers['accept-encoding'] ?? '') ? file.brotli : undefined
  if (packed) response.setHeader('content-encoding', 'br')
  const body = packed ?? file.bytes
  response.writeHead(200, { 'content-type': file.type, 'content-length': body.length })
  response.end(body)
}

function end(response: Response, status: 304 | 404): void {
  response.writeHead(status)
  response.end()
}
