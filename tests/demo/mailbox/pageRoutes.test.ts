import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anyToken, type LocalMailbox, startMailbox } from '../../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../../bot/demo/mailbox/throttle.ts'
import { minute } from '../../../bot/domain/calendar.ts'
import { openMailbox } from '../../../bot/graph/mailbox.ts'
import { type DescribedGraph, startDescribedGraph } from '../../graph/describedGraph.ts'
import { freePort } from '../../harness/freePort.ts'
import { answerOnPage } from './answerOnPage.ts'
import { doInOutlook } from './doInOutlook.ts'

const scripted = '<script>alert(1)</script>'

let folder: string
let local: LocalMailbox
let graph: DescribedGraph
let mailbox: ReturnType<typeof openMailbox>
let id: string
let now = Date.parse('2026-11-27T13:30:00Z')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0 }
  local = await startMailbox({ port: await freePort(), folder, log: () => {}, pace, clock: () => now })
  graph = await startDescribedGraph(local.graphUrl)
  const settings = { graphUrl: graph.url, credential: anyToken, timeoutMs: 5_000, log: () => {} }
  mailbox = openMailbox({ ...settings, address: 'placering@stad.example' })
})

afterAll(async () => {
  await local.stop()
  rmSync(folder, { recursive: true })
  await graph.stop()
})

describe('the page of the local mailbox', () => {
  test('says what to do while nothing has been sent', async () => {
    await mailbox.draft(aMail('only drafted'))
    const page = await pageAt('/')
    expect(page).toContain('Inget har skickats än')
    expect(page).not.toContain('only drafted')
  })

  test('lists what was sent, the newest first, with when it went', async () => {
    const draftedFirst = await mailbox.draft(aMail('RTVW-8H25'))
    await sendMail('KMPX-3Q47')
    now += minute
    await mailbox.send(draftedFirst.id)
    id = draftedFirst.id
    const page = await pageAt('/')
    expect(page).toContain('2 skickade brev')
    expect(page).toMatch(/RTVW-8H25.*KMPX-3Q47/s)
    expect(page.replaceAll('\u00a0', ' ')).toContain('fre 27 nov kl. 14.31')
  })

  test('shows one mail word for word, found by its link in the list', async () => {
    const link = /href="(\/brev\/[^"]+)"/.exec(await pageAt('/'))?.[1] ?? ''
    expect(decodeURIComponent(link)).toBe(`/brev/${id}`)
    const page = await pageAt(link)
    expect(page).toContain('Hej\n\nHar ni en plats?')
    expect(page).toContain('<a href="http://127.0.0.1:3978/svar">')
  })

  test('lets a newcomer answer a mail, and shows below it what came back', async () => {
    expect(await answerOnPage(local.url, id, { way: 'reply', text: `Vi har plats. ${scripted}` })).toBe(303)
    expect(await answerOnPage(local.url, id, { way: 'bounce', text: '' })).toBe(303)
    expect(await answerOnPage(local.url, id, { way: 'reply', text: '  ' })).toBe(303)
    const page = await pageAt(`/brev/${encodeURIComponent(id)}`)
    expect(page).toMatch(/SV: RTVW-8H25.*Vi har plats\. &#60;script&#62;.*Kunde inte levereras: RTVW-8H25/s)
    expect(page.match(/Kom in/g)).toHaveLength(2)
    expect(await pageAt('/')).toContain('2 skickade brev')
  })

  test('takes no answer from a foreign page, and none to a mail that has not gone', async () => {
    const address = `${local.url}/brev/${encodeURIComponent(id)}/svar`
    const body = new URLSearchParams({ way: 'reply', text: 'Vi har plats.' })
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, {}])
      expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(404)
    expect(await answerOnPage(local.url, 'nothing', { way: 'reply', text: 'Hej' })).toBe(404)
    expect((await pageAt(`/brev/${encodeURIComponent(id)}`)).match(/Kom in/g)).toHaveLength(2)
  })

  test('takes no change in the calendar from a foreign page, and none to what is not there', async () => {
    const { calendar } = mailbox
    const from = now + 48 * 60 * minute
    const event = { key: 'a', subject: 'KMPX-3Q47', from, until: from + 30 * minute, people: [], guests: [] }
    const { eventId } = await calendar.invite(event)
    for (const site of ['cross-site', 'none'])
      expect(await doInOutlook(local.url, eventId, { act: 'remove' }, site)).toBe(404)
    expect(await doInOutlook(local.url, 'nothing', { act: 'remove' })).toBe(404)
    for (const act of ['move', 'burn'])
      expect(await doInOutlook(local.url, eventId, { act, start: 'i morgon' })).toBe(303)
    expect(await calendar.looking()({ eventId, key: event.key }, event)).toEqual({
      startsAt: from,
      minutes: 30,
      answers: [],
    })
    expect(await pageAt('/kalender')).toContain('value="2026-11-29T14:')
  })

  test('says so when a mail is not there, or has not gone', async () => {
    const { id: draft } = await mailbox.draft(aMail('not gone'))
    for (const one of ['nothing', draft]) {
      const response = await fetch(`${local.url}/brev/${encodeURIComponent(one)}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Brevet finns inte')
    }
  })

  test('runs nothing of what a mail says, and loads nothing from elsewhere', async () => {
    const { id: hostile } = await sendMail(scripted, `${scripted} "'><img src=https://attacker.example/>`)
    for (const path of ['/', `/brev/${encodeURIComponent(hostile)}`]) {
      const response = await fetch(`${local.url}${path}`)
      const page = await response.text()
      expect(page).toContain('&#60;script&#62;')
      expect(page).not.toMatch(/<script|<img|(?:src|href)="https?:\/\/(?!127\.0\.0\.1)/)
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'self';/,
      )
    }
  })
})

async function sendMail(subject: string, text?: string): Promise<Readonly<{ id: string }>> {
  const draft = await mailbox.draft(aMail(subject, text))
  await mailbox.send(draft.id)
  return draft
}

function aMail(subject: string, text = 'Hej\n\nHar ni en plats?\nhttp://127.0.0.1:3978/svar') {
  return { key: subject, to: 'intag@enhet.example', subject, text }
}

async function pageAt(path: string): Promise<string> {
  return (await fetch(`${local.url}${path}`)).text()
}
