import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openServer, type WebServer } from '../bot/server.ts'
import { tabRoutes } from '../bot/tabFiles.ts'
import { freePort } from './harness/freePort.ts'
import { neverStopping } from './harness/neverStopping.ts'

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const pane = `<script src="${officeJs}"></script>`

let folder: string
let server: WebServer
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Samplats</title>')
  mkdirSync(join(folder, 'outlook'))
  writeFileSync(join(folder, 'outlook/index.html'), pane)
  mkdirSync(join(folder, 'icons'))
  writeFileSync(join(folder, 'icons/16.png'), 'a picture')
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

describe('the pane in Outlook', () => {
  test('alone loads a script of Microsoft’s, and is framed where the tab is', async () => {
    const policies = await Promise.all(['/outlook', '/tab'].map(policyOf))
    expect(
      policies.map(policy => policy.includes("script-src 'self' https://appsforoffice.microsoft.com;")),
    ).toEqual([true, false])
    for (const policy of policies) expect(policy).toContain('https://outlook.office.com')
    expect(await (await fetch(`${url}/outlook`)).text()).toBe(pane)
  })

  test('has the pictures of its button beside it', async () => {
    const response = await fetch(`${url}/outlook/icons/16.png`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await fetch(`${url}/outlook/icons/17.png`)).status).toBe(404)
  })

  test('loads what stands in for that script where there is no Outlook', async () => {
    const port = await freePort()
    const routes = tabRoutes(folder, '/outlook/office.js')
    const demo = openServer(routes, { stopping: neverStopping, log: () => {} })
    await demo.listen(port)
    const shown = await (await fetch(`http://127.0.0.1:${port}/outlook`)).text()
    await demo.close()
    expect(shown).toBe('<script src="/outlook/office.js"></script>')
  })
})

async function policyOf(path: string): Promise<string> {
  return (await fetch(`${url}${path}`)).headers.get('content-security-policy') ?? ''
}

test('a tab that was never built stops the start', () => {
  expect(() => tabRoutes(join(folder, 'none'))).toThrow(
    /Could not find the tab in .*: build it with npm run build\./,
  )
})
