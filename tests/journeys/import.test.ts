import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { writeWorkbook } from '../../bot/import/writeWorkbook.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { listed } from '../import/listing.ts'
import { messyList } from '../import/messyList.ts'
import { openChromium } from './chromium.ts'
import { hearBars, holdWork } from './heldWork.ts'
import { takeView } from './pictures.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, type TabView } from './tab.ts'
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

const controller = { person: 'Tove Alm' }

test('every fault of a messy Excel file is shown by row and column', async () => {
  const { file, planted } = messyList()
  const { page, complaints, close } = await openImport(controller)
  await choose(page, 'enheter.xlsx', await file())
  await page.getByRole('button', { name: 'Kontrollera listan' }).click()
  await page.getByText('Rätta felen i filen och välj den igen.').waitFor()
  await takeView('tabImport', page)
  const rows = page.getByRole('table').getByRole('row')
  const numbers = await rows.locator('td:nth-child(3)').allTextContents()
  expect(numbers.map(Number)).toEqual(planted.map(({ row }) => row))
  expect(await page.getByRole('row', { name: 'Götebrog' }).textContent()).toContain('Menar du Göteborg?')
  expect(await page.getByRole('button', { name: 'Importera listan' }).count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('a list whose columns a person has put right is imported, and its units are found', async () => {
  const unit = aUnit({ name: 'Trollsländans HVB' })
  const trollslandan = aProvider({
    organisationNumber: '996677-8897',
    name: 'Trollsländan AB',
    units: [unit],
  })
  const rows = listed([trollslandan], { withIds: false }).map((row, at) =>
    at === 0 ? row.map(heading => (heading === 'Kommun' ? 'Var ligger det?' : heading)) : row,
  )
  const { page, close } = await openImport(controller)
  await choose(page, 'trollsländan.xlsx', await writeWorkbook({ sheet: 'Enheter', rows }))
  await page.getByText('Importeras inte: Var ligger det?.').waitFor()
  await page.getByLabel('Var ligger det?').selectOption('Kommun')
  await page.getByRole('button', { name: 'Kontrollera listan' }).click()
  await page.getByText('Inga fel hittades.').waitFor()
  await page.getByRole('button', { name: 'Importera listan' }).click()
  await page.getByText('trollsländan.xlsx är importerad.').waitFor()
  await page.getByRole('link', { name: 'Till registret' }).click()
  await page.getByRole('searchbox').fill('trollsländans')
  await page.getByRole('link', { name: 'Trollsländans HVB' }).waitFor()
  await close()
})

test('a list of many rows says how far it has come until it is checked, and until it is imported', async () => {
  const { page, close } = await openImport(controller)
  const barsSaid = await hearBars(page)
  await choose(page, 'avdelningar.xlsx', await writeWorkbook({ sheet: 'Enheter', rows: aLongList() }))
  await page.getByRole('button', { name: 'Kontrollera listan' }).click()
  await page.getByText('3\u00a0000\u00a0rader lästa').waitFor()
  await page.getByText('Inga fel hittades.').waitFor()
  const checking = await barsSaid()
  for (const step of ['rader lästa', 'rader kontrollerade', 'rader jämförda med registret'])
    expect(checking.some(said => said.endsWith(step))).toBe(true)
  await page.getByRole('button', { name: 'Importera listan' }).click()
  await page.getByText('avdelningar.xlsx är importerad.').waitFor()
  const deciding = (await barsSaid()).slice(checking.length)
  expect(deciding.some(said => said.endsWith('ändringar förberedda'))).toBe(true)
  expect(await page.getByRole('progressbar').count()).toBe(0)
  await close()
})

test('whoever does not keep the register has no such page in the menu', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`, { person: 'Sara Lind' })
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Importera' }).count()).toBe(0)
  await close()
})

test.each(views)('nothing is wrong for anyone on the way: %s', async (name, view) => {
  const { page, close } = await openImport({ ...view, ...controller })
  const look = async (what: string) => {
    await keepView(page, `import ${what} ${name}`)
    expect(await faultsOnPage(page)).toEqual([])
    await expectNoSidewaysScroll(page)
  }
  await look('choosing')
  await choose(page, 'enheter.xlsx', await messyList().file())
  await page.getByRole('button', { name: 'Kontrollera listan' }).waitFor()
  await look('mapping')
  await lookAtWork(page, look)
  await page.getByRole('button', { name: 'Kontrollera listan' }).click()
  await page.getByRole('table').waitFor()
  await look('checked')
  await close()
})

/** In the midst of a list as long as a country's, until the connection breaks. */
async function lookAtWork(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  const progress = { step: 'reading', done: 12_000, of: 50_000 } as const
  const breakOff = await holdWork(page, '/api/imports/check', progress)
  await page.getByRole('button', { name: 'Kontrollera listan' }).click()
  const bar = page.getByRole('progressbar', { name: 'Läser filen' })
  await bar.waitFor()
  expect(await bar.getAttribute('aria-valuetext')).toBe('12\u00a0000 av 50\u00a0000\u00a0rader lästa')
  await page.getByText('24\u00a0%').waitFor()
  await look('working')
  await breakOff()
  await page.getByRole('alert').getByText('Förbindelsen bröts.').waitFor()
}

/** Of the city's departments, so that all can have the same number. */
function aLongList() {
  const departments = Array.from({ length: 100 }, (_, at) =>
    aProvider({
      id: `p${at}`,
      organisationNumber: '459000-0008',
      name: `Avdelning ${at}`,
      external: false,
      units: Array.from({ length: 30 }, (_, unit) => aUnit({ name: `Hem ${unit}` })),
    }),
  )
  return listed(departments, { withIds: false })
}

async function openImport(view: TabView) {
  const opened = await openTab(browser, `${samplats.url}/tab/import`, view)
  await opened.page.getByRole('heading', { level: 1, name: 'Importera' }).waitFor()
  return opened
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('Välj fil').setInputFiles({ name, mimeType, buffer })
}
