import { afterEach, describe, expect, test } from '@jest/globals'
import type { Json, StoredEntry, StoredFile } from '../../bot/archive/archive.ts'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { cancelChoiceOfPlace, recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { providerEntryUpcasts, providerUpcasts } from '../../bot/desk/olderProviders.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { entryInNewestShape } from '../../bot/desk/upcast.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { aClick, chosen, filed, stateOf, suggested, unitIn } from '../builders/caseSteps.ts'
import { olderFiles } from '../builders/olderFiles.ts'
import { sara } from '../builders/staff.ts'
import chosenRequest from './older/chosenRequest.json' with { type: 'json' }
import decidedRequest from './older/decidedRequest.json' with { type: 'json' }
import holdingProvider from './older/holdingProvider.json' with { type: 'json' }
import occupiedProvider from './older/occupiedProvider.json' with { type: 'json' }
import onePhoneProvider from './older/onePhoneProvider.json' with { type: 'json' }

const holding = olderFiles({ request: chosenRequest, provider: holdingProvider })
const occupied = olderFiles({ request: decidedRequest, provider: occupiedProvider })

let office: Office
afterEach(() => office?.close())

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

describe('a provider of the second shape, with one phone, one agreement and prices without a day', () => {
  const stored: StoredFile = {
    id: 'provider-1',
    kind: 'provider',
    version: 3,
    shape: 1,
    state: onePhoneProvider,
  }

  test('is reached at the phone that it had', () => {
    expect(providerIn(stored)).toMatchObject({
      contacts: [{ role: 'Placering', phone: '031-700 00 00' }],
      followUps: [],
      absorbed: [],
    })
  })

  test('was verified as a whole that day, by nobody knows whom', () => {
    const on = { on: '2026-11-01' }
    expect(providerIn(stored).verified).toEqual({
      contact: on,
      offer: on,
      permit: on,
      agreements: on,
      prices: on,
    })
  })

  test('has its prices from the day on which they were last looked at', () => {
    const prices = providerIn(stored).units.map(unit => unit.prices)
    expect(prices[0]).toEqual([{ level: 1, dailyPrice: 4500, from: '2026-11-01' }])
    expect(prices[1]).toEqual([
      { level: 1, dailyPrice: 900, from: '2026-11-01' },
      { level: 2, dailyPrice: 1100, from: '2026-11-01' },
    ])
  })

  test('is bought from as it was: by its agreement, as own provision, or directly', () => {
    const [bought, own, none] = providerIn(stored).units
    const agreement = { kind: 'framework', number: '', area: 'HVB', rank: 1 }
    expect(bought).toMatchObject({ ownProvision: false, agreements: [agreement] })
    expect(own).toMatchObject({ ownProvision: true, agreements: [] })
    expect(none).toMatchObject({ ownProvision: false, agreements: [] })
  })

  test('has nothing left that the new shape does not have', () => {
    const [bought] = providerIn(stored).units
    expect(Object.keys(bought ?? {}).toSorted()).toEqual(Object.keys(aUnit()).toSorted())
    expect(Object.keys(bought?.permit ?? {}).toSorted()).toEqual(Object.keys(aPermit()).toSorted())
    expect(Object.keys(providerIn(stored)).toSorted()).toEqual(Object.keys(aProvider()).toSorted())
  })

  test('keeps its holds, and lets go of them', async () => {
    const [request] = olderFiles({ request: chosenRequest, provider: onePhoneProvider })
    office = await aDesk({ providers: [], stored: [...(request ? [request] : []), stored] })
    expect(await unitIn(office)).toMatchObject({ holds: [{ caseVersion: 5 }] })
    stateOf(await cancelChoiceOfPlace(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await unitIn(office)).toMatchObject({ holds: [] })
  })
})

describe('a provider of the third shape, which does not say whether its units answer', () => {
  const { inquiriesEnded: _, ...olderUnit } = aUnit()
  const older = { ...aProvider(), units: [olderUnit] }
  const entryOf = (body: Json): StoredEntry => ({
    fileId: 'provider-1',
    version: 1,
    at: 0,
    by: 'tove',
    commandId: 'press',
    type: 'UnitAdded',
    shape: 2,
    body,
  })

  test('has units that nobody is known to have asked, also where it gave them away', () => {
    const state = { ...older, mergedInto: { providerId: 'provider-2', units: [olderUnit] } }
    const provider = providerIn({ id: 'provider-1', kind: 'provider', version: 1, shape: 2, state })
    expect(provider).toEqual({
      ...aProvider({ units: [aUnit()] }),
      mergedInto: { providerId: 'provider-2', units: [aUnit()] },
    })
  })

  test.each([
    [{ type: 'ProviderRegistered', provider: older }, { provider: { units: [aUnit()] } }],
    [{ type: 'UnitAdded', unit: olderUnit }, { unit: aUnit() }],
    [{ type: 'UnitsTakenOver', from: 'a', units: [olderUnit], followUps: [] }, { units: [aUnit()] }],
  ])('reads so of the entry %j', (body, newer) => {
    expect(entryInNewestShape(entryOf(body), providerEntryUpcasts).body).toMatchObject(newer)
  })
})
