import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { messageIdOf } from '../../bot/demo/mailbox/messageId.ts'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { type Mailbox, MailGone } from '../../bot/desk/mailbox.ts'
import { day } from '../../bot/domain/calendar.ts'
import { openMailbox } from '../../bot/graph/mailbox.ts'
import { answerOnPage } from '../demo/mailbox/answerOnPage.ts'
import { freePort } from '../harness/freePort.ts'
import { type DescribedGraph, startDescribedGraph } from './describedGraph.ts'

const address = 'placering@stad.example'
const noon = Date.parse('2026-11-27T11:00:00Z')

let folder: string
let behind: LocalMailbox
let graph: DescribedGraph
let mailbox: Mailbox

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0 }
  behind = await startMailbox({ port: await freePort(), folder, log: () => {}, pace, clock: () => noon })
  graph = await startDescribedGraph(behind.graphUrl)
  const settings = { graphUrl: graph.url, credential: anyToken, timeoutMs: 2_000, log: () => {} }
  mailbox = openMailbox({ address, ...settings })
})

afterEach(async () => {
  await behind.stop()
  rmSync(folder, { recursive: true })
  await graph.stop()
})

describe('the inbox', () => {
  test('tells what has come since an hour, and after that what is new', async () => {
    const sent = await sendMail()
    expect((await mailbox.arrivals({ since: noon })).mails).toEqual([])
    await answerOnPage(behind.url, sent.id, { way: 'reply', text: 'Vi har plats.' })
    const first = await mailbox.arrivals({ since: noon })
    expect(first.mails).toEqual([
      { id: expect.any(String), conversationId: sent.conversationId, subject: 'SV: KMPX-3Q47' },
    ])
    expect((await mailbox.arrivals({ since: noon + day })).mails).toEqual([])
    expect((await mailbox.arrivals(first)).mails).toEqual([])
    await answerOnPage(behind.url, sent.id, { way: 'reply', text: 'Två platser.' })
    expect((await mailbox.arrivals(first)).mails).toHaveLength(1)
  })

  test('is read to its last page', async () => {
    const sent = await sendMail()
    for (let reply = 0; reply < 23; reply += 1)
      await answerOnPage(behind.url, sent.id, { way: 'reply', text: `Svar ${reply}` })
    const { mails } = await mailbox.arrivals({ since: noon })
    expect(new Set(mails.map(({ id }) => id)).size).toBe(23)
  })

  test('is asked for no more than what tells whose a mail is, before that is known', async () => {
    await mailbox.arrivals({ since: noon })
    const [request] = graph.requests()
    expect(new URL(request?.url ?? '', graph.url).searchParams.get('$select')).toBe('conversationId,subject')
  })

  test.each([400, 404, 410])('says that a mark is too old when Graph answers %i', async status => {
    const { mark } = await mailbox.arrivals({ since: noon })
    graph.failWith(() => ({ status }))
    await expect(mailbox.arrivals({ mark })).rejects.toBeInstanceOf(MailGone)
    await expect(mailbox.arrivals({ since: noon })).rejects.not.toBeInstanceOf(MailGone)
  })

  test('follows no link out of its own mailbox, nor one that leads on for ever', async () => {
    const body = (link: object) => JSON.stringify({ value: [], ...link })
    graph.failWith(() => ({
      status: 200,
      body: body({ '@odata.deltaLink': 'https://attacker.example/v1.0/all?$deltatoken=7' }),
    }))
    const { mark } = await mailbox.arrivals({ since: noon })
    await mailbox.arrivals({ mark })
    expect(graph.requests().at(-1)?.url).toBe(
      '/v1.0/users/placering%40stad.example/mailFolders/inbox/messages/delta?$deltatoken=7',
    )
    graph.failWith(() => ({ status: 200, body: body({ '@odata.nextLink': 'https://a.example/?all' }) }))
    await expect(mailbox.arrivals({ mark })).rejects.toThrow('something else than was asked for')
    graph.failWith(() => ({ status: 200, body: body({}) }))
    await expect(mailbox.arrivals({ mark })).rejects.toThrow('came to no end')
  })
})

describe('a mail that has come', () => {
  test('is read as plain text, with its headers', async () => {
    const sent = await sendMail()
    await answerOnPage(behind.url, sent.id, { way: 'automatic', text: 'Jag är borta.' })
    const [came] = (await mailbox.arrivals({ since: noon })).mails
    expect(await mailbox.read(came?.id ?? '')).toEqual({
      messageId: messageIdOf({ id: came?.id ?? '' }),
      receivedAt: noon,
      from: 'intag@enhet.example',
      subject: 'Automatiskt svar: KMPX-3Q47',
      text: 'Jag är borta.',
      headers: [
        { name: 'In-Reply-To', value: sent.messageId },
        { name: 'Auto-Submitted', value: 'auto-replied' },
      ],
    })
  })

  test('and is gone again is undefined, and answers nothing', async () => {
    expect(await mailbox.read('AAkAgone=')).toBeUndefined()
    expect(await mailbox.answeredBy('AAkAgone=')).toEqual([])
  })

  test('says which mails it answers, and is opened no further for it', async () => {
    const sent = await sendMail()
    await answerOnPage(behind.url, sent.id, { way: 'bounce', text: '' })
    const [came] = (await mailbox.arrivals({ since: noon })).mails
    expect(came?.conversationId).not.toBe(sent.conversationId)
    expect(await mailbox.answeredBy(came?.id ?? '')).toEqual([sent.messageId])
    expect(graph.requests().at(-1)?.url).toMatch(/\?\$select=internetMessageHeaders$/)
  })

  test('names each of many mails once, the last ones', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `<${at}@a.example>`)
    const internetMessageHeaders = [
      { name: 'References', value: many.join(' ') },
      { name: 'in-reply-to', value: '<29@a.example>' },
      { name: 'Subject', value: '<x@a.example>' },
    ]
    graph.failWith(() => ({ status: 200, body: JSON.stringify({ internetMessageHeaders }) }))
    expect(await mailbox.answeredBy('one')).toEqual(many.slice(10))
  })

  test('is read whole where the service does not tell what is new in it', async () => {
    const body = { receivedDateTime: '2026-11-27T11:00:00Z', from: null, subject: null }
    graph.failWith(() => ({
      status: 200,
      body: JSON.stringify({ ...body, uniqueBody: { content: '' }, body: { content: 'Hej' } }),
    }))
    expect(await mailbox.read('one')).toEqual({
      receivedAt: noon,
      from: '',
      subject: '',
      text: 'Hej',
      headers: [],
    })
  })
})

async function sendMail() {
  const mail = await mailbox.draft({
    key: 'a',
    to: 'intag@enhet.example',
    subject: 'KMPX-3Q47',
    text: 'Har ni plats?',
  })
  await mailbox.send(mail.id)
  return mail
}
