import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { type Mailbox, MailFault, type NewMail } from '../../bot/desk/mailbox.ts'
import { type MailboxSettings, openMailbox } from '../../bot/graph/mailbox.ts'
import { freePort } from '../harness/freePort.ts'
import { type DescribedGraph, type GraphFault, startDescribedGraph } from './describedGraph.ts'

const address = 'placering@stad.example'
const mail: NewMail = {
  key: "inquiry:KMPX-3Q47:o'x",
  to: 'intag@enhet.example',
  subject: 'KMPX-3Q47',
  text: 'Hej\n\nHar ni en plats från fredag?\n& <b>tack</b>',
}

let folder: string
let behind: LocalMailbox
let graph: DescribedGraph
let mailbox: Mailbox
let log: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0 }
  behind = await startMailbox({ port: await freePort(), folder, log: () => {}, pace })
  graph = await startDescribedGraph(behind.graphUrl)
  log = []
  mailbox = open()
})

afterEach(async () => {
  await behind.stop()
  rmSync(folder, { recursive: true })
  await graph.stop()
})

function open(settings: Partial<MailboxSettings> = {}): Mailbox {
  return openMailbox({
    address,
    graphUrl: graph.url,
    credential: anyToken,
    timeoutMs: 2_000,
    log: line => void log.push(line),
    ...settings,
  })
}

describe('a mail', () => {
  test('is a draft until it is sent, and found by its key both before and after', async () => {
    expect(await mailbox.find(mail.key)).toBeUndefined()
    const draft = await mailbox.draft(mail)
    expect(draft).toEqual({
      id: expect.any(String),
      conversationId: expect.any(String),
      messageId: expect.stringMatching(/^<.+@.+>$/),
      isDraft: true,
    })
    expect(await mailbox.find(mail.key)).toEqual(draft)
    await mailbox.send(draft.id)
    expect(await mailbox.find(mail.key)).toEqual({ ...draft, isDraft: false })
  })

  test('is not found by another key, nor in another mailbox', async () => {
    await mailbox.draft(mail)
    expect(await mailbox.find(`${mail.key}2`)).toBeUndefined()
    expect(await open({ address: 'annan@stad.example' }).find(mail.key)).toBeUndefined()
  })

  test('that was sent is found before drafts of the same key, however many there are', async () => {
    const { id } = await mailbox.draft(mail)
    await mailbox.send(id)
    for (let more = 0; more < 12; more += 1) await mailbox.draft(mail)
    expect(await mailbox.find(mail.key)).toMatchObject({ id, isDraft: false })
  })

  test('bears its key in a header of its own and is plain text, word for word', async () => {
    await mailbox.draft(mail)
    expect(JSON.parse(graph.requests()[0]?.body ?? '')).toMatchObject({
      subject: mail.subject,
      body: { contentType: 'text', content: mail.text },
      toRecipients: [{ emailAddress: { address: mail.to } }],
      internetMessageHeaders: [{ name: 'x-samplats-inquiry', value: mail.key }],
    })
  })
})

describe('a failure is asked once, tells when to try again, and nothing of the mail:', () => {
  const failures: readonly (readonly [string, GraphFault, object])[] = [
    ['429', { status: 429, headers: { 'retry-after': '7' } }, { hopeless: false, retryAfterMs: 7_000 }],
    ['503', { status: 503, headers: { 'retry-after': '2' } }, { hopeless: false, retryAfterMs: 2_000 }],
    ['503 without an hour', { status: 503 }, { hopeless: false, retryAfterMs: undefined }],
    ['504', { status: 504 }, { hopeless: false }],
    ['500 that repeats what was sent', { status: 500, body: mailAsAnswer() }, { hopeless: false }],
    ['409', { status: 409 }, { hopeless: false }],
    ['rights that do not hold yet', { status: 403 }, { hopeless: false }],
    ['a message that is not taken', { status: 400, body: mailAsAnswer() }, { hopeless: true }],
    ['a mailbox that does not exist', { status: 404, body: mailAsAnswer() }, { hopeless: true }],
    ['a message that is too large', { status: 413 }, { hopeless: true }],
    ['a way elsewhere', { status: 307, headers: { location: 'http://127.0.0.1:9/' } }, { hopeless: false }],
    ['a broken connection', 'reset', { hopeless: false }],
  ]
  test.each(failures)('%s', async (_, fault, facts) => {
    graph.failWith(() => fault)
    const failed = await faultOf(mailbox.draft(mail))
    expect(failed).toMatchObject({
      message: expect.stringMatching(/^Could not lay a mail among the drafts: /),
      ...facts,
    })
    expect(graph.requests()).toHaveLength(1)
    expectNothingOfTheMail(failed)
  })

  test('silence', async () => {
    graph.failWith(() => 'silenceAfterEffect')
    const failed = await faultOf(open({ timeoutMs: 200 }).draft(mail))
    expect(failed.message).toBe(
      'Could not lay a mail among the drafts: Microsoft Graph did not answer within 200 ms.',
    )
    expect(graph.requests()).toHaveLength(1)
  })

  test('the name under which Microsoft finds the request is kept, when it is one', async () => {
    const id = '7c1f9d0e-2b44-4f61-9f0a-0d6f3f3f5a11'
    graph.failWith(() => ({ status: 500, headers: { 'request-id': id } }))
    expect((await faultOf(mailbox.find(mail.key))).message).toContain(`500 (request ${id})`)
    graph.failWith(() => ({ status: 500, headers: { 'request-id': mail.to } }))
    expectNothingOfTheMail(await faultOf(mailbox.find(mail.key)))
  })
})

describe('what was done although the answer failed is found:', () => {
  const lost: readonly (readonly [string, GraphFault])[] = [
    ['silence', 'silenceAfterEffect'],
    ['a broken connection', 'resetAfterEffect'],
    ['503', { status: 503, afterEffect: true }],
    ['something that is no mail', { status: 201, body: '{"id":7}', afterEffect: true }],
  ]
  test.each(lost)('a draft, after %s', async (_, fault) => {
    graph.failWith(() => fault)
    await faultOf(open({ timeoutMs: 300 }).draft(mail))
    graph.heal()
    expect(await mailbox.find(mail.key)).toMatchObject({ isDraft: true })
  })

  test.each(lost.slice(0, 3))('a mail that has gone, after %s', async (_, fault) => {
    const { id } = await mailbox.draft(mail)
    graph.failWith(() => fault)
    await faultOf(open({ timeoutMs: 300 }).send(id))
    graph.heal()
    expect(await mailbox.find(mail.key)).toMatchObject({ id, isDraft: false })
  })

  test('and told to go once more it is not given up, for only a look can tell', async () => {
    const { id } = await mailbox.draft(mail)
    await mailbox.send(id)
    expect(await faultOf(mailbox.send(id))).toMatchObject({ hopeless: false })
  })
})

describe('an answer that is not what was asked for is a fault and no mail:', () => {
  test.each([
    ['nothing', ''],
    ['a page of a proxy', '<html>Sign in</html>'],
    ['half of one', '{"value":[{"id":"a","conv'],
    ['no list', '{}'],
    ['a mail without an id', '{"value":[{"conversationId":"c","isDraft":true}]}'],
    [
      'a next page that asks for any mail',
      '{"value":[],"@odata.nextLink":"https://graph.example/v1.0/x?$skip=1"}',
    ],
  ])('%s', async (_, body) => {
    graph.failWith(() => ({ status: 200, body }))
    const failed = await faultOf(mailbox.find(mail.key))
    expect(failed).toMatchObject({ message: expect.stringContaining('something else'), hopeless: false })
  })

  test('a draft that says it was sent', async () => {
    const body = '{"id":"a","conversationId":"c","isDraft":false}'
    graph.failWith(() => ({ status: 201, body }))
    expect((await faultOf(mailbox.draft(mail))).message).toContain('something else')
  })

  test('pages without end', async () => {
    graph.failWith(({ url }) => ({
      status: 200,
      body: JSON.stringify({ value: [], '@odata.nextLink': `https://elsewhere.example${url}` }),
    }))
    expect((await faultOf(mailbox.find(mail.key))).message).toMatch(/goes on after \d+ pages/)
  })
})

describe('a token', () => {
  test('that has run out is followed by a fresh one, and the mail is drafted once', async () => {
    graph.failWith(({ headers }) => (headers.authorization === 'Bearer 1' ? { status: 401 } : undefined))
    await open({ credential: freshEachTime() }).draft(mail)
    expect(graph.requests().map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2'])
    expect(log).toEqual(['Microsoft Graph refused a token before its time; a fresh one is tried.'])
  })

  test('must show what the service demands of the next', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}'
    const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
    const demanded: unknown[] = []
    graph.failWith(({ headers }) =>
      headers.authorization === 'Bearer 1'
        ? { status: 401, headers: { 'www-authenticate': challenge } }
        : undefined,
    )
    await open({ credential: freshEachTime(options => demanded.push(options)) }).draft(mail)
    expect(demanded[1]).toMatchObject({ claims, enableCae: true })
  })

  test('that is refused for good is tried twice and no more', async () => {
    graph.failWith(() => ({ status: 401 }))
    expect(await faultOf(open({ credential: freshEachTime() }).draft(mail))).toMatchObject({
      hopeless: false,
    })
    expect(graph.requests()).toHaveLength(2)
  })

  test('that stays the same is not tried again', async () => {
    graph.failWith(() => ({ status: 401 }))
    const getToken = async () => ({ token: 'same', expiresOnTimestamp: 4_000_000_000_000 })
    await faultOf(open({ credential: { getToken } }).draft(mail))
    expect(graph.requests()).toHaveLength(1)
  })

  test.each([
    ['nobody gives', async () => null],
    [
      'is not given, for a reason that is kept short',
      async () => {
        throw new Error(`no ${mail.to}`)
      },
    ],
  ])('that %s is a fault, and nothing leaves', async (_, getToken) => {
    const failed = await faultOf(open({ credential: { getToken } }).draft(mail))
    expect(failed.message).toMatch(/^Could not lay a mail among the drafts: no token was given/)
    expect(graph.requests()).toEqual([])
    expectNothingOfTheMail(failed)
  })

  test('is not shown to a place that could be listened to', () => {
    expect(() => open({ graphUrl: 'http://graph.example' })).toThrow(/is not https/)
  })
})

function freshEachTime(heard: (options: unknown) => void = () => {}): MailboxSettings['credential'] {
  let given = 0
  return {
    getToken: async (_, options) => {
      heard(options)
      return { token: String(++given), expiresOnTimestamp: 4_000_000_000_000 }
    },
  }
}

async function faultOf(attempt: Promise<unknown>): Promise<MailFault> {
  const fault = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (fault instanceof MailFault) return fault
  throw new Error(`It did not fail as a mailbox does, but came to ${String(fault)}.`)
}

function mailAsAnswer(): string {
  return JSON.stringify({ error: { code: mail.key, message: `${mail.to} ${mail.text}` } })
}

function expectNothingOfTheMail(fault: MailFault): void {
  const said = [fault.message, String(fault.cause), ...log].join('\n')
  for (const part of Object.values(mail)) expect(said).not.toContain(part)
}
