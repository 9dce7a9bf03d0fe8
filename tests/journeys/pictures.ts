import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'

const taken = fileURLToPath(new URL('../output/journey', import.meta.url))
const kept = fileURLToPath(new URL('../../.github/pictures', import.meta.url))
const margin = 6

/** Cut out from the top of one thing to the bottom of another. With KEEP_PICTURES=1 it also becomes the README's. */
export async function takePicture(name: string, first: Locator, last: Locator = first): Promise<void> {
  const file = `${name}.png`
  mkdirSync(taken, { recursive: true })
  const clip = around(await boxOf(first), await boxOf(last))
  await first.page().screenshot({ path: join(taken, file), clip, animations: 'disabled' })
  keep(file)
}

/** What is in sight of a page. */
export async function takeView(name: string, page: Page): Promise<void> {
  mkdirSync(taken, { recursive: true })
  await page.screenshot({ path: join(taken, `${name}.png`), animations: 'disabled' })
  keep(`${name}.png`)
}

function keep(file: string): void {
  if (!process.env.KEEP_PICTURES) return
  mkdirSync(kept, { recursive: true })
  copyFileSync(join(taken, file), join(kept, file))
}

type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** Nothing is scrolled for it: the Playground draws a card anew, and empty, when the pointer leaves it. */
async function boxOf(shown: Locator): Promise<Box> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('Could not take a picture: it is out of sight.')
  return box
}

function around(upper: Box, lower: Box): Box {
  const left = Math.min(upper.x, lower.x) - margin
  const right = Math.max(upper.x + upper.width, lower.x + lower.width) + margin
  const top = upper.y - margin
  const bottom = lower.y + lower.height + margin
  return { x: left, y: top, width: right - left, height: bottom - top }
}
