import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type City, openCity } from './openCity.ts'
import { takeView } from './pictures.ts'
import { type Letter, type ProvidersMail, providersMail } from './providersMail.ts'
import { expectNoSidewaysScroll, faultsOnPage, openTab } from './tab.ts'

let city: City
let providers: ProvidersMail

beforeAll(async () => {
  city = await openCity()
  providers = providersMail(city.browser, city.samplats.mailboxPort)
}, 120_000)

afterAll(() => city?.close())

test('an officer asks two units by mail, one answers by the link on a phone, one by mail, and the case shows both', async () => {
  const { caseCode } = await city.search({ daysAhead: 9, freeText: 'Vill bo kvar nära sin farmor.' })
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, complaints, close } = await openTab(city.browser, address, { person: 'Omar Haddad' })
  const asked = await tickTwo(page)
  await page.getByRole('button', { name: 'Fråga om plats' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox').fill('Gärna redan i helgen.')
  await form.getByRole('button', { name: 'Fråga om plats' }).click()
  const inquiries = page.getByRole('region', { name: 'Frågor till utförare' })
  await inquiries.getByText('2 enheter tillfrågade, 0 har svarat').waitFor()
  await inquiries.getByText('Visa vad som skickades').first().waitFor()

  const letters = await providers.lettersAbout(caseCode, 2)
  expect(letters).toHaveLength(2)
  for (const { text } of letters) {
    expect(text).toContain('Gärna redan i helgen.')
    expect(text).not.toContain('farmor')
  }
  const [first, second] = [letterTo(asked[0], letters), letterTo(asked[1], letters)]
  const replied = await replyOnPhone(first)
  expect(replied).toEqual([])

  await inquiries.getByText('2 enheter tillfrågade, 1 har svarat').waitFor()
  await inquiries.getByText('2 platser från').waitFor()
  await inquiries.getByText('Eget rum finns.').waitFor()
  expect(await page.getByRole('button', { name: 'Hämta listan igen' }).count()).toBe(0)
  await providers.answerByMail(second, 'Vi har plats, men behöver veta mer först.')
  await inquiries.getByText('Det verkar säga: behöver veta mer').waitFor()
  await inquiries.getByText('Vi har plats, men behöver veta mer först.', { exact: true }).waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await inquiries.getByRole('button', { name: 'Behöver veta mer' }).click()
  await inquiries.getByText('2 enheter tillfrågade, 2 har svarat').waitFor()
  await inquiries.getByText('Visa vad som skickades').first().click()
  await takeView('tabInquiries', page)
  expect(await faultsOnPage(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
}, 90_000)

/** Their names, best first. */
async function tickTwo(page: Page): Promise<readonly string[]> {
  const boxes = page.getByRole('checkbox')
  await boxes.nth(1).waitFor()
  const names: string[] = []
  for (const at of [0, 1]) {
    await boxes.nth(at).check()
    const label = page.locator(`label[for="${await boxes.nth(at).getAttribute('id')}"]`)
    names.push(((await label.textContent()) ?? '').replace(/^\d+\. /, ''))
  }
  return names
}

function letterTo(unitName: string | undefined, letters: readonly Letter[]): Letter {
  const letter = letters.find(({ text }) => unitName !== undefined && text.includes(unitName))
  if (!letter) throw new Error(`There is no letter to ${unitName}.`)
  return letter
}

/** What axe finds on the page on the way. */
async function replyOnPhone(letter: Letter): Promise<readonly string[]> {
  const page = await providers.openLink(letter)
  const faults = [...(await faultsOnPage(page))]
  await expectNoSidewaysScroll(page)
  await page.getByRole('radio').first().check()
  await page.getByLabel('platser', { exact: false }).first().fill('2')
  await page.locator('input[type=date]').fill(nextMonth())
  await page.locator('textarea:visible').first().fill('Eget rum finns.')
  await takeView('reply', page)
  await page.getByRole('button').click()
  await page.getByText(/Tack/).first().waitFor()
  faults.push(...(await faultsOnPage(page)))
  await page.goto(letter.link)
  await page.getByText(/redan/).first().waitFor()
  await page.context().close()
  return faults
}

function nextMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}
