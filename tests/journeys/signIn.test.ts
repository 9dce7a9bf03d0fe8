import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { carryOut } from '../../bot/desk/carryOut.ts'
import { personFile } from '../../bot/desk/directoryFiles.ts'
import type { PersonEntry } from '../../bot/domain/directory.ts'
import { aPerson } from '../builders/staff.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { openChromium } from './chromium.ts'
import { openDeskBeside } from './deskBeside.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, phone } from './tab.ts'

let samplats: RunningSamplats
let browser: Browser

beforeAll(async () => {
  samplats = await startSamplats()
  browser = await openChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await samplats?.remove()
})

test('who has no role reads whom to ask, and no page stands open', async () => {
  const person = aPerson('gunn', { name: 'Gunn Rask' })
  const desk = await openDeskBeside(samplats.archivePath)
  const decide = (): readonly PersonEntry[] => [{ type: 'PersonRegistered', person }]
  await carryOut(desk, personFile, { fileId: person.id, commandId: 'hired', by: 'test', decide })
  const context = await browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  await page.goto(`${samplats.url}/tab/`)
  while ((await page.getByRole('button', { name: 'Gunn Rask' }).count()) === 0) await page.reload()
  await page.getByRole('button', { name: 'Gunn Rask' }).click()
  await page.getByRole('heading', { name: 'Du har ingen roll i Samplats' }).waitFor()
  await page.getByText('Be den som sköter Samplats').waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'withoutRole-phone')
  await page.getByRole('button', { name: 'Byt person' }).click()
  await page.getByRole('button', { name: 'Kim Ek' }).click()
  await page.getByRole('navigation').waitFor()
  await context.close()
})
