import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MailNotice } from '../../bot/desk/mailbox.ts'
import { calendarNoticePath, noticePath, noticeRoutes } from '../../bot/notices/noticeRoutes.ts'
import { openServer, type WebServer } from '../../bot/server.ts'
import { freePort } from '../harness/freePort.ts'

let server: WebServer
let house: string
let url: string
let told: (readonly MailNotice[])[]
let toldOfEvents: (readonly MailNotice[])[]

beforeEach(async () => {
  told = []
  toldOfEvents = []
  const port = await freePort()
  server = openServer(
    noticeRoutes({
      mail: notices => void told.push(notices),
      calendar: notices => void toldOfEvents.push(notices),
    }),
    { stopping: new AbortController().signal, log: () => {} },
  )
  await server.listen(port)
  house = `http://127.0.0.1:${port}`
  url = `${house}${noticePath}`
})
afterEach(() => server.close())

function tell(body: unknown, address = url): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
}

describe('the address that Graph tells of mail', () => {
  test('gives back the token that it is tried with, as text that is no page', async () => {
    const token = 'Validation: <b>1</b> & ä+1'
    const answered = await fetch(`${url}?${new URLSearchParams({ validationToken: token })}`, {
      method: 'POST',
    })
    expect(answered.status).toBe(200)
    expect(await answered.text()).toBe(token)
    expect(answered.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(answered.headers.get('x-content-type-options')).toBe('nosniff')
    expect(told).toEqual([])
  })

  test('takes down that something came, with the secret and nothing of what', async () => {
    const answered = await tell({
      value: [
        {
          subscriptionId: '7f105c7d-2dc5-4530-97cd-4e7ae6534c07',
          clientState: 'secret',
          changeType: 'created',
          resource: 'Users/a/Messages/b',
          resourceData: { id: 'b' },
        },
        { clientState: 'secret', lifecycleEvent: 'subscriptionRemoved' },
        { clientState: 'secret', lifecycleEvent: 'somethingNew' },
        {},
      ],
    })
    expect(answered.status).toBe(202)
    expect(await answered.text()).toBe('')
    expect(told).toEqual([
      [
        { clientState: 'secret', event: 'came' },
        { clientState: 'secret', event: 'subscriptionRemoved' },
        { clientState: 'secret', event: 'missed' },
        { clientState: '', event: 'came' },
      ],
    ])
  })

  test.each<[string, unknown]>([
    ['no list', {}],
    ['a list of something else', { value: ['a'] }],
    ['a secret that is too long', { value: [{ clientState: 'x'.repeat(129) }] }],
    ['too many', { value: Array.from({ length: 1_001 }, () => ({})) }],
  ])('takes down nothing of %s', async (_, body) => {
    expect((await tell(body)).status).toBe(400)
    expect(told).toEqual([])
  })

  test('reads no form, and no more than fits', async () => {
    const form = await fetch(url, { method: 'POST', body: new URLSearchParams({ value: '[]' }) })
    expect(form.status).toBe(415)
    expect((await tell({ value: [], filler: 'x'.repeat(300_000) })).status).toBe(413)
    expect(told).toEqual([])
  })
})

test('the address that Graph tells of the calendar takes down which event it is, and of nothing else', async () => {
  const said = {
    value: [
      { clientState: 'secret', changeType: 'updated', resourceData: { id: 'event-1', subject: 'KMPX-3Q47' } },
      { clientState: 'secret', lifecycleEvent: 'missed' },
    ],
  }
  expect((await tell(said, `${house}${calendarNoticePath}`)).status).toBe(202)
  expect(toldOfEvents).toEqual([
    [
      { clientState: 'secret', event: 'came', about: 'event-1' },
      { clientState: 'secret', event: 'missed' },
    ],
  ])
  expect(told).toEqual([])
  const long = { value: [{ clientState: 'secret', resourceData: { id: 'x'.repeat(1_025) } }] }
  expect((await tell(long, `${house}${calendarNoticePath}`)).status).toBe(400)
})
