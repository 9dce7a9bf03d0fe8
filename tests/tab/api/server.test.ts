import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import type { Problem } from '../../../bot/api/contract/problem.ts'
import { type Progress, type ProgressLine, progressType } from '../../../bot/api/contract/progress.ts'
import { serverFor } from '../../../tab/api/server.ts'
import { swedish } from '../../../tab/text/sv.ts'
import { freePort } from '../../harness/freePort.ts'

let answering: RequestListener
let server: Server
let url: string

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}/`
  server = createServer((request, response) => answering(request, response))
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const half: Progress = { step: 'reading', done: 600, of: 1_200 }
const whole: Progress = { step: 'reading', done: 1_200, of: 1_200 }
const refused: Problem = {
  type: 'urn:samplats:problem:refused',
  title: 'Nej',
  status: 409,
  detail: 'Det gick inte.',
}
const brokenOff = { problem: { type: 'about:blank', status: 0, ...swedish.brokenOff } }

describe('work that is told of while it is done', () => {
  test('ends in its answer', async () => {
    answering = (_, response) => {
      begin(response, { progress: half }, { progress: whole })
      response.end(written({ answer: { name: 'Åsen' } }))
    }
    expect(await asked()).toEqual({
      told: [half, whole],
      answered: { answer: { name: 'Åsen' }, version: undefined },
    })
  })

  test('ends in the problem that stood in the way', async () => {
    answering = (_, response) => {
      begin(response, { progress: half })
      response.end(written({ problem: refused }))
    }
    expect(await asked()).toEqual({ told: [half], answered: { problem: refused } })
  })

  test.each([
    ['ends without its answer', (response: ServerResponse) => response.end()],
    ['ends in half a line', (response: ServerResponse) => response.end('{"answer":{"na')],
    ['is cut off', (response: ServerResponse) => response.destroy()],
  ])('says so when it %s', async (_, end) => {
    answering = (_, response) => {
      begin(response)
      response.write(written({ progress: half }), () => end(response))
    }
    expect((await asked()).answered).toEqual(brokenOff)
  })

  test('is asked for only by whoever wants to hear of it, and may be answered at once', async () => {
    answering = ({ headers }, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ name: String(headers.accept) }))
    }
    expect(await asked()).toMatchObject({ told: [], answered: { answer: { name: progressType } } })
    const unasked = await theTab().ask({ path: url, answer })
    expect(unasked).toMatchObject({ answer: { name: '*/*' } })
  })
})

test('a server that is not there is told of as such', async () => {
  answering = (_, response) => response.destroy()
  expect((await asked()).answered).toMatchObject({ problem: { title: swedish.unreachable.title } })
})

const answer = z.strictObject({ name: z.string() })

async function asked() {
  const told: Progress[] = []
  const answered = await theTab().ask({
    path: url,
    answer,
    onProgress: progress => void told.push(progress),
  })
  return { told, answered }
}

function theTab() {
  return serverFor({ whoCalls: async () => ({}), words: swedish })
}

function begin(response: ServerResponse, ...lines: readonly ProgressLine[]): void {
  response.setHeader('content-type', progressType)
  for (const line of lines) response.write(written(line))
}

function written(line: ProgressLine): string {
  return `${JSON.stringify(line)}\n`
}
