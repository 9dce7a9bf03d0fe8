import { afterEach, describe, expect, test } from '@jest/globals'
import type { Click } from '../../bot/desk/actOnCase.ts'
import { answerQuestion } from '../../bot/desk/answerForCase.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import {
  askForClarification,
  claimCase,
  closeAsUnmet,
  lookForCandidates,
  replaceCase,
  suggestCandidates,
  takeOverCase,
} from '../../bot/desk/handleCase.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, chosen, filed, refusalOf, stateOf, suggested } from '../builders/caseSteps.ts'
import { jonas, lena, maja, omar, sara } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('taking a case', () => {
  test('by two officers at once is won by one, and the other is told by whom', async () => {
    office = await aDesk()
    await filed(office)
    const [first, second] = await Promise.all([omar, maja].map(who => claimCase(office.desk, aClick(who))))
    expect(first).toMatchObject({ outcome: 'done', state: { officer: 'omar' } })
    expect(second).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'alreadyClaimed', officer: 'omar', since: office.now() },
      state: { state: 'claimed', officer: 'omar' },
    })
  })

  test('is for officers', async () => {
    office = await aDesk()
    await filed(office)
    for (const person of [sara, lena])
      expect(refusalOf(await claimCase(office.desk, aClick(person)))).toBe('notAllowed')
  })

  test('from a colleague is an act of its own, and the colleague is told', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(refusalOf(await lookForCandidates(office.desk, aClick(maja)))).toBe('heldByOther')
    stateOf(await takeOverCase(office.desk, aClick(maja)))
    expect(await office.runErrands()).toContainEqual({
      caseCode: 'KMPX-3Q47',
      recipient: 'person:omar',
      what: 'takenOver',
    })
    expect(refusalOf(await lookForCandidates(office.desk, aClick(omar)))).toBe('heldByOther')
    expect(stateOf(await lookForCandidates(office.desk, aClick(maja))).state).toBe('searching')
  })
})

describe('a suggestion', () => {
  test('holds the units as they stood, with price, distance and route', async () => {
    office = await aDesk()
    await filed(office)
    expect(await suggested(office)).toMatchObject({
      suggestion: {
        round: 1,
        validUntil: office.now() + 72 * hour,
        candidates: [
          { unitId: 'unit-1', dailyPrice: 4500, priceForStay: 810_000, route: 'frameworkAgreement' },
        ],
      },
    })
  })

  test('of a unit that has been filled since the card was shown is refused with its name and why', async () => {
    office = await aDesk({
      providers: [aProvider({ units: [aUnit({ permit: aPermit({ maxPersons: 1 }) })] })],
    })
    await filed(office)
    await filed(office, { by: jonas, caseCode: 'BCDF-2345' })
    stateOf(await claimCase(office.desk, aClick(omar)))
    stateOf(await lookForCandidates(office.desk, aClick(omar)))
    await suggested(office, ['unit-1'], 'BCDF-2345')
    await chosen(office, { by: jonas, caseCode: 'BCDF-2345' })
    expect(await suggestCandidates(office.desk, aClick(omar), ['unit-1'])).toMatchObject({
      refusal: { refused: 'noLongerFits', unitName: 'Ekbacken', exclusions: [{ code: 'heldForOther' }] },
      state: { state: 'searching' },
    })
  })

  test('of nothing, or of units that nobody knows, is refused', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    stateOf(await lookForCandidates(office.desk, aClick(omar)))
    for (const units of [[], ['unit-9']])
      expect(refusalOf(await suggestCandidates(office.desk, aClick(omar), units))).toBe('noCandidatePicked')
  })

  test('reaches the one who asked on a card of its own', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    const told = await office.runErrands()
    expect(told).toContainEqual({ caseCode: 'KMPX-3Q47', recipient: 'person:sara', what: 'suggestion-1' })
  })

  test('that nobody chose from in time runs out, and both sides are told', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    await office.runErrands()
    office.pass(72 * hour)
    const told = await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'searching' })
    expect(told.filter(({ what }) => what === 'suggestionExpired').map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining(['channel', 'person:sara']),
    )
  })
})

test('a case without an alternative is closed with the reasons counted in its journal', async () => {
  office = await aDesk({ providers: [aProvider({ status: 'paused' })] })
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await closeAsUnmet(office.desk, aClick(omar), 'Ingen enhet tar emot före jul'))
  expect(await caseIn(office)).toMatchObject({ state: 'unmet', endNote: 'Ingen enhet tar emot före jul' })
  expect((await office.desk.archive.journal('KMPX-3Q47')).at(-1)?.body).toMatchObject({
    ledger: [{ code: 'providerPaused', units: 1 }],
  })
})

describe('a duplicate', () => {
  test('is closed with the code of the case that stays', async () => {
    office = await aDesk()
    await filed(office)
    await filed(office, { caseCode: 'BCDF-2345' })
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(stateOf(await replaceCase(office.desk, aClick(omar), 'BCDF-2345'))).toMatchObject({
      state: 'replaced',
      endNote: 'BCDF-2345',
    })
  })

  test('of one that has ended or is another district’s leaves nobody to go on with, and is refused', async () => {
    office = await aDesk()
    await filed(office)
    await filed(office, { caseCode: 'BCDF-2345' })
    await filed(office, { caseCode: 'CDFG-3456', by: jonas })
    for (const caseCode of ['KMPX-3Q47', 'BCDF-2345'])
      stateOf(await claimCase(office.desk, aClick(omar, caseCode)))
    expect(refusalOf(await replaceCase(office.desk, aClick(omar), 'CDFG-3456'))).toBe('cannotReplace')
    stateOf(await replaceCase(office.desk, aClick(omar), 'BCDF-2345'))
    const back = await replaceCase(office.desk, aClick(omar, 'BCDF-2345'), 'KMPX-3Q47')
    expect(refusalOf(back)).toBe('cannotReplace')
  })

  test('of a case that does not exist, or of itself, is none', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(refusalOf(await replaceCase(office.desk, aClick(omar), 'BCDF-2345'))).toBe('unknownCase')
    expect(refusalOf(await replaceCase(office.desk, aClick(omar), 'provider-1'))).toBe('unknownCase')
    expect(refusalOf(await replaceCase(office.desk, aClick(omar), 'KMPX-3Q47'))).toBe('sameCase')
  })
})

describe('a question that nobody answers', () => {
  test.each([
    ['the search goes on without it', 'searching', lookForCandidates],
    ['the case is closed', 'unmet', closedAsUnmet],
    ['the case is closed as a duplicate', 'replaced', replacedByOther],
  ] as const)('holds nothing up: %s', async (_, state, act) => {
    await askedOffice()
    expect(stateOf(await act(office.desk, aClick(omar))).state).toBe(state)
  })

  test('is not taken for answered when a later one is', async () => {
    await askedOffice()
    stateOf(await lookForCandidates(office.desk, aClick(omar)))
    stateOf(await askForClarification(office.desk, aClick(omar), 'Kan han byta skola?'))
    stateOf(await answerQuestion(office.desk, aClick(sara), 'Ja'))
    expect((await caseIn(office)).clarifications.map(({ answer }) => answer)).toEqual([undefined, 'Ja'])
  })

  async function askedOffice(): Promise<void> {
    office = await aDesk()
    await filed(office)
    await filed(office, { caseCode: 'BCDF-2345' })
    stateOf(await claimCase(office.desk, aClick(omar)))
    stateOf(await askForClarification(office.desk, aClick(omar), 'Går han i skolan?'))
  }

  function closedAsUnmet(desk: Desk, click: Click) {
    return closeAsUnmet(desk, click, '')
  }

  function replacedByOther(desk: Desk, click: Click) {
    return replaceCase(desk, click, 'BCDF-2345')
  }
})

test('a refused question leaves the case as it was, to the version', async () => {
  office = await aDesk()
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  const outcome = await askForClarification(office.desk, aClick(omar), 'Ring mig på 070-123 45 67')
  expect(outcome).toMatchObject({
    refusal: { refused: 'identifyingText', kind: 'phoneNumber' },
    state: { state: 'claimed' },
    version: 2,
  })
  expect(await office.desk.archive.journal('KMPX-3Q47')).toHaveLength(2)
})
