import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { problem } from '../../../bot/api/contract/problem.ts'
import { unitPage } from '../../../bot/api/contract/register.ts'
import { recordCaseDecision } from '../../../bot/desk/choosePlace.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aClick, chosen, filed, stateOf, suggested } from '../../builders/caseSteps.ts'
import { providerStored } from '../../builders/registerActs.ts'
import { sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  office = await aDesk()
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const unit = '/api/register/units/unit-1'

function change(person: string, below: string, body: object, seen = 1) {
  return api.ask(person, `${unit}/${below}`, {
    body: { commandId: randomUUID(), ...body },
    headers: { 'if-match': `"${seen}"` },
  })
}

const free = { status: 'free', places: 2, from: '2026-11-23', statedBy: 'Föreståndaren', channel: 'phone' }

describe('a vacancy', () => {
  test('is stated, and the answer is the unit as it is then', async () => {
    const { status, headers, body } = await change('omar', 'vacancy', free)
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe('"2"')
    expect(unitPage.parse(body).vacancy.statements).toMatchObject([{ said: '2\u00a0lediga platser' }])
    expect((await providerStored(office)).provider.units[0]?.vacancy).toHaveLength(1)
  })

  test('is stated once however often it is sent', async () => {
    const once = { ...free, commandId: randomUUID() }
    await change('omar', 'vacancy', once)
    expect((await change('omar', 'vacancy', once)).status).toBe(200)
    expect((await providerStored(office)).version).toBe(2)
  })

  test('is taken back with what the answer says of it', async () => {
    const { body } = await change('omar', 'vacancy', free)
    const statedAt = unitPage.parse(body).vacancy.newest
    const undone = await change('omar', 'vacancy/undo', { statedAt, reason: 'Fel enhet' }, 2)
    expect(unitPage.parse(undone.body).vacancy.statements).toEqual([])
    expect(unitPage.parse(undone.body).history[0]).toMatchObject({ by: 'Omar', reason: 'Fel enhet' })
  })

  test('is refused in words when it can not be so', async () => {
    const { status, body } = await change('omar', 'vacancy', { ...free, places: 7 })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('Tillståndet gäller 6 platser')
  })

  test.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['a status that nobody knows', { status: 'perhaps' }],
    ['half a place', { places: 1.5 }],
  ])('is not understood with %s', async (_, wrong) => {
    const { status, body } = await change('omar', 'vacancy', { ...free, ...wrong })
    expect(status).toBe(400)
    expect(problem.parse(body).faults).toHaveLength(1)
  })
})

describe('when somebody else was first', () => {
  test('the same thing is not overwritten: it says who did what', async () => {
    await change('maja', 'vacancy', { ...free, status: 'full', places: 0 })
    const { status, body } = await change('omar', 'vacancy', free)
    expect(status).toBe(412)
    const { detail, changes } = problem.parse(body)
    expect(detail).toContain('Maja lämnade ett platsbesked')
    expect(changes).toMatchObject([{ version: 2, by: 'Maja', what: 'lämnade ett platsbesked' }])
    expect((await providerStored(office)).version).toBe(2)
  })

  test('whose client took a place is told the contract controller by no name', async () => {
    await change('maja', 'vacancy', free)
    await filed(office)
    await suggested(office)
    await chosen(office)
    const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    const answer = await change('tove', 'vacancy', { ...free, places: 1 }, 2)
    expect(answer.status).toBe(412)
    expect(problem.parse(answer.body).detail).toContain('En handläggare noterade om ett platsbesked stämde')
    expect(JSON.stringify(answer.body)).not.toMatch(/Sara|Lena/)
  })

  test('whoever has read it may go on', async () => {
    await change('maja', 'vacancy', { ...free, status: 'full', places: 0 })
    expect((await change('omar', 'vacancy', free, 2)).status).toBe(200)
  })

  test('something else is in nobody’s way', async () => {
    await change('maja', 'vacancy', free)
    const check = { status: 'valid', checkedAt: '2026-11-23', source: 'IVO' }
    expect((await change('tove', 'permit-checks', check)).status).toBe(200)
  })
})

test('a permit is checked, and what was found before stays', async () => {
  const check = { status: 'conditional', checkedAt: '2026-11-23', source: 'IVO', note: 'Högst fyra' }
  const { body } = await change('tove', 'permit-checks', check)
  const { permit, warnings } = unitPage.parse(body)
  expect(permit.checks.map(({ found }) => found)).toEqual(['Gäller med villkor. Högst fyra', 'Gäller'])
  expect(warnings).toEqual([expect.stringContaining('gäller med villkor')])
})

test.each([
  ['framework', { area: 'HVB', lot: '2', rank: 3 }, 'Ramavtal HVB, delområde 2, nr\u00a03 i ordningen (A-7)'],
  ['individual', {}, 'Individuellt avtal (A-7)'],
  ['subscription', { paidPlaces: 4 }, 'Abonnemang, 4 betalda platser (A-7)'],
])('an agreement is added and taken back: %s', async (kind, ofKind, what) => {
  const agreement = { kind, number: 'A-7', from: '2026-11-01', to: '2027-10-31', ...ofKind }
  const added = unitPage.parse((await change('tove', 'agreements', agreement)).body)
  expect(added.purchase.agreements).toContainEqual(expect.objectContaining({ what, inForce: true }))
  const lot = 'lot' in ofKind ? { lot: ofKind.lot } : {}
  const undoing = { number: 'A-7', from: '2026-11-01', ...lot, reason: 'Fel enhet' }
  const undone = unitPage.parse((await change('tove', 'agreements/undo', undoing, 2)).body)
  expect(undone.purchase.agreements.map(one => one.what)).not.toContain(what)
})

test.each([
  ['sara', 'vacancy', free],
  ['omar', 'permit-checks', { status: 'valid', checkedAt: '2026-11-23', source: 'IVO' }],
  ['omar', 'agreements', { kind: 'individual', number: 'A', from: '2026-11-01', to: '2027-10-31' }],
])('%s may not: %s', async (person, below, body) => {
  expect((await change(person, below, body)).status).toBe(403)
  expect((await providerStored(office)).version).toBe(1)
})
