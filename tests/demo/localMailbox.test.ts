import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startLocalMailbox } from '../../bot/demo/localMailbox.ts'
import { freePort } from '../harness/freePort.ts'

let folder: string
let port: number
const started: Awaited<ReturnType<typeof startLocalMailbox>>[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-'))
  port = await freePort()
})

afterEach(async () => {
  for (const { stop } of started.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

async function start(details: Readonly<{ folder?: string; port?: number }> = {}) {
  const mailbox = await startLocalMailbox({ folder, port, log: () => {}, ...details })
  started.push(mailbox)
  return mailbox
}

describe('of several processes on one folder', () => {
  test('the first keeps the mailbox, and the second speaks to it and takes the same links', async () => {
    const first = await start()
    const second = await start()
    const url = `http://127.0.0.1:${port}`
    expect(first.toRead).toEqual({ url, keptBy: 'us' })
    expect(second.toRead).toEqual({ url, keptBy: 'another process' })
    expect(second.graph).toEqual(first.graph)
    expect(second.replySecrets).toEqual(first.replySecrets)
  })

  test('that start at the same moment one keeps it', async () => {
    const both = await Promise.all([start(), start()])
    expect(both.map(({ toRead }) => toRead?.keptBy).sort()).toEqual(['another process', 'us'])
  })

  test('the second can stop, and the mailbox stays', async () => {
    await start()
    const second = await start()
    await second.stop()
    expect((await start()).toRead?.keptBy).toBe('another process')
  })
})

describe('a port that is taken', () => {
  const refusal = () => `Could not listen on port ${port}: another program already uses it.`

  test('by the mailbox of another folder is refused', async () => {
    await start({ folder: join(folder, 'other') })
    await expect(start()).rejects.toThrow(refusal())
  })

  test('by a program that answers something else is refused', async () => {
    const other = createServer((_, response) => response.end('{}')).listen(port, '127.0.0.1')
    await once(other, 'listening')
    await expect(start()).rejects.toThrow(refusal())
    other.close()
    other.closeAllConnections()
  })
})

test('port 0 is for no mailbox, and links open all the same', async () => {
  const { replySecrets } = await start()
  expect(await start({ port: 0 })).toMatchObject({ graph: undefined, toRead: undefined, replySecrets })
})
