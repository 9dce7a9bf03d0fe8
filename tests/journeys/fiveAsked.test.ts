import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { hour, second } from '../../bot/domain/calendar.ts'
import type { Candidate } from '../../bot/domain/matching/candidate.ts'
import { type City, openCity } from './openCity.ts'
import { textOf } from './playground.ts'
import { type Letter, type ProvidersMail, providersMail } from './providersMail.ts'
import { expectNoSidewaysScroll, faultsOnPage, keepView, openTab, phone } from './tab.ts'

let city: City
let providers: ProvidersMail

beforeAll(async () => {
  // Nobody here has a chat to be told in, for however long the clock is moved on.
  city = await openCity({ clock: 'movable', environment: { SAMPLATS_GIVE_UP_HOURS: '24' } })
  providers = providersMail(city.browser, city.samplats.mailboxPort)
}, 120_000)

afterAll(() => city?.close())

test('five are asked in one press, and what each of them says or does not say moves it among the candidates', async () => {
  const request = await city.search({ daysAhead: 2, assignment: 'urgent' })
  const { caseCode } = request
  const { free, overtaken, full, byMail, unreached, silent } = unitsToAsk(
    matchCase(city.desk, request).first(30),
  )
  const asked = [free, full, byMail, unreached, silent]
  const address = `${city.samplats.url}/tab/cases/${caseCode}`
  const { page, complaints, close } = await openTab(city.browser, address, { person: 'Omar Haddad' })
  const before = await candidatesOn(page)
  expect(before.indexOf(overtaken)).toBeLessThan(before.indexOf(free))
  await ask(page, asked)
  const inquiries = page.getByRole('region', { name: 'Frågor till utförare' })
  await inquiries.getByText('5 enheter tillfrågade, 0 har svarat').waitFor()
  // Letters wait a little for others who ask the same units.
  city.samplats.pass(10 * second)

  const letters = await providers.lettersAbout(caseCode, 5)
  const letterTo = (unitName: string) => letterIn(letters, unitName)
  await replyByLink(letterTo(free), async form => {
    await form.getByLabel('Ja, vi har plats').check()
    await form.getByLabel('Antal platser').fill('2')
    await form.getByLabel('Ledigt från').fill(request.facts.desiredStart)
  })
  await replyByLink(letterTo(full), async form => {
    await form.getByLabel('Nej, vi har fullt').check()
    await form.getByLabel('Varför inte?').fill('Fullt till sommaren.')
  })
  await providers.answerByMail(letterTo(byMail), 'Vi behöver veta mer först. Vilken skola går han i?')
  await providers.bounce(letterTo(unreached))
  await inquiries.getByText('Frågan kom inte fram. Ring i stället.').waitFor()
  await inquiries.getByText('5 enheter tillfrågade, 2 har svarat').waitFor()
  await asksMore(inquiries, byMail)
  await inquiries.getByText('5 enheter tillfrågade, 3 har svarat').waitFor()
  city.samplats.pass(second)
  await providers.answerByMail(letterTo(byMail), 'Tack. Då är det tyvärr inte vår målgrupp.')
  await doesNotSuit(inquiries, byMail)

  city.samplats.pass(2 * hour)
  await inquiries.getByText(/^Påmind/).waitFor()
  expect(await providers.lettersAbout(caseCode, 6)).toHaveLength(6)
  city.samplats.pass(hour)
  await inquiries.getByText(/^Har inte svarat/).waitFor()
  expect(await providers.lettersAbout(caseCode, 6)).toHaveLength(6)

  await page.reload()
  const after = await candidatesOn(page)
  expect(after.indexOf(free)).toBeLessThan(after.indexOf(overtaken))
  expect(after).not.toContain(full)
  await expectSaid(candidateBox(page, silent), 'svarade på 0 av 1')
  const unsuited = candidateBox(page, byMail)
  await expectSaid(unsuited, 'svarade på 1 av 1')
  await unsuited.getByText('Har svarat att det inte passar').waitFor()
  expect(after.at(-1)).toBe(byMail)
  expect(await faultsOnPage(page)).toEqual([])
  await keepInSight(candidateBox(page, silent), 'fiveAsked-silent')
  await keepInSight(unsuited, 'fiveAsked-unsuited')
  await keepInSight(inquiries, 'fiveAsked-tab')

  await page.getByRole('tab', { name: 'Kort' }).click()
  const card = page.getByRole('article').filter({ hasText: 'Fråga om plats' })
  const said = await textOf(card.first())
  for (const [unitName, answer] of [
    [free, /Svarade .+: 2 platser från/],
    [full, /Svarade .+: har ingen plats\./],
    [byMail, /Svarade .+: det passar inte\./],
    [unreached, /Frågan kom inte fram\. Ring i stället\./],
    [silent, /Har inte svarat, /],
  ] as const)
    expect(said).toMatch(new RegExp(`${unitName}:\\s*${answer.source}`))
  await keepInSight(card.first(), 'fiveAsked-card')
  expect(complaints).toEqual([])
  await close()
  await readsOnUnit(silent, 'Svarade inte på den senaste frågan.', 'fiveAsked-silentUnit-320')
  await readsOnUnit(unreached, 'Ett brev hit kom tillbaka', 'fiveAsked-bouncedUnit-320')
}, 120_000)

/** Names of units of five providers: one that some other of the same route stands before, and that a promise lifts above it. */
function unitsToAsk(candidates: readonly Candidate[]) {
  const rising = candidates.flatMap(candidate => {
    const ahead = candidates.find(other => isLiftedAbove(candidate, other))
    return ahead ? [{ candidate, ahead }] : []
  })[0]
  if (!rising) throw new Error('Nobody would be lifted by a promise of places.')
  const { candidate, ahead } = rising
  const others = candidates.filter(({ unitId }) => unitId !== ahead.unitId)
  const byProvider = new Map(others.map(one => [one.providerId, one.unitName]))
  byProvider.delete(candidate.providerId)
  const [full, byMail, unreached, silent] = byProvider.values()
  if (!full || !byMail || !unreached || !silent) throw new Error('There are too few providers to ask.')
  return { free: candidate.unitName, overtaken: ahead.unitName, full, byMail, unreached, silent }
}

function isLiftedAbove(candidate: Candidate, ahead: Candidate): boolean {
  const vacancy = candidate.components.find(({ name }) => name === 'vacancy')
  const isNext = candidate.route === ahead.route && candidate.rank === ahead.rank
  const lift = vacancy ? vacancy.weight * (0.5 - vacancy.value) : 0
  return isNext && ahead.score > candidate.score && candidate.score + lift > ahead.score
}

/** All that are listed, best first. */
async function candidatesOn(page: Page): Promise<readonly string[]> {
  const boxes = page.getByRole('region', { name: 'Kandidater' }).getByRole('checkbox')
  await page.getByRole('button', { name: 'Visa fler' }).click()
  await boxes.nth(7).waitFor()
  const labels = await boxes.evaluateAll(found => found.map(box => Reflect.get(box, 'labels')[0].textContent))
  return labels.map(label => String(label).replace(/^\d+\. /, ''))
}

function candidateBox(page: Page, unitName: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('checkbox', { name: unitName }) })
}

async function ask(page: Page, unitNames: readonly string[]): Promise<void> {
  for (const unitName of unitNames) await page.getByRole('checkbox', { name: unitName }).check()
  await page.getByRole('button', { name: 'Fråga om plats' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fråga om plats' }).click()
}

function letterIn(letters: readonly Letter[], unitName: string): Letter {
  const letter = letters.find(({ text }) => text.includes(`Har ${unitName} plats?`))
  if (!letter) throw new Error(`There is no letter to ${unitName}.`)
  return letter
}

async function replyByLink(letter: Letter, fillIn: (form: Page) => Promise<void>): Promise<void> {
  const page = await providers.openLink(letter)
  await fillIn(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Skicka svaret' }).click()
  await page.getByRole('heading', { name: 'Tack, svaret är mottaget' }).waitFor()
  await page.context().close()
}

/** The officer has read the mail, and says what it says. */
async function asksMore(inquiries: Locator, unitName: string): Promise<void> {
  await inquiries.getByText('Det verkar säga: behöver veta mer').waitFor()
  await inquiries.getByRole('button', { name: `Behöver veta mer, ${unitName}` }).click()
}

async function doesNotSuit(inquiries: Locator, unitName: string): Promise<void> {
  await inquiries.getByText('Det verkar säga: passar inte').waitFor()
  await inquiries.getByRole('button', { name: `Passar inte, ${unitName}` }).click()
  await inquiries.getByText(/^Svarade .+: det passar inte\.$/).waitFor()
}

async function expectSaid(box: Locator, sentence: string): Promise<void> {
  await box.getByText(/^Poäng/).click()
  await box.getByText(sentence).waitFor()
}

async function keepInSight(part: Locator, view: string): Promise<void> {
  await part.evaluate(element => Reflect.get(element, 'scrollIntoView').call(element))
  await keepView(part.page(), view, false)
}

async function readsOnUnit(unitName: string, sentence: string, view: string): Promise<void> {
  const units = city.desk.register.all().flatMap(provider => provider.units)
  const unitId = units.find(({ name }) => name === unitName)?.id
  const address = `${city.samplats.url}/tab/register/units/${unitId}`
  const dark = { person: 'Omar Haddad', size: phone, theme: 'dark' } as const
  const { page, close } = await openTab(city.browser, address, dark)
  const said = page.getByText(sentence).first()
  await said.waitFor()
  expect(await faultsOnPage(page)).toEqual([])
  await expectNoSidewaysScroll(page)
  await keepInSight(said, view)
  await close()
}
