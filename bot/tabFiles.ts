import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Request, Response } from 'restify'
import { setIconHeaders, setPageHeaders, setPaneHeaders } from './api/pageHeaders.ts'
import type { Route } from './routes.ts'

type TabFile = Readonly<{ bytes: Buffer; brotli?: Buffer; type: string; tag: string; kept: string }>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * The tab and the pane in Outlook as Vite has built them, kept in memory: the program serves no file that was not there
 * when it started. Without Outlook another script stands in for Microsoft's.
 */
export function tabRoutes(folder: string, officeScript?: string): readonly Route[] {
  const files = readFiles(folder)
  const page = files.get('index.html')
  const built = files.get('outlook/index.html')
  const pane = built && officeScript !== undefined ? withScript(built, officeScript) : built
  if (!page || !pane) throw new Error(`Could not find the tab in ${folder}: build it with npm run build.`)
  return [
    route('/tab', () => page),
    route('/tab/assets/*', asked => files.get(`assets/${asked}`)),
    // Every other address is the page's own, and leads to the same page.
    route('/tab/*', () => page),
    route('/outlook', () => pane, setPaneHeaders),
    route('/outlook/icons/*', asked => files.get(`icons/${asked}`), setIconHeaders),
  ]
}

function route(
  path: string,
  fileFor: (asked: string) => TabFile | undefined,
  setHeaders = setPageHeaders,
): Route {
  return {
    method: 'get',
    path,
    caller: 'anyone',
    handle: async (request, response) => {
      setHeaders(request, response)
      send(request, response, fileFor(String(request.params['*'] ?? '')))
    },
  }
}

const microsoftsScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

function withScript({ bytes, type, kept }: TabFile, officeScript: string): TabFile {
  const changed = Buffer.from(bytes.toString().replace(microsoftsScript, officeScript))
  return { bytes: changed, type, tag: tagOf(changed), kept }
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
    tag: tagOf(bytes),
    kept: keptAs(name),
  }
}

function keptAs(name: string): string {
  // Named after what is in them.
  if (name.startsWith('assets/')) return 'public, max-age=31536000, immutable'
  // Outlook shows a picture of its own in place of one that it may not keep.
  return name.startsWith('icons/') ? 'public, max-age=86400' : 'no-cache'
}

function tagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}

function send({ headers }: Request, response: Response, file: TabFile | undefined): void {
  if (!file) return void end(response, 404)
  response.setHeader('etag', file.tag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('cache-control', file.kept)
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
