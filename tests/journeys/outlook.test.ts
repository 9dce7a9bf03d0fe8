import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { officeStandIn, type StandInMail } from '../../bot/demo/outlook/officeStandIn.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { clickAt, fileAt, openDeskBeside } from './deskBeside.ts'
import { pressAt } from './keyboard.ts'
import { takeView } from './pictures.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone } from './tab.ts'

let samplats: RunningSamplats
let browser: Browser
let desk: Desk
let caseCode: string
/** The pane beside the answers of two units, as the local mailbox leads to it. */
let beside: readonly string[]

beforeAll(async () => {
  samplats = await startSamplats({ mailbox: 'free' })
  desk = await openDeskBeside(samplats.archivePath)
  browser = await openChromium()
  caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const request = stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const unitIds = matchCase(desk, request)
    .first(2)
    .map(({ unitId }) => unitId)
  stateOf(await askByMail(desk, clickAt(desk, 'Omar Haddad', caseCode), { unitIds, note: '' }))
  beside = await answeredByMail(['Ja, vi har två platser från den första.', 'Tyvärr fullt till jul.'])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await desk?.archive.close()
  await samplats?.remove()
})

test('an officer opens the pane on a reply, records it in two presses, and the case shows it', async () => {
  const { page, complaints, close } = await openPane(beside[0] ?? '')
  await page.getByRole('heading', { name: `Ärende ${caseCode}` }).waitFor()
  await page.getByText('Det verkar säga: ledigt.').waitFor()
  await page.getByText('Visa vad vi frågade').click()
  await page.getByRole('blockquote').first().waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'outlook')
  await page.getByText('Visa vad vi frågade').click()

  await page.getByRole('radio', { name: 'Ledigt' }).click()
  await page.getByLabel('Antal platser').fill('2')
  await page.getByLabel('Pris per dygn').fill('4300')
  await takeView('outlook', page)
  expect(await faultsOnPage(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText(/Svarade .*2.platser från/).waitFor()
  await page.getByRole('status').getByText('Svaret är sparat i ärendet.').waitFor({ state: 'attached' })
  expect(await page.getByRole('radio').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()

  const tab = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, { person: 'Omar Haddad' })
  const inquiries = tab.page.getByRole('region', { name: 'Frågor till utförare' })
  await inquiries.getByText('2 enheter tillfrågade, 1 har svarat').waitFor()
  await inquiries.getByText(/2.platser från .*4.300/).waitFor()
  await tab.close()
}, 90_000)

test('another mail that is chosen while the pane is pinned shows its own inquiry, and none says so', async () => {
  const { page, complaints, close } = await openPane(beside[1] ?? '')
  await page.getByText('Det verkar säga: fullt.').waitFor()
  await choose(page, unknownMail)
  await page.getByRole('heading', { name: 'Mejlet ligger inte i något ärende' }).waitFor()
  expect(await page.getByRole('radio', { name: 'Fullt', exact: true }).count()).toBe(0)
  await choose(page, undefined)
  await page.getByRole('heading', { name: 'Välj ett mejl' }).waitFor()
  expect(complaints).toEqual([])
  await close()
}, 60_000)

test('a mail that nobody knows is filed under a case by keyboard alone, and stands on the page of the case', async () => {
  const { page, complaints, close } = await openPane(addressOf({ ...unknownMail, at: Date.now() }), {
    theme: 'dark',
  })
  await page.getByRole('heading', { name: 'Mejlet ligger inte i något ärende' }).waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'outlookFiling')
  await pressAt(page, page.getByRole('radio').first(), 'Space')
  await pressAt(page, page.getByRole('button', { name: 'Lägg i ärendet' }))
  await page.getByRole('heading', { name: `Ärende ${caseCode}` }).waitFor()
  await page.getByRole('status').getByText('Mejlet ligger i ärendet.').waitFor({ state: 'attached' })
  expect(complaints).toEqual([])
  await close()

  const tab = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, { person: 'Omar Haddad' })
  await tab.page.getByText('Vi ringer på måndag om platsen.').first().waitFor()
  await tab.close()
}, 90_000)

test('whoever handles no queue is told so in a sentence, and sees nothing of the case', async () => {
  const { page, close } = await openPane(beside[1] ?? '', { person: 'Sara Lind' })
  await page.getByText('Din roll ger inte tillgång. Be din chef om du behöver den.').waitFor()
  expect(await page.getByText(caseCode).count()).toBe(0)
  expect(await faultsOnPage(page)).toEqual([])
  await close()
}, 60_000)

describe('where people sign in', () => {
  test('the pane calls with the token that Outlook has for the app, in the colours of Outlook', async () => {
    const { page, called } = await openInProduction('async () => "token-of-omar"')
    await page.getByText('Du finns inte i personallistan').waitFor()
    expect(called).toContain('Bearer token-of-omar')
    const background = await page.evaluate(
      'getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor',
    )
    expect(background).toBe('rgb(41, 41, 41)')
    await page.context().close()
  }, 60_000)

  test('the pane says so in a sentence when Outlook has none, and asks the server nothing', async () => {
    const { page, called } = await openInProduction('async () => { throw new Error("13001") }')
    await page.getByText('Logga in i Outlook med ditt arbetskonto och öppna panelen igen.').waitFor()
    expect(called).toEqual([])
    await page.context().close()
  }, 60_000)
})

/** A server that takes tokens, which knows nobody; and who called it with which. */
async function openInProduction(getAccessToken: string) {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  const called: string[] = []
  const outlook = `Office.auth = { getAccessToken: ${getAccessToken} }
    Office.context.officeTheme = { bodyBackgroundColor: '#292929' }`
  const body = `(${officeStandIn})(globalThis); ${outlook}`
  await page.route('**/outlook/office.js', route => route.fulfill({ contentType: 'text/javascript', body }))
  await page.route('**/api/sign-in', route => route.fulfill({ json: { by: 'teams' } }))
  await page.route('**/api/me', route => {
    called.push(route.request().headers().authorization ?? '')
    const json = {
      type: 'urn:samplats:problem:notOnStaff',
      title: 'Du finns inte i personallistan',
      status: 403,
      detail: 'Be den som sköter Samplats.',
    }
    return route.fulfill({ status: 403, json })
  })
  await page.goto(addressOf(unknownMail))
  return { page, called }
}

test('outside Outlook the pane says where it is opened', async () => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  await page.route('**/outlook/office.js', route => route.abort())
  await page.goto(`${samplats.url}/outlook`)
  await page.getByText('Öppna ett mejl i Outlook och välj Samplats ovanför det.').waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await context.close()
}, 60_000)

const unknownMail: StandInMail = {
  messageId: '<nytt@ekbacken.example>',
  conversationId: 'AAQkAGotherMailboxAQAJ9=',
  from: 'nagon@annan.example',
  subject: 'En fråga',
  at: Date.now(),
  headers: 'Subject: En fråga\r\n',
  text: 'Vi ringer på måndag om platsen.',
}

function addressOf(mail: StandInMail): string {
  return `${samplats.url}/outlook#${encodeURIComponent(JSON.stringify(mail))}`
}

/** As Outlook does with a pane that is pinned. */
async function choose(page: Page, mail: StandInMail | undefined): Promise<void> {
  const hash = mail ? encodeURIComponent(JSON.stringify(mail)) : ''
  await page.evaluate(chosen => {
    Reflect.get(globalThis, 'location').hash = chosen
  }, hash)
}

type PaneView = Readonly<{ person?: string; theme?: string }>

/** As narrow as Outlook makes it. */
async function openPane(address: string, { person = 'Omar Haddad', theme = 'default' }: PaneView = {}) {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 320, height: 760 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(25_000)
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', fault => complaints.push(fault.message))
  await page.addInitScript(name => localStorage.setItem('samplats.theme', name), theme)
  await page.goto(address)
  await page.getByRole('button', { name: person }).click()
  return { page, complaints, close: () => context.close() }
}

/** Answers each letter in the local mailbox by mail, and returns where its page leads on to. */
async function answeredByMail(texts: readonly string[]): Promise<readonly string[]> {
  const context = await browser.newContext({ locale: 'sv-SE' })
  const page = await context.newPage()
  const links = page.getByRole('navigation').getByRole('link', { name: caseCode })
  // A mail is nowhere to be seen while it is on its way.
  while ((await links.count()) < texts.length) await page.goto(`http://127.0.0.1:${samplats.mailboxPort}`)
  const letters = await links.evaluateAll(found => found.map(link => String(Reflect.get(link, 'href'))))
  const panes: string[] = []
  for (const [at, text] of texts.entries()) {
    await page.goto(letters[at] ?? '')
    await page.getByLabel('Svar', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    const pane = page.getByRole('link', { name: 'Öppna panelen i Outlook bredvid' })
    panes.push((await pane.getAttribute('href')) ?? '')
  }
  await context.close()
  return panes
}
