import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openServer, type WebServer } from '../bot/server.ts'
import { tabRoutes } from '../bot/tabFiles.ts'
import { freePort } from './harness/freePort.ts'
import { neverStopping } from './harness/neverStopping.ts'

let folder: string
let server: WebServer
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Samplats</title>')
  writeFileSync(join(folder, 'assets/main-a1.js'), 'go()')
  writeFileSync(join(folder, 'assets/main-a1.js.br'), brotliCompressSync('go()'))
  server = openServer(tabRoutes(folder), { stopping: neverStopping, log: () => {} })
  const port = await freePort()
  await server.listen(port)
  url = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test.each(['/tab', '/tab/', '/tab/register', '/tab/register/units/unit-1', '/tab/anything'])(
  '%s is the page, asked for anew each time',
  async path => {
    const response = await fetch(`${url}${path}`)
    expect(await response.text()).toBe('<title>Samplats</title>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  },
)

test('a page that has not changed is not sent again', async () => {
  const tag = (await fetch(`${url}/tab/`)).headers.get('etag') ?? ''
  const response = await fetch(`${url}/tab/`, { headers: { 'if-none-match': tag } })
  expect(response.status).toBe(304)
})

test('what is named after its content is kept for ever, and sent compressed', async () => {
  const response = await fetch(`${url}/tab/assets/main-a1.js`, { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await response.text()).toBe('go()')
})

test('and plain to whoever cannot unpack it', async () => {
  const response = await fetch(`${url}/tab/assets/main-a1.js`, { headers: { 'accept-encoding': 'identity' } })
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe('go()')
})

test.each(['main-b2.js', '..%2findex.html', '../../../package.json', 'main-a1.js.br'])(
  'there is no other file: %s',
  async name => {
    const response = await fetch(`${url}/tab/assets/${name}`)
    expect([200, 404]).toContain(response.status)
    if (response.status === 200) expect(await response.text()).toBe('<title>Samplats</title>')
  },
)

test('a tab that was never built stops the start', () => {
  expect(() => tabRoutes(join(folder, 'none'))).toThrow(
    /Could not find the tab in .*: build it with npm run build\./,
  )
})
