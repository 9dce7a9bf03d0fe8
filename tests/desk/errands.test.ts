import { afterEach, describe, expect, test } from '@jest/globals'
import type { Dispatch } from '../../bot/archive/archive.ts'
import { addCaseDetails } from '../../bot/desk/answerForCase.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { errandPerformers, recordGivenUp } from '../../bot/desk/errands.ts'
import { claimCase } from '../../bot/desk/handleCase.ts'
import { day } from '../../bot/domain/calendar.ts'
import type { Need } from '../../bot/domain/vocabulary.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, chosen, filed, stateOf, suggested } from '../builders/caseSteps.ts'
import { jonas, omar, sara } from '../builders/staff.ts'

const mine = 'KMPX-3Q47'
const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const

let office: Office
afterEach(() => office.close())

describe('the clock', () => {
  test('lets a request run out that nobody took in a month after its day', async () => {
    office = await aDesk()
    await filed(office)
    office.pass(36 * day)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'filed' })
    office.pass(day)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'expired', endedBy: 'klockan' })
  })

  test('that strikes too early strikes again when the hour has come', async () => {
    office = await aDesk()
    await filed(office)
    const errand = await anErrand('clock:request')
    expect(await perform(errand)).toEqual({ notYet: errand.dueAt })
    office.pass(37 * day)
    expect(await perform(errand)).toEqual({ delivered: true })
    expect(await caseIn(office)).toMatchObject({ state: 'expired' })
  })

  test('does not strike for a request that someone took', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    office.pass(60 * day)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({ state: 'claimed' })
  })
})

describe('an errand', () => {
  test('performed twice does no more than once', async () => {
    office = await aDesk()
    await filed(office, { form: { serviceTypes: ['residentialCare', 'fosterHome'] } })
    const errand = await anErrand(`fileParallel:${mine}-2`)
    for (let time = 0; time < 2; time++) await perform(errand)
    expect(await office.desk.archive.journal(`${mine}-2`)).toHaveLength(1)
  })

  test('that closes a parallel case waits until that case has been filed', async () => {
    office = await aDesk()
    await filed(office, { form: { serviceTypes: ['residentialCare', 'fosterHome'] } })
    await suggested(office)
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    const closing = await anErrand(`closeParallel:${mine}-2`)
    expect(await perform(closing)).toMatchObject({ fault: expect.stringContaining('not been filed') })
    await perform(await anErrand(`fileParallel:${mine}-2`))
    expect(await perform(closing)).toEqual({ delivered: true })
    expect(await caseIn(office, `${mine}-2`)).toMatchObject({ state: 'closedByParallel' })
  })

  test('tells a case what both of its siblings have learnt, also when they learnt it at once', async () => {
    office = await aDesk()
    await filed(office, { form: { serviceTypes: ['residentialCare', 'fosterHome', 'agencyFosterHome'] } })
    await office.runErrands()
    const learns = async (caseCode: string, need: Need) => {
      const details = { text: '', moreNeeds: [{ need, weight: 'must' }], mustNotPlaceAt: [] } as const
      stateOf(await addCaseDetails(office.desk, aClick(sara, caseCode), details))
      return anErrand(`shareDetails:${mine}-3`, caseCode)
    }
    for (const errand of [await learns(mine, 'selfHarm'), await learns(`${mine}-2`, 'ownRoom')])
      await perform(errand)
    const told = (await caseIn(office, `${mine}-3`)).facts.needs.map(({ need }) => need)
    expect(told).toEqual(expect.arrayContaining(['selfHarm', 'ownRoom']))
  })

  test('warns a rival once, also when two processes carry it out at the same time', async () => {
    const units = [aUnit({ permit: aPermit({ maxPersons: 1 }) })]
    office = await aDesk({ providers: [aProvider({ units })] })
    await filed(office)
    await filed(office, { by: jonas, caseCode: 'RTQW-88M2' })
    stateOf(await claimCase(office.desk, aClick(omar)))
    await suggested(office, ['unit-1'], 'RTQW-88M2')
    const warning = await anErrand('warnRivals', 'RTQW-88M2')
    expect(await Promise.all([perform(warning), perform(warning)])).toEqual([
      { delivered: true },
      { delivered: true },
    ])
    const told = (await office.desk.archive.journal(mine)).filter(({ type }) => type === 'CompetitionFound')
    expect(told).toHaveLength(1)
  })

  test.each(['release', 'fileParallel', 'shareDetails', 'closeParallel'])(
    '%s without its content is hopeless',
    async kind => {
      office = await aDesk()
      await filed(office)
      const errand = { ...(await anErrand('card:queue:channel')), kind }
      for (const body of [null, 'text', {}, { caseCode: 1, unitId: 1, providerId: 1 }])
        expect(await perform({ ...errand, body })).toHaveProperty('hopeless')
    },
  )
})

describe('a message that could not be delivered', () => {
  test('is written on the case once for each who was not reached', async () => {
    office = await aDesk()
    await filed(office)
    const card = await anErrand('card:status:person:sara')
    await recordGivenUp(office.desk, card, 'blocked')
    await recordGivenUp(office.desk, { ...card, version: 2 }, 'blocked again')
    expect((await caseIn(office)).undelivered).toEqual([
      { recipient: 'person:sara', what: 'card', fault: 'blocked', at: office.now() },
    ])
  })

  test('is shown to the others and not sent after the one who cannot be reached', async () => {
    office = await aDesk()
    await filed(office)
    await office.runErrands()
    await recordGivenUp(office.desk, await anErrand('card:status:person:sara'), 'blocked')
    const recipients = (await office.runErrands()).map(({ recipient }) => recipient)
    expect(recipients).toEqual(['channel'])
  })

  test('is no news when it was an errand of our own', async () => {
    office = await aDesk()
    await filed(office)
    await recordGivenUp(office.desk, await anErrand('clock:request'), 'fault')
    expect(await office.desk.archive.journal(mine)).toHaveLength(1)
  })
})

async function anErrand(key: string, caseCode = mine): Promise<Dispatch> {
  const found = await office.desk.archive.dispatches.find(caseCode, key)
  if (!found) throw new Error(`Nothing was announced as ${key}.`)
  return found
}

function perform(errand: Dispatch) {
  const performer = errandPerformers(office.desk)[errand.kind]
  if (!performer) throw new Error(`Nobody performs ${errand.kind}.`)
  return performer(errand)
}
