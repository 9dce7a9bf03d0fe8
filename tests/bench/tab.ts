import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from '@swc/core'
import type { Browser, Page } from 'playwright-core'
import { demoPeople } from '../../bot/demo/people.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from '../journeys/chromium.ts'
import { percentile, percentilesOf } from './percentile.ts'
import { letterByLetter, typedPhrases } from './searchDocuments.ts'
import { storeProviders } from './storedProviders.ts'
import { atMost } from './target.ts'

const seed = 1480
const units = 50_000
const loads = 5
const slowdown = 4
const screen = { width: 1280, height: 900 }

/** Of a screen that shows 60 a second: six seconds. */
const frames = 360

/** In pixels a frame: as fast as anyone can skim, and from the first to the last of the rows. */
const paces = { skimming: 40, pulling: (units * 72) / frames } as const

/**
 * The register's page of a real server with a register of national size: the compressed bytes of script that it loads
 * first, how soon rows can be read on a processor so many times slower, how soon after each letter its answer can be
 * read, and the share of frames that scrolling drops. Beside it the least that a page can do with the same answers.
 * Times in ms, until what is drawn is on its way to the screen.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'))
  const open: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true })]
  try {
    await (await startSamplats({ folder })).stop()
    const stored = await storeProviders(join(folder, 'samplats.db'), { seed, units, entries: units })
    const samplats = await startSamplats({ folder })
    open.push(() => samplats.stop())
    const browser = await openChromium()
    open.push(() => browser.close())
    return { seed, ...stored, ...(await inBrowser(browser, samplats)) }
  } finally {
    for (const close of open.toReversed()) await close()
  }
}

async function inBrowser(browser: Browser, samplats: RunningSamplats) {
  const scripts: number[] = []
  const firstRowMs: number[] = []
  for (let load = 0; load < loads; load++) {
    const { page, scriptBytes, context } = await openRegister(browser, samplats, slowdown)
    firstRowMs.push(await page.evaluate('probe.firstRow()'))
    scripts.push(await scriptBytes())
    await context.close()
  }
  const tab = await typeAndScroll(browser, samplats)
  const barePage = await typeAndScroll(browser, samplats, async page => void (await page.evaluate(bare)))
  const found = {
    scriptKb: Number((Math.max(...scripts) / 1_000).toFixed(1)),
    firstRowMs: Math.round(percentile(firstRowMs, 0.5)),
    tab,
    barePage,
    ratio: Number((tab.letterMs.p50 / barePage.letterMs.p50).toFixed(2)),
  }
  return {
    ...found,
    targets: {
      scriptKb: atMost(250, found.scriptKb),
      firstRowMs: atMost(1_500, found.firstRowMs),
      letterP95: atMost(100, tab.letterMs.p95),
      droppedSkimming: atMost(0.05, tab.dropped.skimming),
      droppedPulling: atMost(0.05, tab.dropped.pulling),
    },
  }
}

/** A browser that knows nothing yet but who one is. */
async function openRegister(browser: Browser, { url }: RunningSamplats, slower: number) {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: screen })
  await context.addInitScript(`localStorage.setItem('samplats.person', '${officer}')`)
  await context.addInitScript(probe)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (new URL(request.url()).pathname.endsWith('.js'))
      sizes.push(request.sizes().then(size => size.responseBodySize))
  })
  await page.goto(`${url}/tab/register`)
  const scriptBytes = async () => (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
  return { page, context, scriptBytes }
}

type Became = (page: Page) => Promise<void>

async function typeAndScroll(browser: Browser, samplats: RunningSamplats, become: Became = async () => {}) {
  const { page, context } = await openRegister(browser, samplats, 1)
  await page.evaluate('probe.firstRow()')
  await become(page)
  // What is typed first is answered by code that has never run.
  await letterTimes(page, typedPhrases.slice(0, 1))
  const times = await letterTimes(page, typedPhrases)
  const scroll = (pace: number): Promise<number> => page.evaluate(`probe.scroll(${pace}, ${frames})`)
  const dropped = {
    skimming: Number((await scroll(paces.skimming)).toFixed(3)),
    pulling: Number((await scroll(paces.pulling)).toFixed(3)),
  }
  await context.close()
  const { p50, p99 } = percentilesOf(times)
  const letterMs = { p50: Math.round(p50), p95: Math.round(percentile(times, 0.95)), p99: Math.round(p99) }
  return { letterMs, dropped }
}

/** Each phrase letter by letter, the next when the last was answered; in the end the field is empty again. */
async function letterTimes(page: Page, phrases: readonly string[]): Promise<readonly number[]> {
  const field = page.getByRole('searchbox')
  const answerTo = (text: string): Promise<number> => page.evaluate(`probe.answerTo(${JSON.stringify(text)})`)
  const times: number[] = []
  for (const phrase of phrases) {
    await field.focus()
    for (const typed of letterByLetter(phrase)) {
      const answered = answerTo(typed)
      await page.keyboard.type(typed.slice(-1))
      times.push(await answered)
    }
    const answered = answerTo('')
    await field.fill('')
    await answered
  }
  return times
}

const officer =
  demoPeople.find(({ roles }) => roles.length === 1 && roles.includes('placementOfficer'))?.id ?? ''

const probe = scriptIn('probe.ts')
const bare = scriptIn('barePage.ts')

function scriptIn(name: string): string {
  const source = readFileSync(new URL(`./inPage/${name}`, import.meta.url), 'utf8')
  return transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' } }).code
}
