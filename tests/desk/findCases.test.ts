import { afterEach, describe, expect, test } from '@jest/globals'
import { addCaseDetails, withdrawCase } from '../../bot/desk/answerForCase.ts'
import { openCasesOf, openQueue, placeInQueue } from '../../bot/desk/findCases.ts'
import { claimCase } from '../../bot/desk/handleCase.ts'
import { minute } from '../../bot/domain/calendar.ts'
import type { Person } from '../../bot/domain/person.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, filed, stateOf } from '../builders/caseSteps.ts'
import { jonas, lena, maja, omar, sara, siri } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('the queue', () => {
  test('stands by the day that the child needs a place, then by who asked first', async () => {
    await threeCases()
    expect(await codes(openQueue(office.desk))).toEqual(['BBBB-2222', 'CCCC-2222', 'DDDD-2222'])
  })

  test('puts those who wait to be taken before those that someone has', async () => {
    await threeCases()
    stateOf(await claimCase(office.desk, aClick(omar, 'BBBB-2222')))
    expect(await codes(openQueue(office.desk))).toEqual(['CCCC-2222', 'DDDD-2222', 'BBBB-2222'])
  })

  test('leaves out what has ended', async () => {
    await threeCases()
    stateOf(await withdrawCase(office.desk, aClick(sara, 'BBBB-2222'), ''))
    expect(await codes(openQueue(office.desk))).toEqual(['CCCC-2222', 'DDDD-2222'])
  })

  test('tells each that waits its place, and moves up when one is taken', async () => {
    await threeCases()
    expect(await places()).toEqual([1, 2, 3])
    stateOf(await claimCase(office.desk, aClick(omar, 'BBBB-2222')))
    expect(await places()).toEqual([undefined, 1, 2])
  })
})

describe("a person's own cases", () => {
  test('are those that she asked for or reads along in', async () => {
    await threeCases()
    const details = { text: '', moreNeeds: [], mustNotPlaceAt: [], coReader: 'siri' }
    stateOf(await addCaseDetails(office.desk, aClick(sara, 'CCCC-2222'), details))
    expect(await mine(sara)).toEqual(['BBBB-2222', 'CCCC-2222'])
    expect(await mine(siri)).toEqual(['CCCC-2222'])
    expect(await mine(jonas)).toEqual(['DDDD-2222'])
  })

  test('are for an officer those that he has taken', async () => {
    await threeCases()
    stateOf(await claimCase(office.desk, aClick(omar, 'DDDD-2222')))
    expect(await mine(omar)).toEqual(['DDDD-2222'])
    expect(await mine(maja)).toEqual([])
  })

  test('are for a head all of the district’s, so that none waits for someone who is away', async () => {
    office = await aDesk()
    await filed(office)
    await filed(office, { by: jonas, caseCode: 'BCDF-2345' })
    const cases = await openCasesOf(office.desk, lena)
    expect(cases.map(({ request }) => request.caseCode)).toEqual(['KMPX-3Q47'])
  })

  test('are out of sight while the person acts in a role that may not see them', async () => {
    await threeCases()
    expect(await mine({ ...sara, activeRoles: ['unitHead'] })).toEqual(['BBBB-2222', 'CCCC-2222'])
    expect(await mine({ ...sara, activeRoles: ['analyst'] })).toEqual([])
    expect(await mine({ ...sara, district: 'centrum' })).toEqual([])
  })
})

/** Filed in the opposite order of their need, the first two for the same day. */
async function threeCases(): Promise<void> {
  office = await aDesk()
  await filed(office, { by: jonas, caseCode: 'DDDD-2222', form: { desiredStart: '2026-12-24' } })
  office.pass(minute)
  await filed(office, { caseCode: 'BBBB-2222', form: { desiredStart: '2026-11-30' } })
  office.pass(minute)
  await filed(office, { caseCode: 'CCCC-2222', form: { desiredStart: '2026-11-30' } })
}

async function codes(found: ReturnType<typeof openQueue>): Promise<readonly string[]> {
  return (await found).map(({ request }) => request.caseCode)
}

function mine(person: Person): Promise<readonly string[]> {
  return codes(openCasesOf(office.desk, person))
}

function places(): Promise<readonly (number | undefined)[]> {
  const inOrder = ['BBBB-2222', 'CCCC-2222', 'DDDD-2222']
  return Promise.all(inOrder.map(async code => placeInQueue(office.desk, await caseIn(office, code))))
}
