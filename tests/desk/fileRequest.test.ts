import { afterEach, describe, expect, test } from '@jest/globals'
import { addCaseDetails } from '../../bot/desk/answerForCase.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { fileRequest } from '../../bot/desk/fileRequest.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aForm } from '../builders/aForm.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aFosterHome, aUnit } from '../builders/aUnit.ts'
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
import { aPerson, jonas, omar, sara, staff } from '../builders/staff.ts'

const mine = 'KMPX-3Q47'
const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const

let office: Office
afterEach(() => office.close())

describe('filing', () => {
  test('makes a case of the district of the one who files', async () => {
    office = await aDesk()
    expect(await filed(office)).toMatchObject({
      state: 'filed',
      caseCode: mine,
      district: 'hisingen',
      requester: 'sara',
    })
  })

  test('shows the case to the one who filed and in the channel', async () => {
    office = await aDesk()
    await filed(office)
    expect(await office.runErrands()).toEqual([
      { caseCode: mine, recipient: 'channel', what: 'queue' },
      { caseCode: mine, recipient: 'person:sara', what: 'status' },
    ])
  })

  test('remembers the message that it came from, so that it becomes the status card', async () => {
    office = await aDesk()
    const message = { conversationId: 'sara', activityId: 'card' }
    stateOf(await fileRequest(office.desk, aClick(sara, mine), { form: aForm(), message }))
    expect(await office.desk.archive.dispatches.find(mine, 'card:status:person:sara')).toMatchObject({
      receipt: message,
      status: 'pending',
    })
  })

  test('with the same click twice makes one case', async () => {
    office = await aDesk()
    const click = aClick(sara)
    const both = await Promise.all([1, 2].map(() => fileRequest(office.desk, click, { form: aForm() })))
    expect(both.map(refusalOf)).toEqual([undefined, undefined])
    expect(await office.desk.archive.journal(mine)).toHaveLength(1)
  })

  test('under a code that another already has shows nothing of that case', async () => {
    office = await aDesk()
    await filed(office)
    const outcome = await fileRequest(office.desk, aClick(jonas, mine), { form: aForm() })
    expect(outcome).toEqual({
      outcome: 'refused',
      refusal: { refused: 'notAllowed' },
      state: undefined,
      version: 0,
    })
  })

  test('names every fault of the form at once and stores nothing', async () => {
    office = await aDesk()
    const form = aForm({ ages: [], freeText: 'ring 070-123 45 67' })
    const outcome = await fileRequest(office.desk, aClick(sara, mine), { form })
    expect(outcome).toMatchObject({
      refusal: {
        faults: [
          { field: 'ages', fault: 'missing' },
          { field: 'freeText', fault: 'identifying' },
        ],
      },
    })
    expect(await office.desk.archive.load(mine)).toBeUndefined()
  })

  test('is for those who act as social workers in a district', async () => {
    office = await aDesk()
    const withoutDistrict = aPerson('ulla', { roles: ['socialWorker'] })
    const asHead = aPerson('vera', {
      district: 'hisingen',
      roles: ['socialWorker', 'unitHead'],
      activeRoles: ['unitHead'],
    })
    for (const person of [omar, withoutDistrict, asHead])
      expect(refusalOf(await fileRequest(office.desk, aClick(person, mine), { form: aForm() }))).toBe(
        'notAllowed',
      )
  })
})

describe('until a channel is chosen', () => {
  test('a new case reaches every officer who can be reached', async () => {
    const { chat: _, ...unreachable } = aPerson('olof', { roles: ['placementOfficer'] })
    office = await aDesk({ withChannel: false, people: [...staff, unreachable] })
    await filed(office)
    expect((await office.runErrands()).map(({ recipient }) => recipient)).toEqual([
      'person:maja',
      'person:omar',
      'person:sara',
    ])
  })

  test('a new case waits for the officers when none can be reached yet, so that it is seen when they are not', async () => {
    const { chat: _, ...unreachable } = aPerson('olof', { roles: ['placementOfficer'] })
    office = await aDesk({ withChannel: false, people: [sara, unreachable] })
    expect((await filed(office)).queueAudience).toEqual(['person:olof'])
  })

  test('an officer who acts in another role for now is told as well', async () => {
    const narrowed = aPerson('kim', {
      district: 'centrum',
      roles: ['socialWorker', 'placementOfficer'],
      activeRoles: ['socialWorker'],
    })
    office = await aDesk({ withChannel: false, people: [sara, narrowed] })
    expect((await filed(office)).queueAudience).toEqual(['person:kim'])
  })
})

describe('a request copied from another', () => {
  const copy = 'BCDF-2345'

  test('asks none of the units that the other must not ask', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(
      await addCaseDetails(office.desk, aClick(sara), { text: '', moreNeeds: [], mustNotPlaceAt: ['ek'] }),
    )
    const click = { ...aClick(sara), caseCode: copy }
    stateOf(await fileRequest(office.desk, click, { form: aForm(), copyOf: mine }))
    expect(await caseIn(office, copy)).toMatchObject({ facts: { mustNotPlaceAt: ['ek'] } })
  })

  test('learns nothing of a case that its writer may not see', async () => {
    office = await aDesk()
    await filed(office)
    stateOf(
      await addCaseDetails(office.desk, aClick(sara), { text: '', moreNeeds: [], mustNotPlaceAt: ['ek'] }),
    )
    const click = { ...aClick(jonas), caseCode: copy }
    stateOf(await fileRequest(office.desk, click, { form: aForm(), copyOf: mine }))
    expect(await caseIn(office, copy)).toMatchObject({ facts: { mustNotPlaceAt: [] } })
  })
})

describe('a request for several kinds of places', () => {
  const form = { serviceTypes: ['residentialCare', 'fosterHome'], ages: [15] } as const

  test('becomes a case for each, that know of one another', async () => {
    office = await aDesk()
    await filed(office, { form })
    await office.runErrands()
    expect(await caseIn(office, mine)).toMatchObject({
      facts: { serviceType: 'residentialCare', assignment: 'treatment' },
      parallels: [{ caseCode: `${mine}-2`, serviceType: 'fosterHome' }],
    })
    const second = await caseIn(office, `${mine}-2`)
    expect(second).toMatchObject({
      district: 'hisingen',
      requester: 'sara',
      facts: { serviceType: 'fosterHome', ages: [15] },
      parallels: [{ caseCode: mine, serviceType: 'residentialCare', assignment: 'treatment' }],
    })
    expect(second.facts).not.toHaveProperty('assignment')
  })

  test('learns in each what is added in one: needs that must be met and units that must not be asked', async () => {
    office = await aDesk()
    await filed(office, { form })
    await office.runErrands()
    const added = {
      text: 'Hemlig hälsning',
      moreNeeds: [{ need: 'ownRoom', weight: 'must' }],
      mustNotPlaceAt: ['ek'],
    } as const
    stateOf(await addCaseDetails(office.desk, aClick(sara), added))
    await office.runErrands()
    const second = await caseIn(office, `${mine}-2`)
    expect(second.facts).toMatchObject({ mustNotPlaceAt: ['ek'] })
    expect(second.facts.needs).toContainEqual({ need: 'ownRoom', weight: 'must' })
    expect(second.additions).toEqual([])
  })

  test('stops telling each other when both know', async () => {
    office = await aDesk()
    await filed(office, { form })
    await office.runErrands()
    const added = { text: '', moreNeeds: [], mustNotPlaceAt: ['ek'] }
    stateOf(await addCaseDetails(office.desk, aClick(sara), added))
    await office.runErrands()
    await office.runErrands()
    const types = (await office.desk.archive.journal(mine)).map(({ type }) => type)
    expect(types).toEqual(['RequestFiled', 'DetailsAdded'])
  })

  test('named twice becomes one case', async () => {
    office = await aDesk()
    expect(await filed(office, { form: { serviceTypes: ['fosterHome', 'fosterHome'] } })).toMatchObject({
      parallels: [],
    })
  })

  test('closes the others when a decision is recorded in one, and lets go of their places', async () => {
    office = await aDesk({ providers: [aProvider({ units: [aUnit(), aFosterHome({ id: 'home' })] })] })
    await filed(office, { form })
    await office.runErrands()
    await suggested(office, ['home'], `${mine}-2`)
    await chosen(office, { caseCode: `${mine}-2`, unit: 'home' })
    await suggested(office)
    await chosen(office)
    expect((await unitIn(office, 'home')).holds).toHaveLength(1)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    const told = await office.runErrands()
    expect(await caseIn(office, `${mine}-2`)).toMatchObject({ state: 'closedByParallel', endNote: mine })
    expect((await unitIn(office, 'home')).holds).toEqual([])
    expect((await unitIn(office)).occupancies).toHaveLength(1)
    expect(told).toContainEqual({ caseCode: `${mine}-2`, recipient: 'person:sara', what: 'closedByParallel' })
  })

  test('leaves the others open when a place is only chosen', async () => {
    office = await aDesk()
    await filed(office, { form })
    await suggested(office)
    await chosen(office)
    await office.runErrands()
    expect(await caseIn(office, `${mine}-2`)).toMatchObject({ state: 'filed' })
  })
})
