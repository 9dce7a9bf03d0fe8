import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { takePicture } from './pictures.ts'
import {
  boxAround,
  cardWith,
  expectNotToRead,
  expectToRead,
  filledIn,
  framed,
  goTo,
  onSmallScreen,
  openPlayground,
  pick,
  press,
  say,
  textOf,
  untilSeen,
  write,
} from './playground.ts'

let samplats: RunningSamplats
let browser: Browser

beforeAll(async () => {
  // Some twenty seconds: long enough for both sides to read of the hold, short enough to see it run out.
  const environment = { SAMPLATS_HOLD_HOURS: '0.006' }
  samplats = await startSamplats({ playground: 'free', environment })
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await samplats?.remove()
})

test('a request goes from one sentence to a place that is held, and released by the clock', async () => {
  const page = await openPlayground(browser, samplats.playgroundPort)
  await asksInOneSentence(page)
  const caseCode = await sendsTheRequest(page)
  await takesTheCaseAndAsks(page, caseCode)
  await answers(page)
  const suggested = await suggestsTwo(page)
  const chosen = await choosesTheFirst(page, suggested)
  await bothReadThatThePlaceIsHeld(page, { caseCode, unitName: chosen })
  await bothReadThatThePlaceIsReleased(page, { caseCode, unitName: chosen })
}, 120_000)

async function asksInOneSentence(page: Page): Promise<void> {
  await expectToRead(chats(page), 'Hej. Jag tar emot placeringsförfrågningar')
  await say(page, sentence)
  const card = requestCard(page)
  await expectToRead(card, 'Insats: HVB', 'Krav: missbruk och kriminalitet', 'Önskemål: inga')
  const typed = (name: string) => filledIn(card.getByRole('textbox', { name }))
  const picked = (name: string) => filledIn(card.getByRole('combobox', { name }))
  expect({
    ålder: await typed('Ålder'),
    kön: await picked('Kön'),
    lagrum: await picked('Lagrum'),
    plats: await typed('Plats'),
    start: await picked('Start'),
  }).toEqual({
    ålder: '15',
    kön: 'Pojke',
    lagrum: 'LVU 3 §',
    plats: 'Göteborg, helst inom 80 km',
    start: inFull(comingFriday()),
  })
  await onSmallScreen(page, () => takePicture('request', page.getByText(sentence), framed(card)))
}

const sentence = 'akut HVB för pojke 15 år, LVU 3 §, missbruk och kriminalitet, från fredag, helst inom 8 mil'

/** Returns the case code. */
async function sendsTheRequest(page: Page): Promise<string> {
  const form = requestCard(page)
  await untilSeen(statusCard(page), async () => {
    await pick(form, 'Uppdrag', 'Akut')
    await pick(form, 'Beslut och sekretess', 'Beslut om insats finns. OSL 26:9, under 18 år')
    await press(form, 'Skicka förfrågan')
  })
  const card = statusCard(page)
  await expectToRead(
    card,
    '· Skickad',
    'Placeringsenheten tar ärendet härnäst. Du behöver inte göra något nu.',
    'HVB, akut',
    '15 år, pojke',
    'Göteborg, helst inom 8 mil (80 km)',
    'Krav: missbruk och kriminalitet',
    'Ingen än, plats 1 i kön',
  )
  const [caseCode = ''] = (await textOf(card)).split(' ')
  expect(caseCode).toMatch(/^\w{4}-\w{4}$/)
  return caseCode
}

async function takesTheCaseAndAsks(page: Page, caseCode: string): Promise<void> {
  await goTo(page, 'Placeringskö')
  const card = queueCard(page)
  await expectToRead(
    card,
    `${caseCode} · Skickad`,
    'Väntar på att någon tar ärendet.',
    'HVB, akut',
    '15 år, pojke',
    'Krav: missbruk och kriminalitet',
    'LVU 3 §',
    'Hisingen',
  )
  await takePicture('queue', card)
  await press(card, 'Ta ärendet')
  await expectToRead(card, `${caseCode} · Tagen`, 'Kim Ek har ärendet. Härnäst: visa kandidater.')
  await untilSeen(page.getByText('Kim Ek har ärendet och väntar på svar'), async () => {
    await press(card, 'Begär komplettering')
    await write(card, 'Din fråga till socialsekreteraren', 'Går han i skolan nu?')
    await press(card, 'Skicka frågan')
  })
  await expectToRead(card, `${caseCode} · Väntar på svar`)
}

async function answers(page: Page): Promise<void> {
  await goTo(page, 'Personal Chat')
  await expectToRead(statusCard(page), 'Din tur: svara på frågan från Kim Ek.')
  const question = cardWith(page, 'Kim Ek undrar:')
  await expectToRead(question, 'Går han i skolan nu?')
  await untilSeen(page.getByText('Svaret är skickat. Tack.'), async () => {
    await write(question, 'Ditt svar', 'Ja, årskurs nio, men sällan på plats.')
    await press(question, 'Skicka svar')
  })
  await expectToRead(statusCard(page), 'Kim Ek går igenom förfrågan.')
}

/** Returns the names of the two units. */
async function suggestsTwo(page: Page): Promise<readonly string[]> {
  await goTo(page, 'Placeringskö')
  await expectToRead(
    queueCard(page),
    'Nytt',
    'Går han i skolan nu?',
    'Svar: Ja, årskurs nio, men sällan på plats.',
  )
  await press(queueCard(page), 'Visa kandidater')
  const candidates = candidatesCard(page)
  await expectToRead(
    candidates,
    'Markera dem att fråga, eller högst fyra att föreslå.',
    'Uppfyller krav: missbruk och kriminalitet',
  )
  const boxes = candidates.getByRole('checkbox')
  const names = [await nameOf(boxes.nth(0)), await nameOf(boxes.nth(1))]
  await untilSeen(page.getByText('Socialsekreteraren väljer bland förslagen senast'), async () => {
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await takePicture('candidates', candidates, boxAround(boxes.nth(1)))
    await press(candidates, 'Skicka förslag')
  })
  return names
}

/** Returns the name of the unit. */
async function choosesTheFirst(page: Page, suggested: readonly string[]): Promise<string> {
  await goTo(page, 'Personal Chat')
  const card = cardWith(page, 'Avböj')
  await expectToRead(
    card,
    'Din tur: välj bland förslagen senast',
    'kr/dygn',
    ...suggested.map(name => `Välj ${name}`),
  )
  await takePicture('suggestion', card)
  const [first = ''] = suggested
  await press(card, `Välj ${first}`)
  return first
}

type Held = Readonly<{ caseCode: string; unitName: string }>

async function bothReadThatThePlaceIsHeld(page: Page, { caseCode, unitName }: Held): Promise<void> {
  const card = cardWith(page, 'Kan fatta beslutet')
  await expectToRead(
    card,
    `${caseCode} · Plats vald`,
    `Platsen på ${unitName} hålls till`,
    'Nu behövs ett beslut.',
  )
  await expectToRead(card, 'Lena Berg, enhetschef', 'Registrera beslut', 'Ångra valet')
  expect(await textOf(card)).toMatch(/hålls till \S+ \d+ \S+ kl\. \d\d\.\d\d\./)
  await goTo(page, 'Placeringskö')
  await expectToRead(queueCard(page), `${unitName} är vald. Platsen hålls till`, 'i väntan på beslut.')
  await expectToRead(chats(page), `Kim Ek ${caseCode}: en plats är vald och hålls i väntan på beslut.`)
  await goTo(page, 'Personal Chat')
  await takePicture('hold', card)
}

async function bothReadThatThePlaceIsReleased(page: Page, { caseCode, unitName }: Held): Promise<void> {
  const released = `${caseCode}: tiden för beslut gick ut och platsen är släppt.`
  await expectToRead(chats(page), released)
  await expectToRead(statusCard(page), `${caseCode} · Söker plats`, 'Kim Ek söker plats.')
  await expectNotToRead(chats(page), 'hålls till')
  await goTo(page, 'Placeringskö')
  await expectToRead(chats(page), `Kim Ek ${released}`)
  await expectToRead(
    queueCard(page),
    `${caseCode} · Söker plats`,
    'Kim Ek har ärendet. Härnäst: skicka förslag.',
  )
  await expectToRead(candidatesCard(page), unitName)
  await expectNotToRead(chats(page), 'hålls till')
}

function chats(page: Page): Locator {
  return page.locator('body')
}

function requestCard(page: Page): Locator {
  return cardWith(page, 'Ny förfrågan')
}

function statusCard(page: Page): Locator {
  return cardWith(page, 'Handläggare')
}

function queueCard(page: Page): Locator {
  return cardWith(page, 'Förvaltning')
}

function candidatesCard(page: Page): Locator {
  return cardWith(page, 'enheter passar')
}

/** Without its place in the list. */
async function nameOf(tickBox: Locator): Promise<string> {
  const [, name = ''] = /^\d+\. (.+)$/.exec((await tickBox.getAttribute('aria-label')) ?? '') ?? []
  return name
}

/** The first Friday after today, in the way of a Swedish calendar. */
function comingFriday(): Date {
  const dayMs = 24 * 3_600_000
  const days = [1, 2, 3, 4, 5, 6, 7].map(ahead => new Date(Date.now() + ahead * dayMs))
  return days.find(day => inSweden(day, { weekday: 'long' }) === 'fredag') ?? new Date(Number.NaN)
}

function inFull(date: Date): string {
  return inSweden(date, { dateStyle: 'long' })
}

function inSweden(date: Date, shown: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm', ...shown })
}
