import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  anyToken,
  type LocalMailbox,
  type LocalMailboxSettings,
  startMailbox,
} from '../../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../../bot/demo/mailbox/throttle.ts'
import type { Mailbox, NewMail } from '../../../bot/desk/mailbox.ts'
import { minute } from '../../../bot/domain/calendar.ts'
import { openMailbox } from '../../../bot/graph/mailbox.ts'
import { type DescribedGraph, startDescribedGraph } from '../../graph/describedGraph.ts'
import { freePort } from '../../harness/freePort.ts'

const noon = Date.parse('2026-11-27T11:00:00Z')

let folder: string
let now: number
let local: LocalMailbox
let graph: DescribedGraph | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  now = noon
  local = await start()
})

afterEach(async () => {
  await local.stop()
  rmSync(folder, { recursive: true })
  await graph?.stop()
})

async function start(settings: Partial<LocalMailboxSettings> = {}): Promise<LocalMailbox> {
  const pace = { ...usualPace, answerMs: 0 }
  const given = { port: await freePort(), folder, log: () => {}, pace, clock: () => now, ...settings }
  const started = await startMailbox(given)
  await graph?.stop()
  graph = await startDescribedGraph(started.graphUrl)
  return started
}

describe('the local mailbox', () => {
  test('has yesterday’s mail after a new start, drafts as drafts and sent as sent', async () => {
    await sendMail('gone')
    const kept = await mailbox().draft(aMail('kept'))
    await local.stop()
    local = await start()
    expect(await mailbox().find('gone')).toMatchObject({ isDraft: false })
    expect(await mailbox().find('kept')).toEqual(kept)
    await mailbox().send(kept.id)
    now += minute
    expect(await pageAt('/')).toContain('2 skickade brev')
  })

  test('loses nothing to a write that was broken off', async () => {
    await sendMail('before')
    await local.stop()
    appendFileSync(join(folder, 'mailbox.jsonl'), '{"drafted":{"id":"å')
    local = await start()
    await sendMail('after')
    await local.stop()
    local = await start()
    expect(await mailbox().find('before')).toMatchObject({ isDraft: false })
    expect(await mailbox().find('after')).toMatchObject({ isDraft: false })
  })

  test('names the line of a file that is none of its own', async () => {
    await local.stop()
    appendFileSync(join(folder, 'mailbox.jsonl'), 'hej\n')
    await expect(start()).rejects.toThrow(/^Could not read the local mailbox: .*mailbox\.jsonl, line 1 /)
    rmSync(join(folder, 'mailbox.jsonl'))
    local = await start()
  })

  test('says in one line that its port is taken', async () => {
    const port = Number(new URL(local.url).port)
    await expect(start({ port })).rejects.toThrow(
      `Could not listen on port ${port}: another program already uses it.`,
    )
  })
})

describe('as the real one', () => {
  test('it has a mail nowhere while that is on its way', async () => {
    const { id } = await mailbox().draft(aMail('under way'))
    await mailbox().send(id)
    expect(await mailbox().find('under way')).toBeUndefined()
    expect(await pageAt('/')).not.toContain('under way')
    now += usualPace.onItsWayMs
    expect(await mailbox().find('under way')).toMatchObject({ id, isDraft: false })
  })

  test('it takes thirty mails a minute and says when to come with the next', async () => {
    for (let sent = 0; sent < 30; sent += 1) await sendMail(`mail ${sent}`)
    const { id } = await mailbox().draft(aMail('one more'))
    await expect(mailbox().send(id)).rejects.toMatchObject({
      hopeless: false,
      retryAfterMs: expect.any(Number),
    })
    now += minute
    await mailbox().send(id)
  })

  test('it answers four requests at once and turns the fifth away', async () => {
    await local.stop()
    local = await start({ pace: { ...usualPace, answerMs: 200 } })
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => mailbox().find('x')))
    expect(asked.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { retryAfterMs: 1_000, hopeless: false } },
    ])
  })

  test.each([
    ['no token', '/v1.0/users/a/messages', {}, 401],
    [
      'a filter that it does not know',
      '/v1.0/users/a/messages?$filter=x',
      { authorization: 'Bearer x' },
      400,
    ],
    ['another name of this machine', '/', { host: 'attacker.example' }, 421],
  ])('it refuses %s', async (_, path, headers, status) => {
    expect(await statusFor(path, headers)).toBe(status)
  })

  test.each([
    ['a field that no message has', { ...graphMessage(), colour: 'red' }],
    [
      'a header that is not the sender’s own',
      { ...graphMessage(), internetMessageHeaders: [{ name: 'to', value: 'a' }] },
    ],
    [
      'an address that is none',
      { ...graphMessage(), toRecipients: [{ emailAddress: { address: 'enheten' } }] },
    ],
    ['nobody to send to', { ...graphMessage(), toRecipients: [] }],
  ])('it takes no draft with %s', async (_, body) => {
    const response = await fetch(`${local.graphUrl}/v1.0/users/a/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(400)
  })
})

function mailbox(): Mailbox {
  return openMailbox({
    address: 'placering@stad.example',
    graphUrl: graph?.url ?? '',
    credential: anyToken,
    timeoutMs: 5_000,
    log: () => {},
  })
}

async function sendMail(key: string): Promise<void> {
  const { id } = await mailbox().draft(aMail(key))
  await mailbox().send(id)
  now += usualPace.onItsWayMs
}

function aMail(key: string): NewMail {
  return { key, to: 'intag@enhet.example', subject: key, text: 'Hej' }
}

function graphMessage(): object {
  return {
    subject: 'a',
    body: { contentType: 'text', content: 'b' },
    toRecipients: [{ emailAddress: { address: 'intag@enhet.example' } }],
  }
}

async function pageAt(path: string): Promise<string> {
  return (await fetch(`${local.url}${path}`)).text()
}

async function statusFor(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const [answer]: IncomingMessage[] = await once(get(`${local.url}${path}`, { headers }), 'response')
  answer?.resume()
  return answer?.statusCode
}
