import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { choosePlace } from '../../bot/desk/choosePlace.ts'
import { suggestCandidates } from '../../bot/desk/handleCase.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { clickAt } from './deskBeside.ts'
import { type City, openCity } from './openCity.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone } from './tab.ts'

let city: City

beforeAll(async () => {
  city = await openCity()
}, 120_000)

afterAll(() => city?.close())

test('a social worker books a meeting when all are free, moves it and cancels it, and the calendar follows', async () => {
  const caseCode = await chosenCase()
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, complaints, close } = await openTab(city.browser, address, {
    person: 'Sara Lind',
    size: phone,
  })
  const meetings = page.getByRole('region', { name: 'Möten' })
  await meetings.getByRole('button', { name: 'Boka möte' }).click()
  const form = page.getByRole('dialog')
  await form
    .getByRole('radio', { name: /kl\.\s\d/ })
    .first()
    .check()
  await form.getByRole('checkbox').check()
  await keepView(page, 'meetingForm-320', false)
  expect(await faultsOnPage(page)).toEqual([])
  await form.getByRole('button', { name: 'Boka möte' }).click()
  await meetings.getByText('Inbjudan är skickad').waitFor()
  await meetings.getByText(/^Matchningsmöte .+, 60\sminuter$/).waitFor()
  await meetings.getByText(/Sara Lind.+Omar Haddad.+ om de vill/).waitFor()
  expect(await meetings.getByRole('link', { name: 'Gå till mötet i Teams' }).getAttribute('href')).toMatch(
    /^https:\/\/teams\.microsoft\.com\//,
  )
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'meetings-320')
  const taking = page.waitForEvent('download')
  await meetings.getByRole('button', { name: /^Lägg i kalendern/ }).click()
  expect((await taking).suggestedFilename()).toBe(`${caseCode}-1.ics`)
  const booked = await inCalendar(caseCode, 'calendar')
  expect(booked).toContain('sara.lind@staden.example, omar.haddad@staden.example')
  expect(booked).not.toContain('inställt')

  const bookedAs = await meetings.getByText(/^Matchningsmöte/).textContent()
  await meetings.getByRole('button', { name: /^Flytta mötet/ }).click()
  await form
    .getByRole('radio', { name: /kl\.\s\d/ })
    .nth(1)
    .check()
  await form.getByRole('button', { name: 'Flytta mötet' }).click()
  await meetings.getByText(bookedAs ?? '', { exact: true }).waitFor({ state: 'detached' })
  await meetings.getByText('Inbjudan är skickad').waitFor()
  expect(await inCalendar(caseCode, 'calendarMoved')).not.toBe(booked)

  await meetings.getByRole('button', { name: /^Avboka mötet/ }).click()
  await meetings.getByText('Avbokat av Sara Lind. De inbjudna har fått veta det.').waitFor()
  expect(await inCalendar(caseCode, 'calendarCancelled')).toContain('inställt')
  expect(complaints).toEqual([])
  await close()
}, 120_000)

test('the officer sees the same on a wide screen, in the dark', async () => {
  const caseCode = await chosenCase()
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, close } = await openTab(city.browser, address, { person: 'Omar Haddad', theme: 'dark' })
  const meetings = page.getByRole('region', { name: 'Möten' })
  await meetings.getByRole('button', { name: 'Boka möte' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: 'Uppföljningsmöte' }).check()
  await form.getByRole('radio', { name: 'En annan tid' }).check()
  await form.locator('input[type=datetime-local]').fill(`${nextYear()}-03-02T10:15`)
  await keepView(page, 'meetingForm-dark', false)
  await form.getByRole('button', { name: 'Boka möte' }).click()
  await meetings.getByText(/^Uppföljningsmöte tis\s2\smars.*kl\.\s10\.15, 60\sminuter$/).waitFor()
  await meetings.getByText('Inbjudan är skickad').waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await keepView(page, 'meetings-dark')
  await page.getByRole('tab', { name: 'Kort' }).click()
  await page
    .getByText(/Inbjudan är skickad\)/)
    .first()
    .waitFor()
  await keepView(page, 'meetingCard-dark')
  await close()
}, 120_000)

test('what somebody moves, answers and takes away in Outlook stands in the case within seconds', async () => {
  const caseCode = await chosenCase()
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, close } = await openTab(city.browser, address, {
    person: 'Sara Lind',
    size: phone,
    theme: 'dark',
  })
  const meetings = page.getByRole('region', { name: 'Möten' })
  const form = page.getByRole('dialog')
  await meetings.getByRole('button', { name: 'Boka möte' }).click()
  await form.getByRole('radio', { name: 'En annan tid' }).check()
  await form.locator('input[type=datetime-local]').fill(`${nextYear()}-03-02T10:15`)
  await form.getByRole('button', { name: 'Boka möte' }).click()
  await meetings.getByText('Inbjudan är skickad').waitFor()

  await inOutlook(caseCode, async event => {
    await event.getByLabel('Ny tid').fill(`${nextYear()}-03-03T13:30`)
    await event.getByRole('button', { name: 'Flytta' }).click()
  })
  await meetings.getByText('Ändrat i Outlook').waitFor()
  await meetings.getByText(/^Matchningsmöte ons\s3\smars.*kl\.\s13\.30/).waitFor()
  await inOutlook(caseCode, async event => {
    await event.getByLabel('Svara som').selectOption('omar.haddad@staden.example')
    await event.getByRole('button', { name: 'Tacka nej' }).click()
  })
  await meetings.getByText(/Omar Haddad \(har tackat nej\)/).waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'meetingMovedInOutlook-320')
  await inOutlook(caseCode, event => event.getByRole('button', { name: 'Ta bort' }).click())
  await meetings.getByText('Avbokat i Outlook').waitFor()
  await page.getByRole('tab', { name: 'Händelser' }).click()
  await page.getByText('Mötet avbokades i Outlook.').waitFor()
  await keepView(page, 'meetingCancelledInOutlook-320')
  await close()
}, 120_000)

test('a follow-up comes back as one series, which is moved and cancelled whole', async () => {
  const caseCode = await chosenCase()
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, complaints, close } = await openTab(city.browser, address, {
    person: 'Sara Lind',
    size: phone,
  })
  const meetings = page.getByRole('region', { name: 'Möten' })
  const form = page.getByRole('dialog')
  await meetings.getByRole('button', { name: 'Boka möte' }).click()
  await form.getByRole('radio', { name: 'Uppföljningsmöte' }).check()
  await form.getByRole('radio', { name: 'En annan tid' }).check()
  await form.locator('input[type=datetime-local]').fill(`${nextYear()}-03-02T10:15`)
  await form.getByRole('radio', { name: 'Med ett annat mellanrum' }).check()
  await form.getByLabel('Veckor eller månader').selectOption('månader')
  await form.getByLabel('Hur många gånger?').fill('3')
  await keepView(page, 'meetingSeriesForm-320', false)
  expect(await faultsOnPage(page)).toEqual([])
  await form.getByRole('radio', { name: /^Var tredje månad/ }).check()
  await form.getByRole('button', { name: 'Boka möte' }).click()
  await meetings.getByText('Inbjudan är skickad').waitFor()
  await meetings.getByText(/^Upprepas var 3:e\smånad, 4\sgånger\. Nästa gång tis\s2\smars/).waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepView(page, 'meetingSeries-320')
  expect(await inCalendar(caseCode, 'calendarSeries')).toContain('var 3:e')

  await meetings.getByRole('button', { name: /^Flytta mötet/ }).click()
  await form.getByRole('radio', { name: 'En annan tid' }).check()
  await form.locator('input[type=datetime-local]').fill(`${nextYear()}-03-10T09:00`)
  await form.getByRole('button', { name: 'Flytta mötet' }).click()
  await meetings.getByText(/Nästa gång ons\s10\smars/).waitFor()
  await meetings.getByText('Inbjudan är skickad').waitFor()
  await meetings.getByRole('button', { name: /^Avboka mötet/ }).click()
  await meetings.getByText('Avbokat av Sara Lind. De inbjudna har fått veta det.').waitFor()
  expect(complaints).toEqual([])
  await close()
}, 120_000)

async function chosenCase(): Promise<string> {
  const { desk } = city
  const request = await city.search({ daysAhead: 9 })
  const { caseCode } = request
  const unitIds = matchCase(desk, request)
    .first(1)
    .map(({ unitId }) => unitId)
  stateOf(await suggestCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode), unitIds))
  stateOf(await choosePlace(desk, clickAt(desk, 'Sara Lind', caseCode), unitIds[0] ?? ''))
  return caseCode
}

/** What the page of the local mailbox says of the case's meeting. */
async function inCalendar(caseCode: string, view: string): Promise<string> {
  const context = await city.browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page: Page = await context.newPage()
  await page.goto(`http://127.0.0.1:${city.samplats.mailboxPort}/kalender`)
  const said = await page.getByRole('article').filter({ hasText: caseCode }).textContent()
  await expectNoSidewaysScroll(page)
  await keepView(page, view)
  await context.close()
  return said ?? ''
}

/** Does something on the calendar's page, with what stands there of the case's meeting. */
async function inOutlook(caseCode: string, act: (event: Locator) => Promise<unknown>): Promise<void> {
  const context = await city.browser.newContext({ locale: 'sv-SE', viewport: phone })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${city.samplats.mailboxPort}/kalender`)
  await act(page.getByRole('article').filter({ hasText: caseCode }))
  await page.waitForLoadState()
  await context.close()
}

function nextYear(): number {
  return new Date().getFullYear() + 1
}
