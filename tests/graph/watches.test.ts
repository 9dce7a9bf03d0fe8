import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { type Mailbox, MailGone } from '../../bot/desk/mailbox.ts'
import { day, hour, minute } from '../../bot/domain/calendar.ts'
import { openMailbox } from '../../bot/graph/mailbox.ts'
import { answerOnPage } from '../demo/mailbox/answerOnPage.ts'
import { freePort } from '../harness/freePort.ts'
import { type DescribedGraph, startDescribedGraph } from './describedGraph.ts'
import { listenForNotices, type NoticeListener } from './noticeListener.ts'

const address = 'Placering@stad.example'

let folder: string
let now: number
let behind: LocalMailbox
let graph: DescribedGraph
let mailbox: Mailbox
let listener: NoticeListener

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  now = Date.parse('2026-11-27T11:00:00Z')
  await open()
  listener = await listenForNotices()
})

afterEach(async () => {
  await listener.stop()
  await behind.stop()
  rmSync(folder, { recursive: true })
  await graph.stop()
})

async function open(): Promise<void> {
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0, repeatsEvery: 3, losesEvery: 5, doubtsEvery: 7 }
  behind = await startMailbox({ port: await freePort(), folder, log: () => {}, pace, clock: () => now })
  graph = await startDescribedGraph(behind.graphUrl)
  const settings = { graphUrl: graph.url, credential: anyToken, timeoutMs: 5_000, log: () => {} }
  mailbox = openMailbox({ address, ...settings })
}

describe('a subscription to what comes into the inbox', () => {
  test('is agreed to when our address answers for itself, and brings our secret back with each mail', async () => {
    const watch = await begin()
    expect(watch.expiresAt).toBe(now + day)
    await comeIn(1)
    expect(await listener.next()).toMatchObject({ clientState: 'secret', changeType: 'created' })
  })

  test('is not agreed to where nobody answers for the address', async () => {
    await listener.stop()
    await expect(begin()).rejects.toMatchObject({ hopeless: true })
    listener = await listenForNotices()
  })

  test('holds nothing of what a mail says', async () => {
    await begin()
    await comeIn(1)
    expect(JSON.stringify(await listener.next())).not.toMatch(/KMPX|plats|enhet/)
  })

  test('is told of twice, not at all, or of doubts, as the real one does', async () => {
    await begin()
    await comeIn(10)
    const told = []
    for (let notice = 0; notice < 13; notice += 1) told.push(await listener.next())
    const counts = Map.groupBy(told, ({ lifecycleEvent, changeType }) => lifecycleEvent ?? changeType)
    expect(Object.fromEntries([...counts].map(([event, notices]) => [event, notices.length]))).toEqual({
      created: 11,
      missed: 1,
      reauthorizationRequired: 1,
    })
  })

  test('is renewed, also after a new start, and gone when it has run out', async () => {
    const { id } = await begin()
    await graph.stop()
    await behind.stop()
    await open()
    now += day - hour
    expect(await mailbox.renewWatch(id, now + day)).toEqual({ id, expiresAt: now + day })
    now += day + minute
    await expect(mailbox.renewWatch(id, now + day)).rejects.toBeInstanceOf(MailGone)
    await expect(mailbox.renewWatch('another', now + day)).rejects.toBeInstanceOf(MailGone)
  })
})

function begin() {
  return mailbox.watch({ address: listener.url, clientState: 'secret', until: now + day })
}

async function comeIn(mails: number): Promise<void> {
  const { id } = await mailbox.draft({ key: 'a', to: 'intag@enhet.example', subject: 'KMPX', text: 'Hej' })
  await mailbox.send(id)
  for (let mail = 0; mail < mails; mail += 1)
    await answerOnPage(behind.url, id, { way: 'reply', text: 'Vi har plats.' })
}
