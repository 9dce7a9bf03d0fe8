import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { clickAt, fileAt, openDeskBeside } from './deskBeside.ts'
import { takeView } from './pictures.ts'
import { expectNoSidewaysScroll, faultsOnPage, openTab, phone } from './tab.ts'

let samplats: RunningSamplats
let browser: Browser
let desk: Desk

beforeAll(async () => {
  samplats = await startSamplats({ mailbox: 'free' })
  desk = await openDeskBeside(samplats.archivePath)
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await desk?.archive.close()
  await samplats?.remove()
})

test('an officer asks two units by mail, one answers by the link on a phone, one by mail, and the case shows both', async () => {
  const caseCode = await fileAt(desk, 'Sara Lind', {
    daysAhead: 9,
    freeText: 'Vill bo kvar nära sin farmor.',
  })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const address = `${samplats.url}/tab/cases/${caseCode}`
  const { page, complaints, close } = await openTab(browser, address, { person: 'Omar Haddad' })
  const asked = await tickTwo(page)
  await page.getByRole('button', { name: 'Fråga om plats' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox').fill('Gärna redan i helgen.')
  await form.getByRole('button', { name: 'Fråga om plats' }).click()
  const inquiries = page.getByRole('region', { name: 'Frågor till utförare' })
  await inquiries.getByText('2 enheter tillfrågade, 0 har svarat').waitFor()
  await inquiries.getByText('Visa vad som skickades').first().waitFor()

  const letters = await lettersAbout(caseCode)
  expect(letters).toHaveLength(2)
  for (const { text } of letters) {
    expect(text).toContain('Gärna redan i helgen.')
    expect(text).not.toContain('farmor')
  }
  const letter = letters.find(({ text }) => text.includes(asked[0] ?? ''))
  const replied = await replyOnPhone(letter?.link ?? '')
  expect(replied).toEqual([])

  await inquiries.getByText('2 enheter tillfrågade, 1 har svarat').waitFor()
  await inquiries.getByText('2 platser från').waitFor()
  await inquiries.getByText('Eget rum finns.').waitFor()
  expect(await page.getByRole('button', { name: 'Hämta listan igen' }).count()).toBe(0)
  await answerByMail(letters.find(each => each !== letter)?.address ?? '')
  await inquiries.getByText('Det verkar säga: behöver veta mer').waitFor()
  await inquiries.getByText('Vi har plats, men behöver veta mer först.', { exact: true }).waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await inquiries.getByRole('button', { name: 'Behöver veta mer' }).click()
  await inquiries.getByText('2 enheter tillfrågade, 2 har svarat').waitFor()
  await inquiries.getByText('Visa vad som skickades').first().click()
  await takeView('tabInquiries', page)
  expect(await faultsOnPage(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
}, 90_000)

/** Their names, best first. */
async function tickTwo(page: Page): Promise<readonly string[]> {
  const boxes = page.getByRole('checkbox')
  await boxes.nth(1).waitFor()
  const names: string[] = []
  for (const at of [0, 1]) {
    await boxes.nth(at).check()
    const label = page.locator(`label[for="${await boxes.nth(at).getAttribute('id')}"]`)
    names.push(((await label.textContent()) ?? '').replace(/^\d+\. /, ''))
  }
  return names
}

type Letter = Readonly<{ address: string; text: string; link: string }>

/** As the local mailbox shows them to whoever reads the mail. */
async function lettersAbout(caseCode: string): Promise<readonly Letter[]> {
  const context = await browser.newContext({ locale: 'sv-SE' })
  const page = await context.newPage()
  const mailbox = `http://127.0.0.1:${samplats.mailboxPort}`
  const links = page.getByRole('navigation').getByRole('link', { name: caseCode })
  // A mail is nowhere to be seen while it is on its way.
  while ((await links.count()) < 2) await page.goto(mailbox)
  const addresses = await links.evaluateAll(found => found.map(link => String(Reflect.get(link, 'href'))))
  const letters = []
  for (const address of addresses) {
    await page.goto(address)
    const text = (await page.getByRole('article').textContent()) ?? ''
    const link = (await page.getByRole('article').getByRole('link').first().getAttribute('href')) ?? ''
    letters.push({ address, text, link })
  }
  await context.close()
  return letters
}

/** As one answers any mail, on the page of the local mailbox. */
async function answerByMail(address: string): Promise<void> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('Svar', { exact: true }).fill('Vi har plats, men behöver veta mer först.')
  expect(await faultsOnPage(page)).toEqual([])
  await page.getByRole('button', { name: 'Skicka svaret' }).click()
  await page.getByRole('heading', { name: /^SV:/ }).waitFor()
  await expectNoSidewaysScroll(page)
  await context.close()
}

/** What axe finds on the page on the way. */
async function replyOnPhone(link: string): Promise<readonly string[]> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone, javaScriptEnabled: true })
  const page = await context.newPage()
  await page.goto(link)
  const faults = [...(await faultsOnPage(page))]
  await expectNoSidewaysScroll(page)
  await page.getByRole('radio').first().check()
  await page.getByLabel('platser', { exact: false }).first().fill('2')
  await page.locator('input[type=date]').fill(nextMonth())
  await page.locator('textarea:visible').first().fill('Eget rum finns.')
  await takeView('reply', page)
  await page.getByRole('button').click()
  await page.getByText(/Tack/).first().waitFor()
  faults.push(...(await faultsOnPage(page)))
  await page.goto(link)
  await page.getByText(/redan/).first().waitFor()
  await context.close()
  return faults
}

function nextMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}
