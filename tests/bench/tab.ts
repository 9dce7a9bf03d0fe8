import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { kim } from '../../bot/demo/people.ts'
import { startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from '../journeys/chromium.ts'
import { fillArchive } from './nationalArchive.ts'
import { nationalRegister } from './nationalRegister.ts'
import { percentilesOf } from './percentile.ts'

const units = 50_000
const seed = 1480
const slowdown = 4
const typed = ['hvb missbruk', 'jourhem syskon göteborg', 'stödboende kriminalitet', 'familjehem arabiska']
const scrollsFor = 5_000

/** The register's page at national size, in Chromium: what is loaded, and how quickly it shows, answers and scrolls. */
export async function measure(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'samplats-tab-'))
  const now = Date.now()
  await fillArchive(folder, nationalRegister({ seed, units, now }), now)
  const samplats = await startSamplats({ folder })
  const browser = await openChromium()
  try {
    const address = `${samplats.url}/tab/register`
    return {
      seed,
      units,
      scriptKb: Math.round((await scriptBytes(browser, address)) / 1_000),
      firstResultsMs: await firstResults(browser, address),
      ...(await answersAndScrolls(browser, address)),
    }
  } finally {
    await browser.close()
    await samplats.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As they come over the wire, until the first results are shown. */
async function scriptBytes(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser)
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (request.resourceType() !== 'script') return
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address)
  await page.getByRole('listitem').first().waitFor()
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await page.context().close()
  return bytes
}

/** From when the address is opened, on a machine a quarter as quick. The median of five. */
async function firstResults(browser: Browser, address: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const page = await openPage(browser)
    const inspector = await page.context().newCDPSession(page)
    await inspector.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(address)
    times.push(Number(await page.evaluate('firstResults')))
    await page.context().close()
  }
  return Math.round(percentilesOf(times).p50)
}

async function answersAndScrolls(browser: Browser, address: string): Promise<object> {
  const page = await openPage(browser)
  await page.goto(address)
  await page.evaluate('firstResults')
  const field = page.getByRole('searchbox')
  const times: number[] = []
  for (const text of typed) {
    await field.fill('')
    await page.waitForTimeout(300)
    for (const letter of text) {
      await page.evaluate('nextAnswer()')
      await field.press(letter === ' ' ? 'Space' : letter)
      times.push(Number(await page.evaluate('answered')))
    }
  }
  await field.fill('')
  await page.waitForTimeout(300)
  return {
    keystrokes: times.length,
    keystrokeP50Ms: Math.round(percentilesOf(times).p50),
    keystrokeP99Ms: Math.round(percentilesOf(times).p99),
    droppedFrames: await droppedWhileScrolling(page),
  }
}

/** The share of frames that were not drawn in time while the wheel turns without pause. */
async function droppedWhileScrolling(page: Page): Promise<number> {
  await page.mouse.move(700, 500)
  await page.evaluate('countFrames()')
  const end = Date.now() + scrollsFor
  while (Date.now() < end) await page.mouse.wheel(0, 400)
  return Number(await page.evaluate('shareDropped()'))
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(`localStorage.setItem('samplats.person', '${kim.id}')`)
  await page.addInitScript(watch)
  return page
}

/** Runs in the page: when results are on the screen, and how many frames are drawn. */
const watch = `
  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
  globalThis.firstResults = new Promise(done => {
    const look = () => document.querySelector('[role=listitem] a') ? drawn().then(done) : setTimeout(look, 5)
    look()
  })
  let pressedAt = 0
  let drawnAt = 0
  addEventListener('keydown', event => { pressedAt = event.timeStamp }, true)
  addEventListener('DOMContentLoaded', () => {
    const all = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(() => drawn().then(at => { drawnAt = at })).observe(document.body, all)
  })
  const ask = globalThis.fetch
  let hear = () => {}
  globalThis.fetch = async (...asked) => {
    const response = await ask(...asked)
    if (String(asked[0]).endsWith('/search')) hear()
    return response
  }
  // Whatever the answer changes on the screen has been drawn long before that.
  globalThis.nextAnswer = () => {
    globalThis.answered = new Promise(done => {
      hear = () => setTimeout(() => done(drawnAt - pressedAt), 300)
    })
  }
  let frames = []
  globalThis.countFrames = () => {
    frames = []
    const frame = at => { frames.push(at); requestAnimationFrame(frame) }
    requestAnimationFrame(frame)
  }
  globalThis.shareDropped = () => {
    const expected = (frames.at(-1) - frames[0]) / (1000 / 60)
    return Math.max(0, Math.round((1 - (frames.length - 1) / expected) * 1000) / 1000)
  }
`
