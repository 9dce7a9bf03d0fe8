import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone } from './tab.ts'

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

test('one chooses who to be, searches, opens a unit and comes back to it by its address', async () => {
  const { page, complaints, close } = await openTab(browser, `${samplats.url}/tab/`)
  await page.getByRole('searchbox').fill('stödboende')
  await page
    .getByRole('link', { name: /^Stödboende/ })
    .first()
    .click()
  const heading = page.getByRole('heading', { level: 1, name: /^Stödboende/ })
  await heading.waitFor()
  const name = await heading.textContent()
  await page.reload()
  await heading.waitFor()
  expect(await heading.textContent()).toBe(name)
  expect(await page.title()).toBe(`${name} · Samplats`)
  expect(complaints).toEqual([])
  await close()
})

describe.each(['default', 'dark', 'contrast', 'glass'] as const)('in the theme %s', theme => {
  test.each([
    ['desktop', { theme }],
    ['320 px', { theme, size: phone }],
    ['200 %', { theme, zoom: 2 }],
  ])('nothing is wrong for anyone on any page: %s', async (name, view) => {
    const { page, close } = await openTab(browser, `${samplats.url}/tab/`, view)
    const look = async (what: string) => {
      await keepView(page, `${what} ${theme} ${name}`)
      expect(await faultsOnPage(page)).toEqual([])
      await expectNoSidewaysScroll(page)
    }
    const link = page.getByRole('main').getByRole('link').first()
    await link.waitFor()
    await look('register')
    await link.click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await look('unit')
    await close()
  })
})
