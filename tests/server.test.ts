import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { expect, test } from '@jest/globals'
import { answerJson } from '../bot/jsonAnswer.ts'
import type { Route } from '../bot/routes.ts'
import { listen, openServer } from '../bot/server.ts'
import { freePort } from './harness/freePort.ts'

test('a server that closes keeps no connection open for the next press', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const handle: Route['handle'] = async (_, response) => {
    arrive()
    await released
    answerJson(response, 200, {})
  }
  const server = openServer([{ method: 'get', path: '/press', caller: 'anyone', handle }], () => {})
  const port = await freePort()
  await listen(server, port)
  const first = get({ host: '127.0.0.1', port, path: '/press', agent: new Agent({ keepAlive: true }) })
  await arrived
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  release()
  const [answer] = await once(first, 'response')
  expect(answer.headers.connection).toBe('close')
  answer.resume()
  await closed
})
