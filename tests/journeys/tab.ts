import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'

const patienceMs = 25_000
const seen = fileURLToPath(new URL('../output/tab', import.meta.url))

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 320, height: 640 }

export type TabView = Readonly<{
  person?: string
  theme?: 'default' | 'dark' | 'contrast' | 'glass'
  size?: Readonly<{ width: number; height: number }>
  /** How much larger than usual everything is. */
  zoom?: number
}>

export type OpenTab = Readonly<{
  page: Page
  /** What the browser complained of, such as something that the page may not load. */
  complaints: readonly string[]
  close: () => Promise<void>
}>

/** The tab in a browser of its own, as a Swedish user who has chosen who to be. */
export async function openTab(
  browser: Browser,
  url: string,
  { person = 'Kim Ek', theme = 'default', size = desktop, zoom = 1 }: TabView = {},
): Promise<OpenTab> {
  const viewport = { width: Math.round(size.width / zoom), height: Math.round(size.height / zoom) }
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport,
    deviceScaleFactor: zoom,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', fault => complaints.push(fault.message))
  await page.addInitScript(name => localStorage.setItem('samplats.theme', name), theme)
  await page.goto(url)
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('navigation').waitFor()
  return { page, complaints, close: () => context.close() }
}

/** Fluent's guards at the edge of a list or dialog pass the focus on as soon as they get it: nobody can rest there. */
const guards = '[data-tabster-dummy]'

/** What axe finds wrong on the page, each with where. */
export async function faultsOnPage(page: Page): Promise<readonly string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    exclude => Reflect.get(globalThis, 'axe').run({ exclude: [exclude] }, { resultTypes: ['violations'] }),
    guards,
  )
  return violations.flatMap(({ id, nodes }: axe.Result) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Nothing sticks out to the side, whatever the width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(width).toBeLessThanOrEqual(0)
}

/** Keeps what the page looks like, to be looked at: all of it, or of a list without end what is in sight. */
export async function keepView(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(seen, { recursive: true })
  await page.screenshot({ path: join(seen, `${name}.png`), fullPage, animations: 'disabled' })
}
