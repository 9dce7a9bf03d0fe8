import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone, type TabView } from './tab.ts'

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
  const name = (await first.getAttribute('aria-label')) ?? ''
  const before = await page.getByRole('status').textContent()
  await first.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Kontrollera tillstånd' }).click()
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Sparat.').waitFor()
  await page.getByRole('link', { name: 'Tillstånd' }).click()
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
  await sara.page.getByRole('button', { name: 'Excel' }).waitFor()
  expect(await sara.page.getByRole('button', { name: 'HSDS' }).count()).toBe(0)
  await sara.close()
})

test('whoever only asks for places has no page of permits in the menu', async () => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/`, { person: 'Sara Lind' })
  expect(await page.getByRole('link', { name: 'Tillstånd' }).count()).toBe(0)
  await close()
})

test.each<[string, TabView]>([
  ['light desktop', {}],
  ['light 320 px', { size: phone }],
  ['dark desktop', { theme: 'dark' }],
  ['dark 320 px', { theme: 'dark', size: phone }],
])('nothing is wrong for anyone on any page: %s', async (name, view) => {
  const { page, close } = await openTab(browser, `${samplats.url}/tab/permits`, { ...view, ...tove })
  const look = async (what: string) => {
    await keepView(page, `${what} ${name}`, what !== 'permits')
    expect(await faultsOnPage(page)).toEqual([])
    await expectNoSidewaysScroll(page)
  }
  await page.getByRole('article').first().waitFor()
  await look('permits')
  await close()
})
