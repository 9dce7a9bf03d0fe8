import { afterEach, describe, expect, test } from '@jest/globals'
import type { Click } from '../../bot/desk/actOnCase.ts'
import { answerQuestion, askForMoreCandidates } from '../../bot/desk/answerForCase.ts'
import { cancelChoiceOfPlace, choosePlace, recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { askForClarification } from '../../bot/desk/handleCase.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import {
  aClick,
  caseIn,
  chosen,
  filed,
  refusalOf,
  stateOf,
  suggested,
  unitIn,
} from '../builders/caseSteps.ts'
import { omar, sara } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('a press on a card that is left standing from before', () => {
  test('decides nothing about the unit that was chosen since', async () => {
    office = await aDesk({ providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2' })] })] })
    await filed(office)
    await suggested(office, ['unit-1'])
    await chosen(office)
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    await suggested(office, ['unit-2'])
    await chosen(office, { unit: 'unit-2' })
    const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
    expect(refusalOf(await recordCaseDecision(office.desk, onCard('suggestion-1'), granted))).toBe(
      'aboutEarlier',
    )
    expect(await caseIn(office)).toMatchObject({ state: 'chosen' })
    expect((await unitIn(office, 'unit-2')).occupancies).toEqual([])
    expect(stateOf(await recordCaseDecision(office.desk, onCard('suggestion-2'), granted)).state).toBe(
      'decided',
    )
  })

  test('sends no later suggestion back, and takes no place', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    stateOf(await askForMoreCandidates(office.desk, onCard('suggestion-1'), ''))
    await suggested(office)
    expect(refusalOf(await askForMoreCandidates(office.desk, onCard('suggestion-1'), ''))).toBe(
      'aboutEarlier',
    )
    expect(refusalOf(await choosePlace(office.desk, onCard('suggestion-1'), 'unit-1'))).toBe('aboutEarlier')
    expect((await unitIn(office)).holds).toEqual([])
  })

  test('is no answer to the question that was asked since', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    stateOf(await askForMoreCandidates(office.desk, aClick(sara), ''))
    stateOf(await askForClarification(office.desk, aClick(omar), 'Går han i skolan?'))
    stateOf(await answerQuestion(office.desk, onCard('clarification-1'), 'Ja'))
    stateOf(await askForClarification(office.desk, aClick(omar), 'Kan han byta skola?'))
    expect(refusalOf(await answerQuestion(office.desk, onCard('clarification-1'), 'Ja, i nian'))).toBe(
      'aboutEarlier',
    )
  })
})

function onCard(slot: NonNullable<Click['slot']>): Click {
  return { ...aClick(sara), slot }
}
