import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { problem } from '../../../bot/api/contract/problem.ts'
import { unitPage } from '../../../bot/api/contract/register.ts'
import { priceLook } from '../../../bot/api/contract/unitKeeping.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { anAgreement, aUnit } from '../../builders/aUnit.ts'
import { providerStored } from '../../builders/registerActs.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  const agreements = [anAgreement({ lot: '1' }), anAgreement({ lot: '2' })]
  office = await aDesk({ providers: [aProvider({ units: [aUnit({ agreements })] })] })
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

const dearer = { level: 1, dailyPrice: 6000, from: '2026-12-01' }

describe('a price', () => {
  test('is set from a day on, and the one before stays beside it', async () => {
    const { body, headers } = await change('tove', 'prices', { ...dearer, reason: 'Nytt avtal' })
    expect(headers.get('etag')).toBe('"2"')
    expect(unitPage.parse(body).prices).toMatchObject([
      { dailyPrice: '6\u00a0000\u00a0kr/dygn', inForce: false, from: '2026-12-01' },
      { dailyPrice: '4\u00a0500\u00a0kr/dygn', inForce: true },
    ])
  })

  test('is taken back, and all is as before', async () => {
    await change('tove', 'prices', { ...dearer, reason: '' })
    const undoing = { level: 1, from: '2026-12-01', reason: 'Fel enhet' }
    const { body } = await change('tove', 'prices/undo', undoing, 2)
    expect(unitPage.parse(body).prices).toHaveLength(1)
  })

  test.each([
    ['that is another than the unit has cost is warned of before it is set', 6000, /33\s% högre/],
    ['as usual is not', 4600, undefined],
  ])('%s', async (_, dailyPrice, warning) => {
    await change('tove', 'prices', { level: 1, dailyPrice: 4500, from: '2026-10-01', reason: '' })
    const { body } = await api.ask('tove', `${unit}/prices/look`, { body: { ...dearer, dailyPrice } })
    const said = priceLook.parse(body).warning
    if (warning) expect(said).toMatch(warning)
    else expect(said).toBeUndefined()
  })

  test('of a month is refused in words', async () => {
    const { status, body } = await change('tove', 'prices', { ...dearer, dailyPrice: 90_000, reason: '' })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('Ange ett pris per dygn')
  })
})

describe('an agreement', () => {
  const second = { number: 'RA-1', from: '2020-01-01', lot: '2' }

  test('is ended, and another lot of the same is not', async () => {
    const ending = { ...second, to: '2026-11-22', reason: 'Uppsagt' }
    const { body } = await change('tove', 'agreements/end', ending)
    expect(unitPage.parse(body).purchase.agreements).toMatchObject([
      { id: { lot: '1' }, to: '2035-12-31', inForce: true },
      { id: second, to: '2026-11-22', inForce: false },
    ])
    expect(unitPage.parse(body).history[0]).toMatchObject({ by: 'Tove', reason: 'Uppsagt' })
  })

  test('is not ended without saying why', async () => {
    const ending = { ...second, to: '2026-11-22', reason: ' ' }
    const { status, body } = await change('tove', 'agreements/end', ending)
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('Skriv varför')
  })

  test('that somebody else has ended meanwhile is not ended otherwise: it says who did what', async () => {
    const ending = { ...second, to: '2026-11-22', reason: 'Uppsagt' }
    await change('tove', 'agreements/end', ending)
    const { status, body } = await change('tove', 'agreements/end', { ...ending, to: '2027-01-01' })
    expect(status).toBe(412)
    expect(problem.parse(body).changes).toMatchObject([{ version: 2, what: 'ändrade ett avtals sista dag' }])
  })
})

test('a follow-up is noted of this unit with what is to be done, and taken back', async () => {
  const todo = { what: 'Ring igen', until: '2026-12-11' }
  const note = { kind: 'supplierVisit', on: '2026-11-20', text: 'Lugnt och ordnat.', todo }
  const noted = unitPage.parse((await change('tove', 'follow-ups', note)).body)
  expect(noted.followUps).toMatchObject([{ kind: 'Leverantörsbesök', text: 'Lugnt och ordnat.', by: 'Tove' }])
  expect(noted.followUps[0]?.todo).toContain('Ring igen')
  expect((await providerStored(office)).provider.followUps[0]?.unitId).toBe('unit-1')
  const undoing = { noteId: noted.followUps[0]?.id, reason: 'Fel enhet' }
  const undone = await change('tove', 'follow-ups/undo', undoing, 2)
  expect(unitPage.parse(undone.body).followUps).toEqual([])
})

test('what somebody has looked at bears the day and their name', async () => {
  const { body } = await change('tove', 'verifications', { group: 'prices' })
  expect(unitPage.parse(body).contact).toContainEqual({
    name: 'Bekräftat',
    value: 'Priser 2026\u201111\u201123 av Tove',
  })
})

test.each([
  ['prices', { ...dearer, reason: '' }],
  ['prices/undo', { level: 1, from: '2020-01-01', reason: 'x' }],
  ['agreements/end', { number: 'RA-1', from: '2020-01-01', lot: '1', to: '2026-11-22', reason: 'x' }],
  ['follow-ups', { kind: 'survey', on: '2026-11-20', text: 'x' }],
  ['verifications', { group: 'prices' }],
])('an officer may not: %s', async (below, body) => {
  expect((await change('omar', below, body)).status).toBe(403)
  expect((await providerStored(office)).version).toBe(1)
})
