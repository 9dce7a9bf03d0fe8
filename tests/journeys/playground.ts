import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'

/** How long anything may take on a busy machine before the journey is given up. */
const patienceMs = 25_000
const attemptMs = 4_000

/** High enough to show a whole conversation: nothing need be scrolled, and the list of chats stands beside it. */
const wide = { width: 1400, height: 2_600 }
const chatAlone = { width: 640, height: 2_600 }

/** The local Teams client in a browser of a Swedish user, with nothing in sight but the chats. */
export async function openPlayground(browser: Browser, port: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
    deviceScaleFactor: 1.5,
    viewport: wide,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  await opened(page, `http://127.0.0.1:${port}/`)
  await hideLog(page)
  return page
}

/** On a small screen the list of chats is out of sight; on a wide one again, the log comes back. */
export async function onSmallScreen(page: Page, act: () => Promise<void>): Promise<void> {
  await page.setViewportSize(chatAlone)
  await act()
  await page.setViewportSize(wide)
  await hideLog(page)
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

/** A card with the frame that the chat puts around it. */
export function framed(card: Locator): Locator {
  return card.locator('xpath=ancestor::*[contains(@class, "fai-OutputCard")][1]')
}

/** The box on a card in which this stands. */
export function boxAround(part: Locator): Locator {
  return part.locator('xpath=ancestor::*[contains(@class, "ac-container")][1]')
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
  const text = await textOnce(place, read => sentences.every(sentence => read.includes(sentence)))
  for (const sentence of sentences) expect(text).toContain(sentence)
}

/** Waits until it can be read there no longer. */
export async function expectNotToRead(place: Locator, sentence: string): Promise<void> {
  const text = await textOnce(place, read => !read.includes(sentence))
  expect(text).not.toContain(sentence)
}

/** What can be read there once the condition holds, or when patience is at its end. */
async function textOnce(place: Locator, holds: (text: string) => boolean): Promise<string> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const text = await textOf(place)
    if (holds(text) || Date.now() > giveUpAt) return text
    await pause(50)
  }
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

async function hideLog(page: Page): Promise<void> {
  await page.getByTitle('Hide log panel').click()
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
