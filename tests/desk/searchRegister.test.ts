import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { carryOut } from '../../bot/desk/carryOut.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { providerFile } from '../../bot/desk/providerFile.ts'
import { type RegisterSearch, searchRegister } from '../../bot/desk/searchRegister.ts'
import { hour } from '../../bot/domain/calendar.ts'
import type { ProviderEntry } from '../../bot/domain/register/providerEntries.ts'
import type { Nearby } from '../../bot/domain/registerIndex/nearby.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aPrice, aUnit, aVacancy } from '../builders/aUnit.ts'

let office: Office

beforeEach(async () => {
  const unit = aUnit({
    id: 'ek',
    name: 'Ekbacken',
    position: { lat: 57.721, lon: 12.94 },
    prices: aPrice(4_200),
    permit: aPermit({ maxPersons: 6, status: 'conditional' }),
    occupiedOtherwise: 3,
    vacancy: [aVacancy()],
  })
  office = await aDesk({ providers: [aProvider({ id: 'ekbacken', units: [unit] })] })
})
afterEach(() => office.close())

const asked: RegisterSearch = {
  text: 'ekbacken',
  filters: {},
  from: '1480',
  sort: 'relevance',
  page: { size: 10 },
}

test('a row tells what one asks first: where, how far, what it costs, how it is bought and whether there is room', () => {
  const { units } = searchRegister(office.desk, asked)
  expect(units).toEqual([
    expect.objectContaining({
      unitId: 'ek',
      unitName: 'Ekbacken',
      providerName: 'Ekbacken Omsorg AB',
      serviceType: 'residentialCare',
      municipalityName: 'Göteborg',
      route: 'frameworkAgreement',
      priceFrom: 4_200,
      freePlaces: 3,
      permit: 'conditional',
      vacancy: aVacancy(),
    }),
  ])
  expect(units[0]?.distanceKm).toBeCloseTo(57.4, 0)
})

test('a hold takes a place until it has run out', async () => {
  await enter({ type: 'HoldTaken', unitId: 'ek', ...aCase, places: 2, until: office.now() + hour })
  expect(searchRegister(office.desk, asked).units[0]?.freePlaces).toBe(1)
  office.pass(hour)
  expect(searchRegister(office.desk, asked).units[0]?.freePlaces).toBe(3)
})

test('what is entered here is found at once, and at the other desks once they have heard of it', async () => {
  const other = await openDesk(office.desk)
  const renamed = aProvider({ id: 'ekbacken', units: [aUnit({ id: 'ek', name: 'Tallåsen' })] })
  await enter({ type: 'ProviderRegistered', provider: renamed })
  const idsAt = (desk: Office['desk']) =>
    searchRegister(desk, { ...asked, text: 'tallåsen' }).units.map(({ unitId }) => unitId)
  expect([idsAt(office.desk), idsAt(other)]).toEqual([['ek'], []])
  await other.catchUp()
  expect(idsAt(other)).toEqual(['ek'])
})

describe('what the text says of where', () => {
  const nearBoras = {
    ...asked,
    text: 'ekbacken inom 5 mil från Borås',
  }
  const inBoras = { name: 'Borås', position: { lat: 57.721, lon: 12.94 } }

  test('goes before the place that was chosen, for the distances too', async () => {
    const { units, within } = await searchWith({ maxKm: 50, place: inBoras, rest: 'ekbacken' }, nearBoras)
    expect(units.map(({ unitName, distanceKm }) => [unitName, distanceKm])).toEqual([['Ekbacken', 0]])
    expect(within).toEqual({ km: 50, place: 'Borås' })
  })

  test('narrows by how far from the chosen place where it names none itself', async () => {
    const { total, within } = await searchWith({ maxKm: 50, rest: 'ekbacken' }, nearBoras)
    expect([total, within]).toEqual([0, { km: 50, place: 'Göteborg' }])
  })

  test('is left among the words where no place is known at all', async () => {
    const { from: _, ...fromNowhere } = nearBoras
    const { unknown, within } = await searchWith({ maxKm: 50, rest: 'ekbacken' }, fromNowhere)
    expect(within).toBeUndefined()
    expect(unknown).toContain('mil')
  })

  async function searchWith(said: Nearby, search: RegisterSearch) {
    return searchRegister({ ...office.desk, nearby: () => said }, search)
  }
})

const aCase = { caseCode: 'KMPX-3Q47', caseVersion: 1 }

async function enter(entry: ProviderEntry): Promise<void> {
  const once = { commandId: entry.type, by: 'test', fileId: 'ekbacken' }
  await carryOut(office.desk, providerFile, { ...once, decide: () => [entry] })
}
