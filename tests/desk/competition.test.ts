import { describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { competitionOver } from '../../bot/desk/competition.ts'
import {
  claimCase,
  closeAsUnmet,
  lookForCandidates,
  recallCaseSuggestion,
} from '../../bot/desk/handleCase.ts'
import { requestJournal } from '../../bot/desk/requestJournal.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { RequestForm } from '../../bot/domain/request/requestForm.ts'
import type { ServiceType } from '../../bot/domain/vocabulary.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aKinshipHome, aPermit, aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, chosen, filed, refusalOf, stateOf, suggested } from '../builders/caseSteps.ts'
import { jonas, omar, sara } from '../builders/staff.ts'

describe('over the six places of the only unit', () => {
  test('six cases of two districts do not compete', async () => {
    const office = await aDesk()
    const requests = await fileCases(office, 6)
    for (const request of requests) expect(await competitionOver(office.desk, request)).toBeUndefined()
    await office.close()
  })

  test('seven do, whichever of them is asked', async () => {
    const office = await aDesk()
    const requests = await fileCases(office, 7)
    const caseCodes = requests.map(({ caseCode }) => caseCode)
    for (const request of requests)
      expect(await competitionOver(office.desk, request)).toMatchObject({
        rivals: caseCodes.filter(code => code !== request.caseCode),
        freePlaces: 6,
        neededPlaces: 7,
      })
    await office.close()
  })

  test('while all who ask for the same places are gone through, others get their turn', async () => {
    const office = await aDesk()
    const [request] = await fileCases(office, 8)
    let [turns, over] = [0, false]
    const countTurns = () => {
      turns++
      if (!over) setImmediate(countTurns)
    }
    countTurns()
    if (request) await competitionOver(office.desk, request)
    over = true
    expect(turns).toBeGreaterThanOrEqual(8)
    await office.close()
  })
})

test('who asks for a foster home and who asks for a home among kin compete for the home that suits both', async () => {
  const home = aKinshipHome({ id: 'unit-1', permit: aPermit({ maxPersons: 1 }) })
  const office = await aDesk({ providers: [aProvider({ units: [home] })] })
  const foster = await filed(office, { by: sara, caseCode: 'KMPX-3Q42', form: aHomeFor('fosterHome') })
  const kin = await filed(office, { by: jonas, caseCode: 'KMPX-3Q43', form: aHomeFor('kinshipHome') })
  expect(await competitionOver(office.desk, foster)).toMatchObject({ rivals: ['KMPX-3Q43'] })
  expect(await competitionOver(office.desk, kin)).toMatchObject({ rivals: ['KMPX-3Q42'] })
  await office.close()
})

test('a child for whom both are asked needs one place, and does not compete with itself', async () => {
  const home = aKinshipHome({ id: 'unit-1', permit: aPermit({ maxPersons: 2 }) })
  const office = await aDesk({ providers: [aProvider({ units: [home] })] })
  const both = aHomeFor('fosterHome', 'kinshipHome')
  await filed(office, { by: sara, caseCode: 'KMPX-3Q42', form: both })
  await filed(office, { by: jonas, caseCode: 'KMPX-3Q43', form: both })
  await office.runErrands()
  for (const code of ['KMPX-3Q42', 'KMPX-3Q42-2', 'KMPX-3Q43', 'KMPX-3Q43-2'])
    expect(await competitionOver(office.desk, await caseIn(office, code))).toBeUndefined()
  const third = await filed(office, { by: sara, caseCode: 'KMPX-3Q44', form: aHomeFor('kinshipHome') })
  const fourth = await caseIn(office, 'KMPX-3Q43-2')
  for (const [request, rivals] of [
    [third, ['KMPX-3Q42', 'KMPX-3Q43']],
    [fourth, ['KMPX-3Q42', 'KMPX-3Q44']],
  ] as const)
    expect(await competitionOver(office.desk, request)).toMatchObject({ rivals, neededPlaces: 3 })
  await office.close()
})

describe('a competition that the central unit is warned of', () => {
  test('stays in the case with how many there are, and ends with the place that it gets', async () => {
    const office = await aDesk()
    await fileCases(office, 7)
    await suggested(office, ['unit-1'], 'KMPX-3Q42')
    expect(await caseIn(office, 'KMPX-3Q42')).toMatchObject({
      competition: {
        freePlaces: 6,
        neededPlaces: 7,
        districts: ['centrum', 'hisingen'],
        foundAt: office.now(),
      },
    })
    await chosen(office, { caseCode: 'KMPX-3Q42' })
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound', 'gotPlace'])
    await office.close()
  })

  test('is noted once, however often somebody looks', async () => {
    const office = await aDesk()
    await fileCases(office, 7)
    await suggested(office, ['unit-1'], 'KMPX-3Q42')
    stateOf(await recallCaseSuggestion(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound'])
    await office.close()
  })

  test('is over when the places suffice again, as the next look finds', async () => {
    const office = await aDesk()
    const [, , third] = await fileCases(office, 7)
    stateOf(await claimCase(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    if (third) stateOf(await withdrawCase(office.desk, aClick(sara, third.caseCode), ''))
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound', 'eased'])
    await office.close()
  })

  test('over the only place stands when another has got it, and ends without one', async () => {
    const office = await aDesk({ providers: [withOnePlace()] })
    await fileCases(office, 2)
    stateOf(await claimCase(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    await suggested(office, ['unit-1'], 'KMPX-3Q43')
    await chosen(office, { caseCode: 'KMPX-3Q43', by: jonas })
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound'])
    stateOf(await closeAsUnmet(office.desk, aClick(omar, 'KMPX-3Q42'), ''))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound', 'wentWithout'])
    expect(await competitionIn(office, 'KMPX-3Q43')).toEqual(['CompetitionFound', 'gotPlace'])
    await office.close()
  })

  test('is told to a case that was looked into before the other was filed', async () => {
    const office = await aDesk({ providers: [withOnePlace()] })
    await filed(office, { by: sara, caseCode: 'KMPX-3Q42' })
    await suggested(office, ['unit-1'], 'KMPX-3Q42')
    await filed(office, { by: jonas, caseCode: 'KMPX-3Q43' })
    await office.runErrands()
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual([])
    await suggested(office, ['unit-1'], 'KMPX-3Q43')
    expect(await office.runErrands()).toContainEqual({
      recipient: 'channel',
      what: 'competitionFound',
      caseCode: 'KMPX-3Q42',
    })
    const { competition } = await caseIn(office, 'KMPX-3Q43')
    expect((await caseIn(office, 'KMPX-3Q42')).competition).toEqual({ ...competition, rivals: ['KMPX-3Q43'] })
    await chosen(office, { caseCode: 'KMPX-3Q43', by: jonas })
    stateOf(await recallCaseSuggestion(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await closeAsUnmet(office.desk, aClick(omar, 'KMPX-3Q42'), ''))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound', 'wentWithout'])
    await office.close()
  })

  test('goes to and fro no further: who was told of it tells nobody, and who looks again learns nothing', async () => {
    const office = await aDesk()
    const requests = await fileCases(office, 7)
    for (let round = 0; round < 2; round++)
      for (const { caseCode } of requests) {
        await claimCase(office.desk, aClick(omar, caseCode))
        stateOf(await lookForCandidates(office.desk, aClick(omar, caseCode)))
        await office.runErrands()
      }
    for (const { caseCode } of requests)
      expect(await competitionIn(office, caseCode)).toEqual(['CompetitionFound'])
    await office.close()
  })

  test('is told to nobody of a case that waits to be taken: its first look will find it', async () => {
    const office = await aDesk()
    await fileCases(office, 7)
    await suggested(office, ['unit-1'], 'KMPX-3Q42')
    await office.runErrands()
    expect(await competitionIn(office, 'KMPX-3Q43')).toEqual([])
    await office.close()
  })

  test.each([
    ['wentWithout', (office: Office) => closeAsUnmet(office.desk, aClick(omar, 'KMPX-3Q42'), '')],
    ['gaveUp', (office: Office) => withdrawCase(office.desk, aClick(sara, 'KMPX-3Q42'), '')],
  ])('ends with the case: %s', async (how, end) => {
    const office = await aDesk()
    await fileCases(office, 7)
    stateOf(await claimCase(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await lookForCandidates(office.desk, aClick(omar, 'KMPX-3Q42')))
    stateOf(await end(office))
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual(['CompetitionFound', how])
    await office.close()
  })

  test('is not looked into for someone who may not handle the queue', async () => {
    const office = await aDesk()
    await fileCases(office, 7)
    expect(refusalOf(await lookForCandidates(office.desk, aClick(sara, 'KMPX-3Q42')))).toBe('notAllowed')
    expect(await competitionIn(office, 'KMPX-3Q42')).toEqual([])
    await office.close()
  })
})

async function competitionIn({ desk }: Office, caseCode: string): Promise<readonly string[]> {
  const lines = await requestJournal(desk.archive, caseCode)
  return lines.flatMap(({ entry }) => {
    if (entry.type === 'CompetitionEnded') return [entry.how]
    return entry.type === 'CompetitionFound' ? [entry.type] : []
  })
}

function aHomeFor(...serviceTypes: readonly ServiceType[]): Partial<RequestForm> {
  return { serviceTypes }
}

function withOnePlace(): Provider {
  return aProvider({ units: [aUnit({ permit: aPermit({ maxPersons: 1 }) })] })
}

/** By two districts in turn. */
async function fileCases(office: Office, many: number): Promise<readonly PlacementRequest[]> {
  const requests: PlacementRequest[] = []
  for (let n = 0; n < many; n++)
    requests.push(await filed(office, { caseCode: `KMPX-3Q4${n + 2}`, by: n % 2 === 0 ? sara : jonas }))
  return requests
}
