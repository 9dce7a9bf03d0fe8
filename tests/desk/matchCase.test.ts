import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { unitFigures } from '../../bot/api/cases/unitFigures.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import type { Candidate } from '../../bot/domain/matching/candidate.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { type AskingOffice, anAskingOffice } from '../builders/anAskingOffice.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPrice, aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, chosen, stateOf, suggested, unitIn } from '../builders/caseSteps.ts'
import { sara } from '../builders/staff.ts'

const caseCode = 'KMPX-3Q47'

let office: AskingOffice
beforeEach(async () => {
  const bought = aUnit({ prices: aPrice(2450), agreements: [] })
  office = await anAskingOffice([aProvider({ units: [bought] })])
  await office.search()
  stateOf(await office.ask(['unit-1']))
  await office.sendLetters()
})
afterEach(() => office.close())

describe('a price that a unit answers with', () => {
  test('is what the candidate costs, flagged where the register has another', async () => {
    await answer({ dailyPrice: 3200 })
    const { expectedDays, ages } = (await caseIn(office)).facts
    expect(await candidate()).toMatchObject({
      dailyPrice: 3200,
      priceIsAnswered: true,
      priceForStay: 3200 * expectedDays * ages.length,
      priceDeviation: { dailyPrice: 3200, usualHere: 2450 },
    })
  })

  test('is suggested, and told for what it is', async () => {
    await answer({ dailyPrice: 3200 })
    const request = await suggested(office)
    const [first] = 'suggestion' in request ? request.suggestion.candidates : []
    expect(first).toMatchObject({
      dailyPrice: 3200,
      priceIsAnswered: true,
      priceDeviation: { usualHere: 2450 },
    })
    const said = (['sv', 'en'] as const).map(locale => first && unitFigures(first, request, wordsFor(locale)))
    expect(said).toMatchObject([
      {
        dailyPrice: '3\u00a0200\u00a0kr/dygn, svarat pris',
        priceWarning: expect.stringContaining('31\u00a0% högre'),
      },
      { dailyPrice: 'SEK\u00a03,200/day, as answered', priceWarning: expect.stringContaining('31% above') },
    ])
  })

  test('is remembered as what the district agreed to pay', async () => {
    await answer({ dailyPrice: 3200 })
    await suggested(office)
    await chosen(office)
    const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect((await unitIn(office)).paid).toMatchObject([{ district: 'hisingen', dailyPrice: 3200 }])
  })

  test('is nobody else’s price', async () => {
    await answer({ dailyPrice: 3200 })
    await office.search({ caseCode: 'RTQW-88M2' })
    expect(await candidate('RTQW-88M2')).toMatchObject({ dailyPrice: 2450 })
  })
})

test('a unit that answers without a price costs what the register says', async () => {
  await answer({})
  const found = await candidate()
  expect(found).toMatchObject({ dailyPrice: 2450 })
  expect(found).not.toHaveProperty('priceIsAnswered')
  expect(found).not.toHaveProperty('priceDeviation')
})

async function answer(price: Readonly<{ dailyPrice?: number }>): Promise<void> {
  const free = { answer: 'free', places: 1, from: '2026-11-30', conditions: '', ...price } as const
  expect(await replyByLink(office.desk, { unitId: 'unit-1', letter: 1, caseCode }, free)).toBe('taken')
  await office.runErrands()
}

async function candidate(code = caseCode): Promise<Candidate | undefined> {
  return matchCase(office.desk, await caseIn(office, code)).first(1)[0]
}
