import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openChromium } from '../tests/journeys/chromium.ts'

// Run by `npm run icons` after a drawing in icons/ has changed. All sizes are in pixels.
const forTeams = { color: 192, outline: 32 } as const
/** Outlook fetches those of its ribbon from the server. */
const forOutlook = [16, 32, 64, 80, 128]

const browser = await openChromium()
const page = await browser.newPage()
await draw('color', forTeams.color, 'color.png')
await draw('outline', forTeams.outline, 'outline.png')
for (const size of forOutlook) await draw('color', size, `../tab/public/icons/${size}.png`)
await browser.close()

async function draw(icon: keyof typeof forTeams, size: number, file: string): Promise<void> {
  const drawing = await readFile(here(`icons/${icon}.svg`), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  await page.screenshot({ path: here(file), omitBackground: true })
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
