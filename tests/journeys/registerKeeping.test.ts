import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { takeView } from './pictures.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone, type TabView } from './tab.ts'
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

const tove = { person: 'Tove Alm' }

test('a permit in doubt is found on its page, checked anew, and gone from there', async () => {
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/`, tove)
  await page.getByRole('link', { name: 'Tillstånd' }).click()
  const first = page.getByRole('article').first()
  await first.getByText('Tillståndet återkallat').waitFor()
  await takeView('tabPermits', page)
  const name = (await first.getAttribute('aria-label')) ?? ''
  const before = await page.getByRole('status').textContent()
  const inMenu = page.getByRole('navigation').getByRole('link', { name: /^Tillstånd \d+$/ })
  const counted = Number((await inMenu.textContent())?.replace('Tillstånd', ''))
  expect(before).toMatch(new RegExp(`^${counted} av `))
  await first.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Kontrollera tillstånd' }).click()
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Sparat.').waitFor()
  await page.getByRole('link', { name: `Tillstånd ${counted - 1}` }).click()
  await page.getByRole('article').first().waitFor()
  expect(await page.getByRole('article', { name, exact: true }).count()).toBe(0)
  expect(await page.getByRole('status').textContent()).not.toBe(before)
  expect(complaints).toEqual([])
  await close()
})

test('what is on the screen is taken along as a file, and as HSDS by the keeper of the register alone', async () => {
  const { page, complaints, close } = await openTab(
    browser,
    `${samplats.url}/tab/register#text=jourhem`,
    tove,
  )
  const takeAs = async (format: string) => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: format }).click()
    const download = await coming
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  await page.getByText('Ta med listan').click()
  const listed = await page.getByRole('listitem').first().getAttribute('aria-setsize')
  const csv = await takeAs('CSV')
  expect(csv.name).toMatch(/^samplats-enheter-.*\.csv$/)
  const [, ...lines] = csv.text.trim().split('\n')
  // A unit in several agreements has a line for each.
  expect(new Set(lines.map(line => line.split(';')[0])).size).toBe(Number(listed))
  const hsds = await takeAs('HSDS')
  expect(JSON.parse(hsds.text)).toMatchObject({ total_items: Number(listed) })
  expect((await takeAs('Excel')).name).toMatch(/\.xlsx$/)
  expect(complaints).toEqual([])
  await close()
  const sara = await openTab(browser, `${samplats.url}/tab/register`, { person: 'Sara Lind' })
  await sara.page.getByText('Ta med listan').click()
  await sara.page.getByRole('button', { name: 'Excel' }).waitFor()
  expect(await sara.page.getByRole('button', { name: 'HSDS' }).count()).toBe(0)
  await sara.close()
})

test('a price that is unusual is warned of while it is typed, saved all the same, and taken back', async () => {
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/`, tove)
  await page.goto(`${samplats.url}${await bought(page)}`)
  await page.getByRole('button', { name: 'Sätt pris' }).click()
  const form = page.getByRole('form', { name: 'Nytt pris' })
  await form.getByLabel('Pris per dygn i kronor, utan moms').fill('19500')
  await form.getByText(/högre/).waitFor()
  await form.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Sparat.').waitFor()
  const price = page.getByText('19\u00a0500\u00a0kr/dygn', { exact: true })
  await price.waitFor()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await price.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await close()
})

test('an agreement is ended with a reason, a visit noted and prices confirmed, each beside what it is about', async () => {
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/`, tove)
  await page.goto(`${samplats.url}${await bought(page)}`)
  await page.getByRole('button', { name: 'Ändra sista dag' }).click()
  const ending = page.getByRole('form', { name: 'Avsluta eller förläng ett avtal' })
  await ending.getByLabel('Sista dag').fill('2034-05-31')
  await ending.getByLabel('Varför?').fill('Förlängt i nämnden')
  await ending.getByRole('button', { name: 'Spara' }).click()
  await page.getByText(/\u20132034\u201105\u201131/).waitFor()
  await page.getByText('Tove Alm ändrade ett avtals sista dag. Förlängt i nämnden').waitFor()
  await page.getByRole('button', { name: 'Anteckna uppföljning' }).click()
  const note = page.getByRole('form', { name: 'Ny uppföljning' })
  await note.getByLabel('Vad kom fram?').fill('Lugnt och ordnat.')
  await note.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Lugnt och ordnat.').waitFor()
  await page.getByRole('button', { name: 'Bekräfta uppgifter' }).click()
  const verifying = page.getByRole('form', { name: 'Bekräfta att uppgifter stämmer i dag' })
  await verifying.getByLabel('Vilka har du kontrollerat?').selectOption('Priser')
  await verifying.getByRole('button', { name: 'Spara' }).click()
  await page.getByText(/riser .* av Tove Alm/).waitFor()
  expect(complaints).toEqual([])
  await close()
})

/** The address of a unit that the city has an agreement with. */
async function bought(page: Page): Promise<string> {
  await page.goto(`${samplats.url}/tab/register#route=frameworkAgreement&text=hvb`)
  const row = page.getByRole('listitem').filter({ hasText: 'Ramavtal' }).first()
  return (await row.getByRole('link').first().getAttribute('href')) ?? ''
}

test('a duplicate is opened from a search, changed, merged into the one that stays, and leads on to it', async () => {
  const { page, complaints, close } = await openTab(
    browser,
    `${samplats.url}/tab/register#text=stödboende`,
    tove,
  )
  const row = page.getByRole('listitem').first()
  const unit = (await row.getByRole('link').first().textContent()) ?? ''
  await row.getByRole('link').nth(1).click()
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByRole('heading', { level: 2, name: 'Om utföraren' }).waitFor()
  await page.getByRole('link', { name: unit }).first().waitFor()
  await takeView('tabProvider', page)
  const watching = await openTab(browser, page.url(), { person: 'Sara Lind' })
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click()
  const details = page.getByRole('form', { name: 'Ändra utförarens uppgifter' })
  await details.getByRole('textbox', { name: 'Namn', exact: true }).fill('Dubblettens Omsorg AB')
  await details.getByLabel('Varför? Frivilligt.').fill('Felstavat')
  await page.getByRole('button', { name: 'Ändra status' }).click()
  const status = page.getByRole('combobox', { name: 'Status' })
  await status.selectOption('Pausad')
  await details.getByRole('button', { name: 'Spara' }).click()
  await heading.filter({ hasText: 'Dubblettens Omsorg AB' }).waitFor()
  expect(await status.inputValue()).toBe('paused')
  await watching.page.getByRole('heading', { level: 1, name: 'Dubblettens Omsorg AB' }).waitFor()
  expect(
    await watching.page
      .getByRole('button')
      .filter({ hasText: /Ändra|Slå ihop/ })
      .count(),
  ).toBe(0)
  await page.getByRole('button', { name: 'Slå ihop med en annan' }).click()
  const merging = page.getByRole('form', { name: 'Slå ihop dubbletten' })
  await merging.getByRole('searchbox').fill('stadens')
  const stays = merging.getByRole('radio', { name: /^Stadens/ }).first()
  await stays.check()
  const merge = merging.getByRole('button', { name: 'Slå ihop' })
  await merging.getByText('Det går inte att ångra.').waitFor()
  await merging.getByLabel('Varför är det samma utförare?').fill('Samma verksamhet')
  expect(await merge.getAttribute('aria-disabled')).toBe('true')
  await merging.getByRole('checkbox', { name: /^Ja, låt Stadens/ }).check()
  await merge.click()
  await page.getByText('är sammanslagen').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: /^Stadens/ }).waitFor()
  await page.getByRole('link', { name: unit }).first().waitFor()
  await page.getByText('tog över en dubbletts enheter: Dubblettens Omsorg AB').waitFor()
  await watching.page.getByText('är sammanslagen').waitFor()
  for (const { complaints: heard } of [{ complaints }, watching]) expect(heard).toEqual([])
  await watching.close()
  await close()
})

test('whoever only asks for places has no page of permits in the menu', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`, { person: 'Sara Lind' })
  expect(await page.getByRole('link', { name: 'Tillstånd' }).count()).toBe(0)
  await close()
})

test.each(views)(
  'nothing is wrong for anyone on the pages of permits and of a unit: %s',
  async (name, view) => {
    const { page, close } = await openTab(browser, `${samplats.url}/tab/permits`, { ...view, ...tove })
    const look = async (what: string) => {
      await keepView(page, `${what} ${name}`, what !== 'permits')
      expect(await faultsOnPage(page)).toEqual([])
      await expectNoSidewaysScroll(page)
    }
    await page.getByRole('article').first().waitFor()
    await look('permits')
    await page.goto(`${samplats.url}${await bought(page)}`)
    for (const form of ['Sätt pris', 'Ändra sista dag', 'Anteckna uppföljning', 'Bekräfta uppgifter'])
      await page.getByRole('button', { name: form }).click()
    await page.getByLabel('Pris per dygn i kronor, utan moms').fill('19500')
    await page.getByLabel('Att göra. Frivilligt.').fill('Ring igen')
    await page.getByText(/högre/).waitFor()
    await look('keeping a unit')
    await close()
  },
)

test.each<[string, TabView]>([
  ['light', {}],
  ['dark', { theme: 'dark' }],
])('nothing is wrong for anyone on the page of a provider: %s', async (name, view) => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/register`, { ...view, ...tove })
  await page.goto(`${samplats.url}${await bought(page)}`)
  await page.locator('a[href*="/register/providers/"]').first().click()
  await page.getByRole('heading', { level: 2, name: 'Om utföraren' }).waitFor()
  await keepView(page, `provider ${name} desktop`)
  for (const form of ['Ändra status', 'Ändra uppgifter', 'Bekräfta uppgifter', 'Anteckna uppföljning'])
    await page.getByRole('button', { name: form }).click()
  await page.getByRole('button', { name: 'Slå ihop med en annan' }).click()
  await page.getByRole('searchbox').fill('omsorg')
  await page.getByRole('radio').first().check()
  await page.getByText('Det går inte att ångra.').waitFor()
  await keepView(page, `keeping a provider ${name} desktop`)
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(phone)
  await keepView(page, `keeping a provider ${name} 320 px`)
  await expectNoSidewaysScroll(page)
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Om utföraren' }).waitFor()
  await keepView(page, `provider ${name} 320 px`)
  await expectNoSidewaysScroll(page)
  await close()
})
