import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openChromium } from '../tests/journeys/chromium.ts'

// Run by `npm run icons` after a drawing in icons/ has changed. Teams wants these sizes, in pixels.
const sizes = { color: 192, outline: 32 } as const

const browser = await openChromium()
const page = await browser.newPage()
await draw('color')
await draw('outline')
await browser.close()

async function draw(icon: keyof typeof sizes): Promise<void> {
  const size = sizes[icon]
  const drawing = await readFile(here(`icons/${icon}.svg`), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  await page.screenshot({ path: here(`${icon}.png`), omitBackground: true })
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
