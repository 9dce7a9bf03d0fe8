import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { unitsFound } from '../../../bot/api/contract/registerSearch.ts'
import { municipalities } from '../../../bot/domain/register/municipalities.ts'
import { readNearby } from '../../../bot/reading/readNearby.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aPermit, aUnit, aVacancy } from '../../builders/aUnit.ts'
import { theTradeBook } from '../../domain/registerIndex/theTradeBook.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

const nearby = (text: string) => readNearby(text, { places: municipalities })

let office: Office
let api: ApiServer

beforeAll(async () => {
  const units = [
    aUnit({ vacancy: [aVacancy()] }),
    aUnit({ id: 'unit-2', name: 'Älvgården', serviceType: 'supportedHousing', municipality: '1490' }),
    aUnit({
      id: 'unit-3',
      name: 'Ödegården',
      permit: aPermit({ status: 'appealed' }),
      position: { lat: 57.9, lon: 12.4 },
      addressProtected: true,
    }),
  ]
  office = await aDesk({ providers: [aProvider({ units })], trade: theTradeBook, nearby })
  api = await startApi(office)
})

afterAll(async () => {
  await api.close()
  await office.close()
})

const asked = { text: '', filters: {}, sort: 'name', skip: 0, limit: 10 }

async function search(details: object) {
  const { status, body } = await api.ask('sara', '/api/register/search', { body: { ...asked, ...details } })
  return { status, body }
}

async function found(details: object) {
  return unitsFound.parse((await search(details)).body)
}

test('every unit is found by nothing, in the order asked for', async () => {
  const { total, rows } = await found({})
  expect(total).toBe(3)
  expect(rows.map(({ name }) => name)).toEqual(['Ekbacken', 'Älvgården', 'Ödegården'])
})

test('a unit stands on one line in words', async () => {
  const { rows } = await found({ text: 'ekbacken', from: '1490' })
  expect(rows[0]).toMatchObject({
    unitId: 'unit-1',
    provider: 'Ekbacken Omsorg AB',
    serviceType: 'HVB',
    municipality: 'Göteborg',
    ages: '13–20\u00a0år',
    dailyPrice: '4\u00a0500\u00a0kr/dygn',
    route: 'Ramavtal',
    distance: expect.stringMatching(/mil/),
    vacancy: expect.stringContaining('2\u00a0lediga platser'),
  })
})

test('how far a protected address is from anywhere is told of its main town only', async () => {
  const { rows } = await found({ text: 'ödegården', from: '1490' })
  expect(rows[0]?.distance).toBe('5,8\u00a0mil (58\u00a0km) till huvudorten')
})

test('a distance in the text is taken as one, and said as it was taken', async () => {
  const near = await found({ text: 'älvgården inom 6 mil från Borås' })
  expect(near.rows.map(({ name, distance }) => [name, distance])).toEqual([
    ['Älvgården', '5,7\u00a0mil (57\u00a0km)'],
  ])
  expect(near.within).toBe('Högst 6\u00a0mil (60\u00a0km) från Borås.')
  expect((await found({ text: 'älvgården inom 5 mil från Borås' })).total).toBe(0)
})

test('a provider that has been looked at but not approved is said to be neither good nor bad', async () => {
  const providers = [aProvider({ status: 'checked', units: [aUnit()] })]
  const another = await aDesk({ providers })
  const server = await startApi(another)
  const { body } = await server.ask('sara', '/api/register/search', { body: asked })
  expect(unitsFound.parse(body).rows[0]?.warning).toBe('Utföraren är inte godkänd än')
  await server.close()
  await another.close()
})

test('what stands in the way of a unit is said on its line', async () => {
  const { rows } = await found({ text: 'ödegården' })
  expect(rows[0]?.warning).toBe('Tillståndet är överklagat')
})

test('what can be chosen is named, with how many units there would be', async () => {
  const { facets } = await found({})
  expect(facets?.serviceType).toEqual([
    { value: 'residentialCare', label: 'HVB', units: 2 },
    { value: 'supportedHousing', label: 'Stödboende', units: 1 },
  ])
})

test('what is chosen can still be taken away when it leaves no unit', async () => {
  const { total, facets } = await found({ text: 'ödegården', filters: { serviceType: ['supportedHousing'] } })
  expect(total).toBe(0)
  expect(facets?.serviceType).toContainEqual({ value: 'supportedHousing', label: 'Stödboende', units: 0 })
})

test('a choice sent back as it came narrows the search', async () => {
  const { facets } = await found({})
  const [price] = facets?.price ?? []
  expect(price).toEqual({ value: '3000', label: '3\u00a0000\u00a0kr till 5\u00a0000\u00a0kr', units: 3 })
  expect((await found({ filters: { price: [price?.value] } })).total).toBe(3)
  expect((await found({ filters: { permit: ['appealed'] } })).rows.map(({ unitId }) => unitId)).toEqual([
    'unit-3',
  ])
})

test('so many free places as are needed can be asked for', async () => {
  const { facets } = await found({})
  expect(facets?.freePlaces).toEqual([
    { value: '1', label: 'Säger sig ha minst\u00a01', units: 1 },
    { value: '2', label: 'Säger sig ha minst\u00a02', units: 1 },
  ])
  expect((await found({ filters: { freePlaces: ['2'] } })).rows.map(({ unitId }) => unitId)).toEqual([
    'unit-1',
  ])
  expect((await found({ filters: { freePlaces: ['3'] } })).total).toBe(0)
})

test('what may be chosen is told with the first rows, and not again with later ones', async () => {
  expect(await found({ limit: 1 })).toHaveProperty('facets')
  expect(await found({ skip: 1, limit: 1 })).not.toHaveProperty('facets')
})

test('rows are given by range', async () => {
  const { total, rows } = await found({ skip: 1, limit: 1 })
  expect({ total, names: rows.map(({ name }) => name) }).toEqual({ total: 3, names: ['Älvgården'] })
})

test('what is not wanted is left out and told', async () => {
  const { rows, denied } = await found({ text: 'ej stödboende' })
  expect({ denied, names: rows.map(({ name }) => name) }).toEqual({
    denied: ['stödboende'],
    names: ['Ekbacken', 'Ödegården'],
  })
})

test('words that nothing has to do with are told', async () => {
  expect((await found({ text: 'xylofonspel' })).unknown).toEqual(['xylofonspel'])
})

describe('a search is not understood', () => {
  test.each([
    ['by a facet that nobody knows', { filters: { colour: ['red'] } }],
    ['by a value that nobody knows', { filters: { gender: ['other'] } }],
    ['by a price between the bands', { filters: { price: ['3001'] } }],
    ['for more rows than are given at once', { limit: 201 }],
    ['in an order that nobody knows', { sort: 'upwards' }],
  ])('%s', async (_, wrong) => {
    expect((await search(wrong)).status).toBe(400)
  })
})
