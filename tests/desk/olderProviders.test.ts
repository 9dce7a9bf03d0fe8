import { afterEach, describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { cancelChoiceOfPlace, recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { providerUpcasts } from '../../bot/desk/olderProviders.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, chosen, filed, stateOf, suggested, unitIn } from '../builders/caseSteps.ts'
import { olderFiles } from '../builders/olderFiles.ts'
import { sara } from '../builders/staff.ts'
import chosenRequest from './older/chosenRequest.json' with { type: 'json' }
import decidedRequest from './older/decidedRequest.json' with { type: 'json' }
import holdingProvider from './older/holdingProvider.json' with { type: 'json' }
import occupiedProvider from './older/occupiedProvider.json' with { type: 'json' }

const holding = olderFiles({ request: chosenRequest, provider: holdingProvider })
const occupied = olderFiles({ request: decidedRequest, provider: occupiedProvider })

let office: Office
afterEach(() => office.close())

describe('a provider of the first shape, which does not say from which version of a case a place is kept', () => {
  test('lets go of the place when the choice is cancelled', async () => {
    office = await aDesk({ providers: [], stored: holding })
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await unitIn(office)).toMatchObject({ holds: [], occupancies: [] })
  })

  test('gives the place that it keeps to the case when there is a decision', async () => {
    office = await aDesk({ providers: [], stored: holding })
    const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect(await unitIn(office)).toMatchObject({ holds: [], occupancies: [{ caseVersion: 6 }] })
  })

  test('lets go of an occupied place when the case is withdrawn', async () => {
    office = await aDesk({ providers: [], stored: occupied })
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await unitIn(office)).toMatchObject({ occupancies: [] })
  })

  test('is matched with new cases, and from then on written as now', async () => {
    office = await aDesk({ providers: [], stored: holding })
    await filed(office, { caseCode: 'BCDF-2345' })
    await suggested(office, ['unit-1'], 'BCDF-2345')
    await chosen(office, { caseCode: 'BCDF-2345' })
    expect(await unitIn(office)).toMatchObject({
      holds: [{ caseCode: 'KMPX-3Q47', caseVersion: 0 }, { caseCode: 'BCDF-2345' }],
    })
    expect(await office.archive.load('provider-1')).toMatchObject({ shape: providerUpcasts.length })
  })
})
