import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { routesTo } from '../../bot/routes.ts'
import { openServer, type WebServer } from '../../bot/server.ts'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { openBot } from '../../bot/teams/bot.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { freePort } from '../harness/freePort.ts'
import { neverStopping } from '../harness/neverStopping.ts'
import { messageFrom } from '../harness/teamsClient.ts'

let office: Office
let server: WebServer
let messages: string
let logged: string[]

beforeEach(async () => {
  office = await aDesk()
  logged = []
  const log = (line: string) => void logged.push(line)
  const credentials = { appId: 'app', appPassword: 'secret', tenantId: 'tenant' }
  const bot = openBot({
    desk: office.desk,
    adapter: openAdapter(credentials, 1_000),
    lexicon: loadLexicon(),
    places: [],
    home: { name: 'Göteborg', position: { lat: 57.7, lon: 11.97 } },
    languageOf: 'client',
    secureOnly: true,
    tab: tabAddresses('http://127.0.0.1:3978'),
    appId: credentials.appId,
    log,
  })
  const routes = routesTo({ messages: bot, api: [], tab: [], reply: [], notices: [] }, neverStopping)
  server = openServer(routes, { stopping: neverStopping, log })
  const port = await freePort()
  await server.listen(port)
  messages = `http://127.0.0.1:${port}/api/messages`
})

afterEach(async () => {
  await server.close()
  await office.close()
})

describe('the bot in production', () => {
  const said = messageFrom({ person: 'sara', where: 'ownChat', connector: 'https://smba.example' }, 'kö')

  test.each([
    ['no token', {}],
    ['a token of someone else', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
    ['no bearer', { authorization: 'Basic c2FyYTpzZWNyZXQ=' }],
  ])('turns away a caller with %s, and says why in one line', async (_, headers) => {
    const { status, answer } = await post(said, headers)
    expect([status, answer]).toEqual([401, { error: 'Only Teams may call this.' }])
    expect(logged).toEqual([])
  })

  test('refuses a connector that is not called over https', async () => {
    const { status } = await post({ ...said, serviceUrl: 'http://127.0.0.1:1' }, {})
    expect(status).toBe(400)
  })
})

async function post(body: object, headers: Readonly<Record<string, string>>) {
  const response = await fetch(messages, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}
