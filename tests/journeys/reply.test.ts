import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { aReplyScene, type ReplyScene } from '../reply/replyScene.ts'
import { openChromium } from './chromium.ts'
import { desktop, expectNoSidewaysScroll, faultsOnPage, keepView, phone } from './tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
}, 120_000)
afterAll(() => browser.close())

let scene: ReplyScene
beforeEach(async () => {
  scene = await aReplyScene()
})
afterEach(() => scene.close())

const views = [
  { name: 'phone', size: phone, colorScheme: 'light' },
  { name: 'phone-dark', size: phone, colorScheme: 'dark' },
  { name: 'desktop', size: desktop, colorScheme: 'light' },
  { name: 'desktop-dark', size: desktop, colorScheme: 'dark' },
] as const

describe.each(views)('on a $name', ({ name, size, colorScheme }) => {
  test('a provider opens the link, corrects what was wrong, answers, and finds the link used', async () => {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: size, colorScheme })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const [link = ''] = scene.links

    await page.goto(link)
    expect(await page.getByLabel('Antal platser').isVisible()).toBe(false)
    await expectFine(page, `reply-${name}-asked`)
    await page.getByLabel('Ja, vi har plats').check()
    await page.getByLabel('Antal platser').fill('2')
    await page.getByLabel('Ledigt från').fill('2026-12-03')
    await page.getByLabel('Pris per dygn').fill('4.850')
    await page.getByLabel('Villkor').fill('Ring mig på 070-174 06 05 så berättar jag.')
    await expectFine(page, `reply-${name}-filled`)
    await page.getByRole('button').click()

    await page.getByRole('alert').waitFor()
    expect(await page.evaluate('document.activeElement.className')).toBe('faults')
    await expectFine(page, `reply-${name}-faulty`)
    expect(await page.getByLabel('Antal platser').inputValue()).toBe('2')
    expect(await page.getByLabel('Ledigt från').inputValue()).toBe('2026-12-03')
    await page.getByLabel('Pris per dygn').fill('4 850,50')
    await page.getByLabel('Villkor').fill('Eget rum.')
    await page.getByRole('button').click()

    await page.getByRole('heading', { name: 'Tack, svaret är mottaget' }).waitFor()
    await expectFine(page, `reply-${name}-taken`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'You have already answered' }).waitFor()
    await expectFine(page, `reply-${name}-used`)
    expect(complaints.filter(text => !/status of (410|422)/.test(text))).toEqual([])
    expect(asked.filter(url => !url.startsWith(link))).toEqual([])
    await context.close()
  })
})

test('a provider with free places says on a phone that this does not suit it', async () => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  await page.goto(scene.links[0] ?? '')
  await page.getByLabel('Nej, det passar inte hos oss').check()
  expect(await page.getByLabel('Antal platser').isVisible()).toBe(false)
  await expectFine(page, 'reply-phone-unsuited')
  await page.getByRole('button').click()
  await page.getByRole('alert').getByText('Varför inte: fyll i det här.').waitFor()
  await page.getByLabel('Varför inte?').fill('Inte vår målgrupp.')
  await page.getByRole('button').click()
  await page.getByRole('heading', { name: 'Tack, svaret är mottaget' }).waitFor()
  expect(scene.given).toEqual([{ answer: 'unsuited', reason: 'Inte vår målgrupp.' }])
  await context.close()
})

test('a provider that needs to know more asks on a phone, and answers by the same link when it knows', async () => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone, colorScheme: 'dark' })
  const page = await context.newPage()
  const [link = ''] = scene.links
  await page.goto(link)
  await page.getByLabel('Vi behöver veta mer').check()
  await page.getByLabel('Vad behöver ni veta?').fill('Vilken skola?')
  await page.getByRole('button').click()
  await page.getByRole('heading', { name: 'Tack, svaret är mottaget' }).waitFor()
  await page.goto(link)
  await page.getByText('Ni har svarat att ni behöver veta mer.').waitFor()
  await expectFine(page, 'reply-phone-askedBack')
  await page.getByLabel('Nej, vi har fullt').check()
  await page.getByLabel('Varför inte?').fill('Fullt till jul.')
  await page.getByRole('button').click()
  await page.getByRole('heading', { name: 'Tack, svaret är mottaget' }).waitFor()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Ni har redan svarat' }).waitFor()
  await context.close()
})

async function expectFine(page: Page, name: string): Promise<void> {
  await keepView(page, name)
  await expectNoSidewaysScroll(page)
  expect(await faultsOnPage(page)).toEqual([])
}
