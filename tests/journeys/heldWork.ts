import type { Page } from 'playwright-core'
import { type Progress, progressType } from '../../bot/api/contract/progress.ts'

/** Lets the page's next question there come as far as that and no further, until it is broken off by what is returned. */
export async function holdWork(page: Page, path: string, progress: Progress): Promise<() => Promise<void>> {
  const told = { path, type: progressType, line: `${JSON.stringify({ progress })}\n` }
  await page.evaluate(`{
    const { path, type, line } = ${JSON.stringify(told)}
    const usual = window.fetch
    const body = new ReadableStream({
      start: stream => {
        stream.enqueue(new TextEncoder().encode(line))
        window.breakOff = () => stream.close()
      },
    })
    window.fetch = async (asked, ...rest) => {
      if (asked !== path) return usual(asked, ...rest)
      window.fetch = usual
      return new Response(body, { headers: { 'content-type': type } })
    }
  }`)
  return () => page.evaluate('window.breakOff()')
}

/** Keeps what every bar on the page says from now on; asked for, all of it in order. */
export async function hearBars(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    window.barsSaid = []
    new MutationObserver(() => {
      const said = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')
      if (said && said !== window.barsSaid.at(-1)) window.barsSaid.push(said)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  }`)
  return () => page.evaluate(() => Reflect.get(globalThis, 'barsSaid'))
}
