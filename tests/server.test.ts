import { once } from 'node:events'
import { Agent, type ClientRequest, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { answerJson } from '../bot/jsonAnswer.ts'
import { type Route, routesTo } from '../bot/routes.ts'
import { openServer, type WebServer } from '../bot/server.ts'
import { freePort } from './harness/freePort.ts'

let stopping: AbortController
let server: WebServer
let port: number
let agent: Agent
let closed: Promise<void> | undefined

/** Answers what was asked of /press as soon as it is released. */
let held: PromiseWithResolvers<void>
let arrived: PromiseWithResolvers<void>

beforeEach(async () => {
  stopping = new AbortController()
  held = Promise.withResolvers()
  arrived = Promise.withResolvers()
  closed = undefined
  const press: Route = {
    method: 'get',
    path: '/press',
    caller: 'anyone',
    handle: async (_, response) => {
      arrived.resolve()
      await held.promise
      answerJson(response, 200, {})
    },
  }
  const routes = [
    ...routesTo({ messages: async () => {}, api: [], tab: [], reply: [], notices: [] }, stopping.signal),
    press,
  ]
  server = openServer(routes, { stopping: stopping.signal, log: () => {} })
  port = await freePort()
  agent = new Agent({ keepAlive: true })
  await server.listen(port)
})

afterEach(async () => {
  held.resolve()
  await (closed ?? server.close())
  agent.destroy()
})

describe('a caller whose address is none', () => {
  test.each([
    ['a host without a name', '/health', ':3978'],
    ['a host with a space', '/health', 'a b'],
    ['a path that is half an address', 'http://[', '127.0.0.1'],
  ])('for %s, is refused, and others are still answered', async (_, path, host) => {
    const socket = connect(port, '127.0.0.1')
    socket.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  })
})

describe('a server that is told to stop', () => {
  test('says at once that it is not to be asked any more', async () => {
    expect(await answerTo(ask('/health'))).toMatchObject({ status: 200 })
    stopping.abort()
    expect(await answerTo(ask('/health'))).toMatchObject({ status: 503 })
  })

  test('goes on answering, but keeps no connection open for the next press', async () => {
    held.resolve()
    expect(await answerTo(ask('/press'))).toEqual({ status: 200, connection: 'keep-alive' })
    stopping.abort()
    expect(await answerTo(ask('/press'))).toEqual({ status: 200, connection: 'close' })
    expect(await answerTo(ask('/press'))).toEqual({ status: 200, connection: 'close' })
  })
})

describe('a server that closes', () => {
  test('answers first what it is at, and takes nothing more', async () => {
    const first = ask('/press')
    await arrived.promise
    const isClosed = stop()
    await untilRefused()
    // Whoever would be let go of unanswered is by then.
    await nextTurn()
    held.resolve()
    expect(await answerTo(first)).toEqual({ status: 200, connection: 'close' })
    await isClosed
  })

  test('answers what has come over a kept connection and was not read yet', async () => {
    held.resolve()
    await answerTo(ask('/press'))
    const unread = ask('/press')
    expect(unread.reusedSocket).toBe(true)
    await once(unread, 'finish')
    const isClosed = stop()
    expect(await answerTo(unread)).toEqual({ status: 200, connection: 'close' })
    await isClosed
  })

  test('answers what has come over a new connection that was not taken yet', async () => {
    held.resolve()
    const answer = askBeforeAnyoneLooks()
    const isClosed = stop()
    expect(await answer).toMatch(/^HTTP\/1.1 200 /)
    await isClosed
  })

  test('waits for nobody who opened a connection and asked for nothing', async () => {
    const socket = connect(port, '127.0.0.1').resume()
    await once(socket, 'connect')
    await Promise.all([once(socket, 'close'), stop()])
  })
})

function stop(): Promise<void> {
  stopping.abort()
  closed = server.close()
  return closed
}

/** Asks from another thread while this one, and the server with it, stands still. */
async function askBeforeAnyoneLooks(): Promise<string> {
  const asked = new Int32Array(new SharedArrayBuffer(4))
  const caller = new Worker(callerProgram, { eval: true, workerData: { port, asked } })
  Atomics.wait(asked, 0, 0)
  const [answer] = await once(caller, 'message')
  await caller.terminate()
  return answer
}

const callerProgram = `
  const { connect } = require('node:net')
  const { parentPort, workerData } = require('node:worker_threads')
  const socket = connect(workerData.port, '127.0.0.1')
  socket.once('data', answer => parentPort.postMessage(String(answer)))
  socket.once('error', fault => parentPort.postMessage(fault.code))
  socket.once('connect', () => socket.write('GET /press HTTP/1.1\\r\\nhost: here\\r\\n\\r\\n', () => {
    Atomics.store(workerData.asked, 0, 1)
    Atomics.notify(workerData.asked, 0)
  }))`

async function untilRefused(): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isRefused = await once(socket, 'connect').then(
      () => false,
      () => true,
    )
    socket.destroy()
    if (isRefused) return
  }
}

function ask(path: string, over = agent): ClientRequest {
  return get({ host: '127.0.0.1', port, path, agent: over })
}

async function answerTo(request: ClientRequest) {
  const [answer]: IncomingMessage[] = await once(request, 'response')
  await once(answer?.resume() ?? request, 'end')
  return { status: answer?.statusCode, connection: answer?.headers.connection }
}
