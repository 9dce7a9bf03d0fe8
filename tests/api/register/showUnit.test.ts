import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { unitPage } from '../../../bot/api/contract/register.ts'
import { recordCaseDecision } from '../../../bot/desk/choosePlace.ts'
import { hour, minute } from '../../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { answeredIn, aPermit, aSubscription, aUnit, aVacancy, silentOn } from '../../builders/aUnit.ts'
import { aClick, chosen, filed, stateOf, suggested } from '../../builders/caseSteps.ts'
import { sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  const units = [
    aUnit({
      vacancy: [aVacancy()],
      statementsTried: { tried: 4, proved: 3 },
      inquiriesEnded: [answeredIn(hour, 'one'), silentOn('two'), answeredIn(4.5 * hour, 'three')],
      holds: [{ caseCode: 'KMPX-3Q47', caseVersion: 3, places: 1, until: now + 30 * minute }],
    }),
    aUnit({
      id: 'unit-2',
      name: 'Hemliga gatan',
      addressProtected: true,
      permit: aPermit({ status: 'revoked', checkedAt: '2026-01-02' }),
      paid: [{ district: 'hisingen', level: 1, dailyPrice: 4000, decidedOn: '2026-03-12' }],
    }),
    aUnit({ id: 'unit-3', agreements: [aSubscription({ paidPlaces: 3 })], occupiedOtherwise: 2 }),
    aUnit({ id: 'unit-4', agreements: [aSubscription({ paidPlaces: 3 })], occupiedOtherwise: 3 }),
  ]
  office = await aDesk({ providers: [aProvider({ status: 'paused', units })] })
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const

const shown = async (person: string, unitId = 'unit-1') =>
  unitPage.parse((await api.ask(person, `/api/register/units/${unitId}`)).body)

test('a unit is shown in words, with the version of its provider’s case file', async () => {
  const { headers } = await api.ask('omar', '/api/register/units/unit-1')
  expect(headers.get('etag')).toBe('"1"')
  const unit = await shown('omar')
  expect(unit.vacancy.now).toContain('2\u00a0lediga platser')
  expect(unit.places.now).toBe('5 av 6 platser är lediga enligt tillståndet. 0 är upptagna och 1 hålls.')
  expect(unit.purchase.now).toBe('Köps genom ramavtal, nr\u00a01 i ordningen.')
  expect(unit.prices).toMatchObject([{ level: 1, dailyPrice: '4\u00a0500\u00a0kr/dygn', inForce: true }])
  expect(unit.history.map(({ what }) => what)).toEqual(['lade in utföraren'])
})

test.each([
  ['unit-3', 'Köps genom abonnemang.'],
  ['unit-4', 'Köps genom direktupphandling.'],
])('one more place at %s, of three that are paid for: %s', async (unitId, now) => {
  const { purchase } = await shown('omar', unitId)
  expect(purchase.now).toBe(now)
  expect(purchase.agreements).toMatchObject([{ what: 'Abonnemang, 3 betalda platser (AB-1)', inForce: true }])
})

describe('whose place is held', () => {
  test('those who handle cases can read', async () => {
    expect((await shown('omar')).places.holds).toMatchObject([{ places: 1, caseCode: 'KMPX-3Q47' }])
  })

  test('others can not: to them it is a place that is held', async () => {
    const { body } = await api.ask('sara', '/api/register/units/unit-1')
    expect(unitPage.parse(body).places.holds).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain('KMPX-3Q47')
  })
})

describe('who took a place, and thereby whose client lives there,', () => {
  beforeEach(async () => {
    await api.close()
    await office.close()
    office = await aDesk({ providers: [aProvider({ units: [aUnit({ vacancy: [aVacancy()] })] })] })
    api = await startApi(office)
    await filed(office)
    await suggested(office)
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
  })

  const placed = async (person: string) =>
    (await shown(person)).history.filter(({ version }) => version > 1).map(({ by }) => by)

  test('those who handle cases can read', async () => {
    expect(new Set(await placed('omar'))).toEqual(new Set(['Sara']))
  })

  test.each(['jonas', 'siri', 'tove'])('%s can not', async person => {
    expect(new Set(await placed(person))).toEqual(new Set(['En handläggare']))
  })
})

test('where a home with a protected address lies is told by municipality alone', async () => {
  const { body } = await api.ask('omar', '/api/register/units/unit-2')
  expect(unitPage.parse(body).offer).toContainEqual({ name: 'Kommun', value: 'Göteborg, skyddad adress' })
  expect(JSON.stringify(body)).not.toMatch(/57\.7|11\.9/)
})

test('everything that keeps it from being suggested is said', async () => {
  expect((await shown('omar', 'unit-2')).warnings).toEqual([
    expect.stringContaining('Tillståndet är återkallat'),
    expect.stringContaining('längre sedan än 90\u00a0dygn'),
    'Utföraren är pausad.',
  ])
})

test('why a vacancy is believed so far is said beside it, and nothing where nobody has said anything', async () => {
  expect((await shown('omar')).vacancy.why).toBe(
    '3 av 4 tidigare besked stämde. Ett besked räknas som hälften så säkert efter 7\u00a0dygn.',
  )
  expect((await shown('omar', 'unit-2')).vacancy).not.toHaveProperty('why')
})

test('how much it answers is said beside that, and nothing where nobody has asked', async () => {
  expect((await shown('omar')).vacancy.answers).toBe(
    'Svarade på 2 av de 3\u00a0senaste frågorna, oftast inom 5\u00a0timmar.',
  )
  expect((await shown('omar', 'unit-2')).vacancy).not.toHaveProperty('answers')
})

test('a price that differs from what the unit has cost is warned of', async () => {
  expect((await shown('omar', 'unit-2')).priceWarning).toMatch(/13\s% högre/)
  expect(await shown('omar')).not.toHaveProperty('priceWarning')
})

test('who may change something is told by the page itself', async () => {
  expect((await shown('sara')).may).toEqual({ stateVacancy: false, keep: false, addAgreement: false })
  expect((await shown('omar')).may.stateVacancy).toBe(true)
})
