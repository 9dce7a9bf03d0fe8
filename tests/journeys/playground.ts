import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'

/** How long anything may take on a busy machine before the journey is given up. */
const patienceMs = 25_000
const attemptMs = 4_000

/** The local Teams client in a browser of a Swedish user, with nothing in sight but the chats. */
export async function openPlayground(browser: Browser, port: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
    deviceScaleFactor: 1.5,
    viewport: { width: 1400, height: 1500 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  await opened(page, `http://127.0.0.1:${port}/`)
  await page.getByTitle('Hide log panel').click()
  return page
}

export async function goTo(page: Page, chat: 'Personal Chat' | 'Placeringskö'): Promise<void> {
  await page.getByRole('treeitem', { name: chat }).click()
}

export async function say(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable]').first().click()
  await page.keyboard.insertText(text)
  await page.getByRole('button', { name: 'Send Message' }).click()
}

/** The newest card on which all of this stands. */
export function cardWith(page: Page, ...texts: readonly string[]): Locator {
  const cards = page.locator('.ac-adaptiveCard')
  return texts.reduce((found, hasText) => found.filter({ hasText }), cards).last()
}

export async function press(within: Locator, button: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: button }).first().click({ timeout: attemptMs })
}

export async function pick(card: Locator, field: string, choice: string): Promise<void> {
  await card.getByRole('combobox', { name: field }).click({ timeout: attemptMs })
  await card.page().getByRole('option', { name: choice, exact: true }).click({ timeout: attemptMs })
}

export async function write(card: Locator, field: string, text: string): Promise<void> {
  const box = card.getByRole('textbox', { name: field })
  await box.click({ timeout: attemptMs })
  await box.fill(text, { timeout: attemptMs })
}

/** The Playground forgets what was typed on a card whenever anything else arrives: then it is typed once more. */
export async function untilSeen(outcome: Locator, act: () => Promise<void>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  let fault: unknown
  while (Date.now() < giveUpAt) {
    fault = undefined
    await act().catch(error => {
      fault = error
    })
    if (await isSeen(outcome)) return
  }
  throw fault ?? new Error(`Could not bring about ${outcome}.`)
}

/** Waits until every sentence can be read there; a fault shows what can be read instead. */
export async function expectToRead(place: Locator, ...sentences: readonly string[]): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  let text = await textOf(place)
  while (!sentences.every(sentence => text.includes(sentence))) {
    if (Date.now() > giveUpAt) break
    await pause(50)
    text = await textOf(place)
  }
  for (const sentence of sentences) expect(text).toContain(sentence)
}

/** As it is read: without what is folded away, and every space a plain one. */
export async function textOf(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
  return plain(await place.innerText())
}

export async function filledIn(field: Locator): Promise<string> {
  return plain(await field.inputValue())
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll(/\s*\n\s*/g, '\n')
}

async function opened(page: Page, url: string): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  while (!(await page.goto(url).catch(() => null))?.ok()) {
    if (Date.now() > giveUpAt) throw new Error(`Could not open ${url}: nothing answers there.`)
    await pause(100)
  }
}

async function isSeen(outcome: Locator): Promise<boolean> {
  return outcome
    .first()
    .waitFor({ timeout: attemptMs })
    .then(() => true)
    .catch(() => false)
}
