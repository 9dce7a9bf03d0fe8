import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { hasFocus } from './keyboard.ts'
import { takeView } from './pictures.ts'
import { fillsInVacancy, statesVacancy } from './stateVacancy.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone } from './tab.ts'
import { views } from './views.ts'

// Whole pages are looked at in several views: on a busy machine that takes longer than jest waits.
jest.setTimeout(120_000)

let samplats: RunningSamplats
let browser: Browser

beforeAll(async () => {
  samplats = await startSamplats()
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await samplats?.remove()
})

test('whoever chooses who to be reads what each of them does', async () => {
  const page = await browser.newPage({ locale: 'sv-SE' })
  await page.goto(`${samplats.url}/tab/`)
  await page.getByRole('button', { name: 'Omar Haddad placeringshandläggare' }).waitFor()
  await page.close()
})

test('one chooses who to be, searches, opens a unit and comes back to both by their addresses', async () => {
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/`)
  await page.getByRole('searchbox').fill('stödboende')
  const stays = page.getByLabel('Lediga platser nu')
  await stays.selectOption('1')
  expect((await addressOf(page)).search).toBe('')
  await page.reload()
  await stays.waitFor()
  expect(await stays.inputValue()).toBe('1')
  expect(await page.getByRole('searchbox').inputValue()).toBe('stödboende')
  await page
    .getByRole('link', { name: /^Stödboende/ })
    .first()
    .click()
  const heading = page.getByRole('heading', { level: 1, name: /^Stödboende/ })
  const name = await heading.textContent()
  await page.reload()
  await heading.waitFor()
  expect(await heading.textContent()).toBe(name)
  expect(await page.title()).toBe(`${name} · Samplats`)
  await page.goBack()
  await stays.waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a free emergency home for siblings within 50 km is found by keyboard alone', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('jourhem syskon')
  const from = page.getByLabel('Räkna avstånd från')
  await from.getByRole('option', { name: 'Partille' }).waitFor({ state: 'attached' })
  await from.focus()
  await page.keyboard.type('Partille')
  const within = page.getByLabel('Högst så långt bort')
  await within.getByRole('option', { name: /^5/ }).first().waitFor({ state: 'attached' })
  await within.focus()
  await page.keyboard.type('5')
  await page.getByLabel('Lediga platser nu').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const said = new URLSearchParams((await addressOf(page)).hash.slice(1))
  expect(Object.fromEntries(said)).toEqual({
    text: 'jourhem syskon',
    freePlaces: '2',
    withinKm: '50',
    from: '1402',
    sort: 'distance',
  })
  const rows = page.getByRole('listitem')
  await rows
    .filter({ hasNotText: /[2-9].lediga/ })
    .first()
    .waitFor({ state: 'detached' })
  for (const row of await rows.all()) expect(await row.textContent()).toMatch(/[Jj]ourhem.*[2-9].lediga/s)
  await takeView('tabRegister', page)
  await rows.first().getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Platsbesked' }).waitFor()
  await takeView('tabUnit', page)
  await close()
})

test('all that was typed and chosen is cleared by one button, which is there only then', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`)
  const clear = page.getByRole('button', { name: 'Rensa', exact: true })
  await page.getByRole('listitem').first().waitFor()
  expect(await clear.count()).toBe(0)
  await page.getByRole('searchbox').fill('hvb')
  await clear.click()
  await clear.waitFor({ state: 'detached' })
  expect(await page.getByRole('searchbox').inputValue()).toBe('')
  expect((await addressOf(page)).hash).toBe('')
  await close()
})

test('where nothing is found one starts anew from there, also on a telephone', async () => {
  const nowhere = `${samplats.url}/tab/register#text=jourhem&route=frameworkAgreement&age=19&from=1402&withinKm=10`
  const { page, close } = await openTab(browser, nowhere, { size: phone })
  await page.getByText('Ingen enhet stämmer med sökningen').waitFor()
  await page.getByRole('button', { name: 'Filter (4)' }).click()
  expect(await page.getByLabel('Ålder').inputValue()).toBe('19')
  await page.getByLabel('Ålder').selectOption('Alla')
  await page.getByRole('button', { name: /^Visa \d+.enheter$/ }).click()
  await page.getByRole('listitem').first().waitFor()
  expect(await hasFocus(page.getByRole('button', { name: 'Filter (3)' }))).toBe(true)
  await page.getByRole('searchbox').fill('xyzzyx')
  await page.getByRole('button', { name: 'Rensa', exact: true }).click()
  await page.getByRole('listitem').first().waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('')
  await close()
})

test('all units can be scrolled through, and only those in sight are drawn', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`)
  await page.getByLabel('Ordning').selectOption('Namn')
  const rows = page.getByRole('listitem')
  await rows.first().waitFor()
  const total = Number(await rows.first().getAttribute('aria-setsize'))
  const last = page.locator(`[role=listitem][aria-posinset="${total}"]`).getByRole('link').first()
  // The heights of rows are known only once they have been drawn, and so is where the end is.
  while (!(await last.isVisible())) await page.mouse.wheel(0, 100_000)
  expect(total).toBeGreaterThan(400)
  expect(await rows.count()).toBeLessThan(60)
  await close()
})

const unitPage = '/tab/register/units/stadens-hvb-1'

test('a vacancy stated by one is seen by another without doing anything, and taken back', async () => {
  const [omar, sara] = [
    await openTab(browser, `${samplats.url}${unitPage}`, { person: 'Omar Haddad' }),
    await openTab(browser, `${samplats.url}${unitPage}`, { person: 'Sara Lind' }),
  ]
  await statesVacancy(omar.page, 'Fullt', 'Natt')
  await omar.page.getByText('Sparat.').waitFor()
  await sara.page.getByText('Omar Haddad lämnade ett platsbesked').waitFor()
  await sara.page.getByText('Natt, per telefon').waitFor()
  expect(await sara.page.getByRole('button', { name: 'Lämna platsbesked' }).count()).toBe(0)
  await omar.page.getByRole('button', { name: 'Ångra' }).click()
  await sara.page.getByText('Natt, per telefon').waitFor({ state: 'detached' })
  for (const { close, complaints } of [omar, sara]) {
    expect(complaints).toEqual([])
    await close()
  }
})

test('of two who fill in the same form none overwrites the other: the second reads what the first did', async () => {
  const [omar, maja] = [
    await openTab(browser, `${samplats.url}${unitPage}`, { person: 'Omar Haddad' }),
    await openTab(browser, `${samplats.url}${unitPage}`, { person: 'Maja Sund' }),
  ]
  await fillsInVacancy(omar.page, 'Kö', 'Dagpersonalen')
  await statesVacancy(maja.page, 'Fullt', 'Kvällspersonalen')
  const form = omar.page.getByRole('form', { name: 'Nytt platsbesked' })
  await form.getByText('Maja Sund lämnade ett platsbesked').waitFor()
  expect(await form.getByLabel('Vem lämnade beskedet?').inputValue()).toBe('Dagpersonalen')
  await form.getByRole('button', { name: 'Spara' }).click()
  await form.getByText('Någon annan hann före').waitFor()
  expect(await form.getByLabel('Vem lämnade beskedet?').inputValue()).toBe('Dagpersonalen')
  await form.getByRole('button', { name: 'Spara ändå' }).click()
  await maja.page.getByText('Dagpersonalen, per telefon').waitFor()
  for (const { close } of [omar, maja]) await close()
})

test.each(views)('nothing is wrong for anyone on any page: %s', async (name, view) => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`, view)
  const look = async (what: string) => {
    await keepView(page, `${what} ${name}`, what === 'unit')
    expect(await faultsOnPage(page)).toEqual([])
    await expectNoSidewaysScroll(page)
  }
  await page.getByRole('listitem').first().waitFor()
  await look('register')
  const filters = page.getByRole('button', { name: 'Filter' })
  if (await filters.isVisible()) {
    await filters.click()
    await page.getByRole('group', { name: 'Insats' }).waitFor()
    await look('filters')
  }
  await page.goto(`${samplats.url}/tab/register#text=hvb&route=frameworkAgreement`)
  await page.getByRole('listitem').first().getByText('Ramavtal').waitFor()
  await page.getByRole('listitem').first().getByRole('link').first().click()
  for (const form of ['Lämna platsbesked', 'Kontrollera tillstånd', 'Lägg till avtal'])
    await page.getByRole('button', { name: form }).click()
  await look('unit')
  await close()
})

/** As the page itself has it: the browser tells the test of it a little later. */
async function addressOf(page: Page): Promise<URL> {
  return new URL(String(await page.evaluate('location.href')))
}
