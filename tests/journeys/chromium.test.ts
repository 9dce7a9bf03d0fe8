import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, CDPSession } from 'playwright-core'
import { openChromium } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

test.each(['Segoe UI', 'sans-serif', 'monospace'])(
  'Swedish text in %s is drawn in one known font',
  async family => {
    const page = await browser.newPage()
    await page.setContent(
      `<p style="font-family: ${family}">Åsa, Örjan och Ängla – 2 450 kr/dygn, 8 § LVU</p>`,
    )
    const fonts = await fontsOf(await page.context().newCDPSession(page))
    const { CHROME_PATH } = process.env
    expect(fonts).toEqual([CHROME_PATH ? expect.any(String) : 'Open Sans'])
  },
)

async function fontsOf(inspector: CDPSession): Promise<string[]> {
  await inspector.send('DOM.enable')
  await inspector.send('CSS.enable')
  const { root } = await inspector.send('DOM.getDocument')
  const { nodeId } = await inspector.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
  const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(font => font.familyName)
}
