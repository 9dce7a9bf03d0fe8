import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Desk } from '../../bot/desk/desk.ts'
import {
  askForClarification,
  claimCase,
  lookForCandidates,
  suggestCandidates,
  takeOverCase,
} from '../../bot/desk/handleCase.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { clickAt, fileAt, openDeskBeside } from './deskBeside.ts'
import { hasFocus, pressAt } from './keyboard.ts'
import { takeView } from './pictures.ts'
import { statesVacancy } from './stateVacancy.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab } from './tab.ts'
import { views } from './views.ts'

// Whole pages are looked at in several views: on a busy machine that takes longer than jest waits.
jest.setTimeout(120_000)

const omar = { person: 'Omar Haddad' }
let samplats: RunningSamplats
let browser: Browser
let desk: Desk

beforeAll(async () => {
  samplats = await startSamplats()
  desk = await openDeskBeside(samplats.archivePath)
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await desk?.archive.close()
  await samplats?.remove()
})

test('an officer takes a case from the queue and suggests two units, entirely by keyboard', async () => {
  const caseCode = await fileAt(desk, 'Sara Lind', {
    daysAhead: 2,
    musts: ['substanceUse', 'criminality'],
    shoulds: ['keepsSchool'],
  })
  await othersInQueue()
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/queue`, omar)
  const row = page.getByRole('article', { name: caseCode })
  await row.waitFor()
  await takeView('tabQueue', page)
  await pressAt(page, row.getByRole('button', { name: 'Ta ärendet' }))
  const show = row.getByRole('button', { name: 'Visa kandidater' })
  await show.waitFor()
  expect(await hasFocus(show)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: caseCode }).waitFor()
  const boxes = page.getByRole('checkbox')
  await takeView('tabCase', page)
  const [first, second] = [await nameOf(page, 0), await nameOf(page, 1)]
  await pressAt(page, boxes.nth(0), 'Space')
  await pressAt(page, boxes.nth(1), 'Space')
  await pressAt(page, page.getByRole('button', { name: 'Jämför markerade' }))
  const table = page.getByRole('table')
  await table.getByRole('columnheader', { name: first }).waitFor()
  await table.getByRole('columnheader', { name: second }).waitFor()
  await table.getByRole('rowheader', { name: 'Avstånd', exact: true }).waitFor()
  await takeView('tabComparison', page)
  await page.keyboard.press('Escape')
  await table.waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+Tab')
  await pressAt(page, page.getByRole('button', { name: 'Skicka förslag' }))
  await page.getByRole('heading', { name: 'Förslag' }).waitFor()
  expect(await requestOf(caseCode)).toMatchObject({
    state: 'suggested',
    suggestion: { candidates: [{ unitName: first }, { unitName: second }] },
  })
  expect(complaints).toEqual([])
  await close()
})

describe('two officers on one case', () => {
  test('see each other’s steps without loading anything anew', async () => {
    const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
    const { page, close } = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, omar)
    await page.getByRole('button', { name: 'Ta ärendet' }).waitFor()
    stateOf(await claimCase(desk, clickAt(desk, 'Maja Sund', caseCode)))
    await page.getByText('Handläggare: Maja Sund').waitFor()
    await page.getByRole('button', { name: 'Ta över ärendet' }).waitFor()
    expect(await page.getByRole('button', { name: 'Ta ärendet' }).count()).toBe(0)
    await close()
  })

  test('keep what they are writing, and are told what the other did', async () => {
    const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
    stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    const { page, close } = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, omar)
    await page.getByRole('button', { name: 'Begär komplettering' }).click()
    const field = page.getByRole('textbox', { name: 'Din fråga till socialsekreteraren' })
    await field.fill('Går han kvar i sin skola?')
    stateOf(await takeOverCase(desk, clickAt(desk, 'Maja Sund', caseCode)))
    const form = page.getByRole('dialog')
    await form.getByText('Maja Sund: Tog över ärendet från Omar Haddad.').waitFor()
    expect(await field.inputValue()).toBe('Går han kvar i sin skola?')
    await form.getByRole('button', { name: 'Begär komplettering', disabled: true }).waitFor()
    await close()
  })

  test('learn from the queue, too, that the other was first', async () => {
    const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
    stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    const { page, close } = await openTab(browser, `${samplats.url}/tab/queue`, omar)
    const row = page.getByRole('article', { name: caseCode })
    await row.getByRole('button', { name: 'Begär komplettering' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox').fill('Går han kvar i sin skola?')
    stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    await form.getByRole('button', { name: 'Begär komplettering' }).click()
    await form.getByText('Någon annan hann före').waitFor()
    await form.getByText('Sökte kandidater.').waitFor()
    await form.getByRole('button', { name: 'Begär komplettering' }).click()
    await row.getByText('Väntar på svar', { exact: true }).waitFor()
    expect(await requestOf(caseCode)).toMatchObject({ question: 'Går han kvar i sin skola?' })
    await close()
  })
})

test('a social worker answers, and chooses among what is suggested', async () => {
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  stateOf(await askForClarification(desk, clickAt(desk, 'Omar Haddad', caseCode), 'Går han i skolan?'))
  const { page, close } = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, {
    person: 'Sara Lind',
  })
  await page.getByRole('button', { name: 'Skicka svar' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Ditt svar' }).fill('Ja, årskurs nio.')
  await form.getByRole('button', { name: 'Skicka svar' }).click()
  await page.getByRole('tabpanel').getByText('Ja, årskurs nio.').waitFor()
  const [first = '', second = ''] = await suggestThree(caseCode)
  await page.getByRole('button', { name: `Avböj ${first}` }).click()
  await form.getByRole('radio', { name: 'För långt bort' }).check()
  await form.getByRole('button', { name: 'Avböj' }).click()
  await page.getByText(`Avböjd: ${first}`).waitFor()
  await page.getByRole('button', { name: `Välj ${second}` }).click()
  await page.getByText('Vald enhet').waitFor()
  expect(await requestOf(caseCode)).toMatchObject({ state: 'chosen' })
  await close()
})

test('what a unit says of its places moves it among the candidates of a case that somebody has open', async () => {
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 6 })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const watching = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, omar)
  const [first, second] = [await nameOf(watching.page, 0), await nameOf(watching.page, 1)]
  const bestIs = (unit: string) =>
    watching.page
      .locator('label')
      .filter({ hasText: `1. ${unit}` })
      .waitFor()
  await bestIs(first)
  const unitId = matchCase(desk, await requestOf(caseCode)).first(1)[0]?.unitId ?? ''
  const calling = await openTab(browser, `${samplats.url}/tab/register/units/${unitId}`, omar)
  await statesVacancy(calling.page, 'Fullt', 'Dagpersonalen')
  await bestIs(second)
  await calling.page.getByRole('button', { name: 'Ångra' }).click()
  await bestIs(first)
  for (const { close, complaints } of [watching, calling]) {
    expect(complaints).toEqual([])
    await close()
  }
})

test('no case comes in the place of the one that someone points at', async () => {
  const pointedAt = await fileAt(desk, 'Sara Lind', { daysAhead: 40 })
  const { page, close } = await openTab(browser, `${samplats.url}/tab/queue`, omar)
  const row = page.getByRole('article', { name: pointedAt })
  await page.mouse.move(0, 0)
  await row.getByRole('button', { name: 'Ta ärendet' }).focus()
  const place = await placeOf(page, pointedAt)
  const urgent = await fileAt(desk, 'Sara Lind', { daysAhead: 0 })
  await page.getByRole('article', { name: urgent }).waitFor()
  expect(await placeOf(page, pointedAt)).toBe(place)
  await page.getByRole('textbox', { name: 'Ärendekod' }).fill(urgent.toLowerCase())
  expect(await placeOf(page, urgent)).toBeLessThan(await placeOf(page, pointedAt))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: urgent }).waitFor()
  await close()
})

test('the queue remembers which cases one wants to see', async () => {
  const urgent = await fileAt(desk, 'Sara Lind', { daysAhead: 1 })
  const later = await fileAt(desk, 'Sara Lind', { daysAhead: 30 })
  const { page, close } = await openTab(browser, `${samplats.url}/tab/queue`, omar)
  const rowOf = (caseCode: string) => page.getByRole('article', { name: caseCode })
  await rowOf(later).waitFor()
  await page.getByRole('checkbox', { name: 'Bara akuta' }).check()
  await rowOf(later).waitFor({ state: 'detached' })
  await page.reload()
  await rowOf(urgent).waitFor()
  expect(await rowOf(later).count()).toBe(0)
  await page.getByRole('combobox', { name: 'Väntar på' }).selectOption('Beslutsfattaren')
  await page.getByRole('button', { name: 'Visa alla' }).click()
  await rowOf(later).waitFor()
  await close()
})

test('the cards of a case are shown as people got them, and do nothing there', async () => {
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, omar)
  await page.getByRole('tab', { name: 'Kort' }).click()
  const queueCard = page.getByRole('article', { name: `${caseCode}: ärende i kön` })
  await queueCard.getByText('Väntar på att någon tar ärendet.').waitFor()
  await queueCard.getByRole('button', { name: 'Ta ärendet', disabled: true }).waitFor()
  await page.getByRole('article', { name: 'så går det' }).getByText('Visa hela förfrågan').click()
  await page.getByRole('article', { name: 'så går det' }).getByText('Behöver lugn miljö').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('units that do not fit are listed under the reason when it is opened', async () => {
  const caseCode = await searchedCase()
  const { page, close } = await openTab(browser, `${samplats.url}/tab/cases/${caseCode}`, omar)
  const ledger = page.getByRole('complementary')
  await ledger.getByText('Annan insats').click()
  await ledger
    .getByText(/inte HVB\./)
    .first()
    .waitFor()
  const before = await ledger.getByRole('listitem').count()
  await ledger.getByRole('button', { name: 'Visa fler' }).click()
  await ledger.getByRole('listitem').nth(before).waitFor()
  await close()
})

test.each(views)('nothing is wrong for anyone with the queue or a case: %s', async (name, view) => {
  const searched = await searchedCase()
  const sent = await searchedCase()
  await suggestThree(sent)
  const { page, close } = await openTab(browser, `${samplats.url}/tab/queue`, { ...view, ...omar })
  const look = async (what: string) => {
    await keepView(page, `${what} ${name}`)
    expect(await faultsOnPage(page)).toEqual([])
    await expectNoSidewaysScroll(page)
  }
  await page.getByRole('article', { name: searched }).waitFor()
  await look('queue')
  await page.getByRole('article', { name: searched }).getByRole('link').click()
  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Jämför markerade' }).click()
  await page.getByRole('table').waitFor()
  await look('comparison')
  await page.keyboard.press('Escape')
  await page.getByRole('table').waitFor({ state: 'detached' })
  await look('case')
  await page.getByRole('tab', { name: 'Kort' }).click()
  await page.locator('.ac-adaptiveCard').first().waitFor()
  await look('cards')
  await page.getByRole('tab', { name: 'Samtal' }).click()
  const ask = page.getByRole('button', { name: 'Begär komplettering' })
  await ask.click()
  await page.getByRole('dialog').waitFor()
  await look('question')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await hasFocus(ask)).toBe(true)
  await page.goto(`${samplats.url}/tab/cases/${sent}`)
  await page.getByRole('heading', { name: 'Förslag' }).waitFor()
  await look('suggestion')
  await close()
})

/** One that nobody has taken, and one that waits for an answer. */
async function othersInQueue(): Promise<void> {
  await fileAt(desk, 'Jonas Ny', {
    daysAhead: 12,
    serviceTypes: ['fosterHome'],
    ages: [6, 9],
    shoulds: ['siblingsTogether'],
  })
  const asked = await fileAt(desk, 'Sara Lind', {
    daysAhead: 6,
    serviceTypes: ['supportedHousing'],
    ages: [17],
  })
  stateOf(await claimCase(desk, clickAt(desk, 'Maja Sund', asked)))
  stateOf(await askForClarification(desk, clickAt(desk, 'Maja Sund', asked), 'Har han ett arbete?'))
}

/** A case that Omar looks for a place for. */
async function searchedCase(): Promise<string> {
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  return caseCode
}

/** Returns the names of the units. */
async function suggestThree(caseCode: string): Promise<readonly string[]> {
  stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const candidates = matchCase(desk, await requestOf(caseCode)).first(3)
  const unitIds = candidates.map(({ unitId }) => unitId)
  stateOf(await suggestCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode), unitIds))
  return candidates.map(({ unitName }) => unitName)
}

async function requestOf(caseCode: string) {
  const file = await desk.archive.load(caseCode)
  if (!file) throw new Error(`There is no case ${caseCode}.`)
  return requestIn(file)
}

/** The first is 0. */
async function placeOf(page: Page, caseCode: string): Promise<number> {
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  return headings.indexOf(caseCode)
}

/** Without its place in the list. */
async function nameOf(page: Page, index: number): Promise<string> {
  const box = page.getByRole('checkbox').nth(index)
  await box.waitFor()
  const label = await page.locator(`label[for="${await box.getAttribute('id')}"]`).textContent()
  return label?.replace(/^\d+\. /, '') ?? ''
}
