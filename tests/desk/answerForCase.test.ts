import { afterEach, describe, expect, test } from '@jest/globals'
import type { CaseOutcome } from '../../bot/desk/actOnCase.ts'
import {
  addCaseDetails,
  answerQuestion,
  askForMoreCandidates,
  declineCandidate,
  withdrawCase,
} from '../../bot/desk/answerForCase.ts'
import { askForClarification, claimCase } from '../../bot/desk/handleCase.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, filed, refusalOf, stateOf, suggested } from '../builders/caseSteps.ts'
import { aPerson, eva, jonas, lena, omar, sara, siri, staff } from '../builders/staff.ts'

const nothing = { text: '', moreNeeds: [], mustNotPlaceAt: [] } as const
const unseen = { outcome: 'refused', refusal: { refused: 'notAllowed' }, state: undefined, version: 0 }

let office: Office
afterEach(() => office.close())

describe('a co-reader', () => {
  test('of the same district answers for the case like the one who asked', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader: 'siri' }))
    expect(stateOf(await withdrawCase(office.desk, aClick(siri), '')).state).toBe('withdrawn')
  })

  test('of another district is refused, and learns of nothing', async () => {
    office = await aDesk()
    await filed(office)
    await office.runErrands()
    const outcome = await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader: 'jonas' })
    expect(refusalOf(outcome)).toBe('coReaderElsewhere')
    expect(await office.runErrands()).toEqual([])
    expect(await withdrawCase(office.desk, aClick(jonas), '')).toEqual(unseen)
  })

  test('who is not on staff, or belongs to the whole city, is refused', async () => {
    office = await aDesk({ people: [...staff, aPerson('ulla', { roles: ['socialWorker'] })] })
    await filed(office)
    for (const coReader of ['nobody', 'ulla'])
      expect(refusalOf(await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader }))).toBe(
        'coReaderElsewhere',
      )
  })

  test('who is no social worker, or is the one who asked, is refused', async () => {
    office = await aDesk()
    await filed(office)
    for (const coReader of ['lena', 'sara'])
      expect(refusalOf(await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader }))).toBe(
        'coReaderElsewhere',
      )
  })

  test('gets the questions and the suggestions too', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    stateOf(await askForClarification(office.desk, aClick(omar), 'Går han i skolan?'))
    await office.runErrands()
    stateOf(await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader: 'siri' }))
    const told = (await office.runErrands()).filter(({ recipient }) => recipient === 'person:siri')
    expect(told.map(({ what }) => what)).toEqual(['status', 'clarification-1'])
    stateOf(await answerQuestion(office.desk, aClick(siri), 'Ja'))
    await suggested(office)
    expect(await office.runErrands()).toContainEqual({
      caseCode: 'KMPX-3Q47',
      recipient: 'person:siri',
      what: 'suggestion-1',
    })
  })

  test('can be named by the head when whoever asked is away, but not by another district’s', async () => {
    office = await aDesk()
    await filed(office)
    const naming = { ...nothing, coReader: 'siri' }
    expect(await addCaseDetails(office.desk, aClick(eva), naming)).toEqual(unseen)
    expect(stateOf(await addCaseDetails(office.desk, aClick(lena), naming)).coReader).toBe('siri')
    expect(stateOf(await withdrawCase(office.desk, aClick(siri), '')).state).toBe('withdrawn')
  })

  test('gets a card of the case', async () => {
    office = await aDesk()
    await filed(office)
    await office.runErrands()
    stateOf(await addCaseDetails(office.desk, aClick(sara), { ...nothing, coReader: 'siri' }))
    expect(await office.runErrands()).toContainEqual({
      caseCode: 'KMPX-3Q47',
      recipient: 'person:siri',
      what: 'status',
    })
  })
})

describe('whoever may not see a case', () => {
  test('is shown nothing of it by any button', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    const click = () => aClick(jonas)
    const declining = { unitId: 'unit-1', reason: 'tooFar', note: '' } as const
    const outcomes: readonly CaseOutcome[] = [
      await addCaseDetails(office.desk, click(), { ...nothing, text: 'hej' }),
      await answerQuestion(office.desk, click(), 'ja'),
      await withdrawCase(office.desk, click(), ''),
      await declineCandidate(office.desk, click(), declining),
      await askForMoreCandidates(office.desk, click(), ''),
      await claimCase(office.desk, click()),
    ]
    expect(outcomes).toEqual(outcomes.map(() => unseen))
  })

  test('is shown nothing by a press that she made while she still might', async () => {
    office = await aDesk()
    await filed(office)
    const click = aClick(sara)
    stateOf(await addCaseDetails(office.desk, click, { ...nothing, text: 'Kan flytta in på kvällen' }))
    const moved = { ...click, person: { ...sara, district: 'centrum' } }
    expect(await addCaseDetails(office.desk, moved, { ...nothing, text: 'hej' })).toEqual(unseen)
  })

  test('and one who sees it without answering for it is told what is true now', async () => {
    office = await aDesk()
    await filed(office)
    expect(await withdrawCase(office.desk, aClick(lena), '')).toMatchObject({
      refusal: { refused: 'notAllowed' },
      state: { state: 'filed' },
    })
  })
})

test('a case that does not exist is said not to', async () => {
  office = await aDesk()
  expect(refusalOf(await withdrawCase(office.desk, aClick(sara), ''))).toBe('unknownCase')
})

test('an answer to the question goes back to whoever has the case', async () => {
  office = await aDesk()
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await askForClarification(office.desk, aClick(omar), 'Går han i skolan?'))
  expect(await office.runErrands()).toContainEqual({
    caseCode: 'KMPX-3Q47',
    recipient: 'person:sara',
    what: 'clarification-1',
  })
  stateOf(await answerQuestion(office.desk, aClick(sara), 'Ja, i årskurs nio'))
  expect(await caseIn(office)).toMatchObject({
    state: 'claimed',
    clarifications: [{ question: 'Går han i skolan?', answer: 'Ja, i årskurs nio' }],
  })
  expect(await office.runErrands()).toContainEqual({
    caseCode: 'KMPX-3Q47',
    recipient: 'channel',
    what: 'clarificationAnswered',
  })
})

test('the last candidate declined sends the case back to the search, and the central unit is told', async () => {
  office = await aDesk()
  await filed(office)
  await suggested(office)
  await office.runErrands()
  const declining = { unitId: 'unit-1', reason: 'tooFar', note: '' } as const
  expect(stateOf(await declineCandidate(office.desk, aClick(sara), declining)).state).toBe('searching')
  expect((await office.runErrands()).map(({ what }) => what)).toContain('allDeclined')
})
