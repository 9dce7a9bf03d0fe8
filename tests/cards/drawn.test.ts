import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { AdaptiveCard, TextBlock } from '@microsoft/teams.cards'
import type { Browser, Page } from 'playwright-core'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { cardSizes } from '../../tab/ui/cardSizes.ts'
import { openChromium } from '../journeys/chromium.ts'
import { everyCard, type NamedCard } from './everyCard.ts'
import { opened } from './opened.ts'

const pictures = fileURLToPath(new URL('../output/cards/', import.meta.url))
const widths = [320, 800] as const
const themes = ['light', 'dark'] as const
const picturedOpen = [
  'request-understood',
  'status-filed',
  'queue-searching',
  'candidates-searching',
  'suggestion-chosen',
]

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openChromium()
  page = await browser.newPage()
  await page.addStyleTag({ path: fileURLToPath(new URL('client/teams.css', import.meta.url)) })
  await page.addScriptTag({
    path: fileURLToPath(import.meta.resolve('adaptivecards/dist/adaptivecards.min.js')),
  })
  await page.addScriptTag({ path: fileURLToPath(new URL('client/draw.js', import.meta.url)) })
  await mkdir(pictures, { recursive: true })
}, 60_000)
afterAll(() => browser.close())

test('a word that runs out of its card is told of', async () => {
  const card = new AdaptiveCard(new TextBlock('a'.repeat(90)))
  const faults = await draw([{ name: 'wide', card }], { width: 320, theme: 'light' })
  expect(faults.length).toBeGreaterThan(0)
})

describe.each(widths)('at %i px', width => {
  test.each(locales)(
    'nothing is clipped or overlaps at its fullest with every fold open (%s)',
    async locale => {
      const cards = everyCard('worst', wordsFor(locale)).flatMap(opened)
      expect(await draw(cards, { width, theme: 'light' })).toEqual([])
    },
  )

  test.each(themes)('an ordinary day is pictured without a fault (%s)', async theme => {
    const cards = everyCard('ordinary', wordsFor('sv'))
    const open = cards.filter(({ name }) => picturedOpen.includes(name)).flatMap(opened)
    await page.setViewportSize({ width: 1700, height: 900 })
    for (const [kind, alike] of Map.groupBy([...cards, ...open], kindOf)) {
      expect(await draw(alike, { width, theme })).toEqual([])
      await page.screenshot({ path: `${pictures}${kind}-${width}-${theme}.png`, fullPage: true })
    }
  })
})

/** Cards of one kind stand in one picture. */
function kindOf({ name }: NamedCard): string {
  return name.split(/[-,]/)[0] ?? name
}

function draw(
  cards: readonly NamedCard[],
  look: Readonly<{ width: number; theme: string }>,
): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    `drawAll(${JSON.stringify(cards)}, ${JSON.stringify({ ...look, sizes: cardSizes })})`,
  )
}
