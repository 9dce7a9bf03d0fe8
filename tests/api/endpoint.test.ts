import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { changing } from '../../bot/api/endpoint.ts'
import { sendAnswer } from '../../bot/api/sendAnswer.ts'
import type { Route } from '../../bot/routes.ts'
import { openServer, type WebServer } from '../../bot/server.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { sara } from '../builders/staff.ts'
import { freePort } from '../harness/freePort.ts'
import { neverStopping } from '../harness/neverStopping.ts'

const asked = z.strictObject({ places: z.int().min(0) })
const change = changing('/change', asked, {
  may: () => true,
  answer: async ({ asked: { places }, seen }) => ({ body: { places, seen }, version: seen + 1 }),
})

let office: Office
let server: WebServer
let url: string

beforeAll(async () => {
  office = await aDesk()
  const handle: Route['handle'] = async (request, response) => {
    const call = { desk: office.desk, person: sara, words: wordsFor('sv'), named: () => '', tell: () => {} }
    sendAnswer(response, await change.answer({ ...call, request }))
  }
  const route = { method: 'post', path: change.path, caller: 'staff', handle } as const
  server = openServer([route], { stopping: neverStopping, log: () => {} })
  const port = await freePort()
  await server.listen(port)
  url = `http://127.0.0.1:${port}/change`
})

afterAll(async () => {
  await server.close()
  await office.close()
})

test('a change is made as of the version seen, and answers with the new one', async () => {
  const response = await send('{"places":2}')
  expect(response.headers.get('etag')).toBe('"18"')
  expect(await response.json()).toEqual({ places: 2, seen: 17 })
})

describe('a change is refused', () => {
  test.each([
    ['', 'nothing'],
    ['17', 'no quotation marks'],
    ['*', 'any version'],
    ['W/"17"', 'a weak tag'],
  ])('when it does not say which version was seen: %s (%s)', async tag => {
    expect((await send('{"places":2}', { 'if-match': tag })).status).toBe(428)
  })

  test('with a field that nobody knows, named in Swedish', async () => {
    const response = await send('{"places":2,"child":"Kim"}')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ faults: [{ field: '', fault: 'Okänd nyckel: "child"' }] })
  })

  test('with a field that cannot be so, named with its place', async () => {
    const response = await send('{"places":-1}')
    expect(await response.json()).toMatchObject({ faults: [{ field: 'places' }] })
  })

  test.each([
    ['that is no JSON', '{', 400, {}],
    ['that is too large', `{"places":${'1'.repeat(300_000)}}`, 413, {}],
    ['in another form', 'places=2', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('with a body %s', async (_, body, status, headers) => {
    expect((await send(body, headers)).status).toBe(status)
  })
})

function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const usual = { 'content-type': 'application/json', 'if-match': '"17"' }
  return fetch(url, { method: 'POST', body, headers: { ...usual, ...headers } })
}
