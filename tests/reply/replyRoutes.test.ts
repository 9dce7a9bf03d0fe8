import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { day, hour, minute } from '../../bot/domain/calendar.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aClick, caseIn, stateOf } from '../builders/caseSteps.ts'
import { sara } from '../builders/staff.ts'
import { aReplyScene, type ReplyScene } from './replyScene.ts'

const { notices } = wordsFor('sv').reply
const twoFree = {
  answer: 'free',
  places: '2',
  from: '2026-12-03',
  dailyPrice: '4 850,50',
  conditions: 'Eget rum.',
}

let scene: ReplyScene
let link: string
beforeEach(async () => {
  scene = await aReplyScene()
  link = scene.links[0] ?? ''
})
afterEach(() => scene.close())

describe('a link', () => {
  test('shows what the mail said and a form, however often it is looked at', async () => {
    for (let looks = 0; looks < 5; looks += 1) {
      const { status, page } = await look(link)
      expect(page).not.toContain(wordsFor('sv').reply.answerNow)
      expect(status).toBe(200)
      expect(page).toContain('Ärende KMPX-3Q47')
      expect(page).toContain('<form method="post"')
    }
    expect(await post(link, twoFree)).toMatchObject({ status: 200 })
  })

  test('shows nothing of the case that its mail did not say', async () => {
    const { page } = await look(link)
    const shown = /<div class="mail" lang="sv">(.*?)<\/div>/s.exec(page)?.[1] ?? ''
    for (const line of unescaped(shown).split('\n')) expect(scene.mails[0]).toContain(line)
    const around = unescaped(page.replace(shown, '').replace(/<style>.*<\/style>/s, ''))
    expect(around).not.toMatch(/KMPX|Lärkan|unit-1|Omar|Sara|Göteborg/)
  })

  test('speaks English to whoever asks for it, and remembers nothing', async () => {
    const { page, headers } = await look(`${link}?lang=en`)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Do you have a place?')
    expect(headers.get('set-cookie')).toBeNull()
    expect((await post(`${link}?lang=en`, { answer: '' })).page).toContain('Choose an answer.')
  })

  test('is kept, framed, loaded and found by nobody', async () => {
    const { headers } = await look(link)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
  })

  test('takes a reply once, which the case then shows', async () => {
    expect(await post(link, twoFree)).toMatchObject({ status: 200 })
    await scene.office.runErrands()
    const [asked] = (await caseIn(scene.office)).inquiries
    expect(asked?.settled).toMatchObject({
      how: 'replied',
      reply: { answer: 'free', places: 2, from: '2026-12-03', dailyPrice: 4850.5, conditions: 'Eget rum.' },
    })
    expect(await look(link)).toMatchObject({ status: 410 })
    expect(await post(link, { answer: 'full', reason: 'Fullt' })).toMatchObject({ status: 410 })
    expect((await look(link)).page).toContain(notices.replied.title)
    expect((await look(link)).page).not.toMatch(/KMPX|HVB|Eget rum/)
    expect((await caseIn(scene.office)).inquiries[0]?.settled).toEqual(asked?.settled)
  })

  test('asks a question back and takes the answer after it, which the case then shows', async () => {
    expect(await post(link, { answer: 'needsMore', question: 'Vilken skola?' })).toMatchObject({
      status: 200,
    })
    await scene.office.runErrands()
    const { status, page } = await look(link)
    expect(status).toBe(200)
    expect(page).toContain(wordsFor('sv').reply.answerNow)
    expect(page).not.toContain('Vilken skola?')
    scene.office.pass(hour)
    expect(await post(link, twoFree)).toMatchObject({ status: 200 })
    await scene.office.runErrands()
    expect((await caseIn(scene.office)).inquiries[0]?.settled).toMatchObject({
      reply: { answer: 'free', places: 2 },
    })
    expect(await post(link, { answer: 'needsMore', question: 'En sak till?' })).toMatchObject({ status: 410 })
  })

  test('that is used by two at once takes one of the replies', async () => {
    const replies = ['Fullt', 'Semester', 'Flytt', 'Ombyggnad'].map(reason => ({ answer: 'full', reason }))
    const answers = await Promise.all(replies.map(reply => post(link, reply)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410])
  })

  test('that is pressed twice at once thanks twice for one reply', async () => {
    const answers = await Promise.all([post(link, twoFree), post(link, twoFree)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await scene.office.runErrands()
    const { correspondence } = await journal()
    expect(correspondence.filter(type => type === 'InquirySettled')).toHaveLength(1)
  })
})

describe('a reply that can not be taken', () => {
  test('is told all that is wrong with it, and loses nothing', async () => {
    const written = { ...twoFree, places: 'många', from: '2020-01-01', conditions: 'Ring 070-174 06 05' }
    const { status, page } = await post(link, written)
    expect(status).toBe(422)
    for (const field of ['Antal platser', 'Ledigt från', 'Villkor'])
      expect(page).toMatch(new RegExp(`<p class="fault"[^>]*>${field}: `))
    for (const value of Object.values(written)) expect(unescaped(page)).toContain(value)
    expect(page).toContain('id="free" value="free" checked')
    expect(scene.given).toEqual([])
  })

  test('is given back as text, whatever it holds', async () => {
    const script = `"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea>&amp;`
    const { page } = await post(link, { answer: 'free', places: script, from: script, conditions: script })
    expect(page).not.toMatch(/<script|<img|'><|alert\(1\)<\/textarea>/)
    expect(unescaped(page).split(script)).toHaveLength(4)
  })

  test.each([
    ['an unknown field', 'answer=full&reason=Fullt&unitId=unit-2', 400],
    ['a field of every object', 'answer=full&reason=Fullt&__proto__=x', 400],
    ['a field twice', 'answer=full&answer=free&reason=Fullt', 400],
    ['half a sign', 'answer=full&reason=%E5', 400],
    ['a sign that is none', 'answer=full&reason=%zz', 400],
    ['too much', `answer=full&reason=${'x'.repeat(40_000)}`, 413],
  ])('because of %s, is refused', async (_, body, status) => {
    expect(await postText(link, body)).toMatchObject({ status })
    expect(scene.given).toEqual([])
  })

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'because it comes as %p, is refused',
    async type => {
      expect(await postText(link, 'answer=full&reason=Fullt', type)).toMatchObject({ status: 415 })
      expect(scene.given).toEqual([])
    },
  )

  test('because the desk fails, loses nothing, and the log says nothing of it', async () => {
    await scene.close()
    scene = await aReplyScene({ replyByLink: () => Promise.reject(new Error('Eget rum.')) })
    const { status, page } = await post(scene.links[0] ?? '', twoFree)
    expect(status).toBe(503)
    for (const value of Object.values(twoFree)) expect(page).toContain(value)
    expect(scene.log).toEqual(['Could not take a reply: Error.'])
  })
})

describe('a link that leads nowhere', () => {
  test('says one and the same, whether it is forged or once was ours', async () => {
    const pages = new Set<string>()
    const unknown = scene.linkTo({ unitId: 'unit-1', letter: 9, caseCode: 'KMPX-3Q47' })
    const otherCase = scene.linkTo({ unitId: 'unit-1', letter: 1, caseCode: 'RTQW-88M2' })
    const otherUnit = scene.linkTo({ unitId: 'unit-9', letter: 1, caseCode: 'KMPX-3Q47' })
    const forged = [link.slice(0, -1), `${link}A`, link.replace(/svar\/.*/, 'svar/'), `${link}/x`]
    for (const each of [unknown, otherCase, otherUnit, ...forged]) {
      for (const { status, page } of [await look(each), await post(each, twoFree)]) {
        expect(status).toBe(404)
        pages.add(page)
      }
    }
    expect(pages.size).toBe(1)
    expect(scene.given).toEqual([])
  })

  test.each([
    '%',
    '%E0%A4%A',
    '%00',
    '..%2f..%2f',
    '<script>',
    'x'.repeat(8_000),
    encodeURIComponent('å'.repeat(99)),
  ])('is answered though it is no address: %#', async token => {
    const answer = await raw(link.replace(/svar\/.*/, `svar/${token}`))
    expect([400, 404]).toContain(answer.status)
    expect(answer.page).not.toMatch(/script>|KMPX/)
  })

  test('gives nothing to 10 000 guesses', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const guesses = Array.from({ length: 10_000 }, () =>
      raw(link.replace(/svar\/.*/, `svar/${randomBytes(60).toString('base64url')}`), agent),
    )
    const answers = await Promise.all(guesses)
    agent.destroy()
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(answers.map(({ page }) => page)).size).toBe(1)
  })

  test('because its time has passed, says so and nothing else', async () => {
    const short = scene.linkTo({ unitId: 'unit-1', letter: 1, caseCode: 'KMPX-3Q47' }, hour)
    scene.office.pass(hour - 1000)
    expect(await look(short)).toMatchObject({ status: 200 })
    scene.office.pass(1000)
    for (const answer of [await look(short), await post(short, twoFree)]) {
      expect(answer.status).toBe(410)
      expect(answer.page).toContain(notices.expired.title)
      expect(answer.page).not.toMatch(/KMPX|HVB|Ekbacken/)
    }
    expect(scene.given).toEqual([])
  })

  test('because the case is withdrawn, says that no answer is needed', async () => {
    stateOf(await withdrawCase(scene.office.desk, aClick(sara), 'Löst på annat sätt.'))
    await scene.office.runErrands()
    for (const answer of [await look(link), await post(link, twoFree)]) {
      expect(answer.status).toBe(410)
      expect(answer.page).toContain(notices.closed.title)
      expect(answer.page).not.toMatch(/KMPX|HVB|Ekbacken|Löst/)
    }
  })

  test('and a reply to one inquiry is none to another', async () => {
    expect(await post(link, twoFree)).toMatchObject({ status: 200 })
    expect(await look(scene.links[1] ?? '')).toMatchObject({ status: 200 })
  })
})

test('whoever asks too often is told when to come again', async () => {
  await scene.close()
  scene = await aReplyScene({ limits: { fromOne: 3, inAll: 100, spanMs: minute } })
  const [first = ''] = scene.links
  for (let looks = 0; looks < 3; looks += 1) expect(await look(first)).toMatchObject({ status: 200 })
  for (const answer of [await look(first), await post(first, twoFree)]) {
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(answer.page).not.toMatch(/KMPX|HVB/)
  }
  scene.office.pass(minute)
  expect(await look(first)).toMatchObject({ status: 200 })
})

test('an answer that comes after we have given up waiting is still one', async () => {
  scene.office.pass(5 * day)
  await scene.office.runErrands()
  expect(await post(link, { ...twoFree, from: '2026-12-24' })).toMatchObject({ status: 200 })
})

async function look(url: string) {
  return answerOf(await fetch(url))
}

function post(url: string, form: Readonly<Record<string, string>>) {
  return postText(url, new URLSearchParams(form).toString())
}

async function postText(url: string, body: string, type = 'application/x-www-form-urlencoded') {
  const bytes = new TextEncoder().encode(body)
  return answerOf(
    await fetch(url, { method: 'POST', body: bytes, headers: type === '' ? {} : { 'content-type': type } }),
  )
}

async function answerOf(response: Response) {
  return { status: response.status, headers: response.headers, page: await response.text() }
}

/** Written as it is, where fetch would tidy the address. */
function raw(url: string, agent?: Agent): Promise<Readonly<{ status: number; page: string }>> {
  const { hostname, port } = new URL(url)
  const path = url.slice(url.indexOf('/svar/'))
  const { promise, resolve, reject } = Promise.withResolvers<Readonly<{ status: number; page: string }>>()
  request({ hostname, port, path, ...(agent && { agent }) }, response => {
    text(response).then(page => resolve({ status: response.statusCode ?? 0, page }), reject)
  })
    .once('error', reject)
    .end()
  return promise
}

function unescaped(page: string): string {
  return page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

async function journal() {
  const entries = await scene.office.archive.journal('correspondence:unit-1')
  return { correspondence: entries.map(({ type }) => type) }
}
