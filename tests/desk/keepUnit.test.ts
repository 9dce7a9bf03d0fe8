import { afterEach, describe, expect, test } from '@jest/globals'
import type { RegisterOutcome } from '../../bot/desk/actOnProvider.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import {
  addAgreementTo,
  recordPermitCheck,
  recordVacancy,
  setAgreementEnd,
  setLevelPrice,
  undoAgreement,
  undoLevelPrice,
  undoVacancy,
} from '../../bot/desk/keepUnit.ts'
import { providerJournal } from '../../bot/desk/providerJournal.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { anAgreement, aUnit, aVacancy } from '../builders/aUnit.ts'
import { aClick, chosen, filed, stateOf, suggested, unitIn } from '../builders/caseSteps.ts'
import { onUnit, providerAfter, providerStored, whyRefused } from '../builders/registerActs.ts'
import { omar, sara, tove } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

const stating = {
  status: 'free',
  places: 2,
  from: '2026-11-25',
  statedBy: 'Samordnaren',
  channel: 'phone',
} as const
const lot = anAgreement({ lot: 'Behandling', rank: 2 })
const lotId = { number: 'RA-1', from: '2020-01-01', lot: 'Behandling' } as const
const price = { level: 1, dailyPrice: 4700, from: '2027-01-01' } as const

describe('what is done to a unit', () => {
  test('is seen in the archive and by whoever matches next, and each is an entry', async () => {
    office = await aDesk()
    const { desk } = office
    const done: readonly RegisterOutcome[] = [
      await addAgreementTo(desk, onUnit(tove), lot),
      await setLevelPrice(desk, onUnit(tove), { price, reason: 'Index' }),
      await recordVacancy(desk, onUnit(omar), stating),
      await recordVacancy(desk, onUnit(omar), { ...stating, places: 1, earlierProved: true }),
    ]
    done.forEach(providerAfter)
    expect(await unitIn(office)).toMatchObject({
      agreements: [anAgreement(), lot],
      prices: [{ dailyPrice: 4500 }, price],
      vacancy: [
        { ...stating, proved: true },
        { ...stating, places: 1 },
      ],
      statementsTried: { tried: 1, proved: 1 },
    })
    const types = (await providerJournal(desk, 'provider-1')).map(({ entry, by }) => `${entry.type} ${by}`)
    expect(types.slice(1)).toEqual([
      'AgreementAdded tove',
      'PriceSet tove',
      'VacancyStated omar',
      'VacancyTried omar',
      'VacancyStated omar',
    ])
  })

  test('can be undone where nothing has been built on it', async () => {
    office = await aDesk()
    const { desk } = office
    const before = await unitIn(office)
    providerAfter(await addAgreementTo(desk, onUnit(tove), lot))
    providerAfter(
      await setAgreementEnd(desk, onUnit(tove), { agreement: lotId, to: '2027-01-01', reason: 'Uppsagt' }),
    )
    providerAfter(await undoAgreement(desk, onUnit(tove), { agreement: lotId, reason: 'Fel enhet' }))
    providerAfter(await setLevelPrice(desk, onUnit(tove), { price, reason: '' }))
    providerAfter(await undoLevelPrice(desk, onUnit(tove), { level: 1, from: '2027-01-01', reason: 'Fel' }))
    providerAfter(await recordVacancy(desk, onUnit(omar), stating))
    providerAfter(await undoVacancy(desk, onUnit(omar), { statedAt: office.now(), reason: 'Fel enhet' }))
    expect(await unitIn(office)).toEqual(before)
    expect(await providerJournal(desk, 'provider-1')).toHaveLength(8)
  })

  test('is a matter for the contract controller; a vacancy is stated by officers too', async () => {
    office = await aDesk()
    const { desk } = office
    expect(whyRefused(await setLevelPrice(desk, onUnit(omar), { price, reason: '' }))).toEqual({
      refused: 'notAllowed',
    })
    expect(whyRefused(await recordVacancy(desk, onUnit(sara), stating))).toEqual({ refused: 'notAllowed' })
    providerAfter(await recordVacancy(desk, onUnit(tove), stating))
  })

  test('is refused for a unit of another provider', async () => {
    office = await aDesk()
    const elsewhere = onUnit(tove, { unitId: 'unit-9' })
    expect(whyRefused(await recordVacancy(office.desk, elsewhere, stating))).toEqual({
      refused: 'unknownUnit',
    })
  })
})

describe('two people at one unit', () => {
  test('never overwrite one another', async () => {
    office = await aDesk()
    const { desk } = office
    const asOf = (await providerStored(office)).version
    providerAfter(await setLevelPrice(desk, onUnit(tove, { asOf }), { price, reason: '' }))
    const other = { price: { ...price, dailyPrice: 4900 }, reason: '' }
    expect(whyRefused(await setLevelPrice(desk, onUnit(tove, { asOf }), other))).toEqual({
      refused: 'changedMeanwhile',
      by: 'tove',
      at: office.now(),
      what: 'PriceSet',
    })
  })

  test('are not kept out by places that come and go, nor by what happens at the unit next door', async () => {
    office = await aDesk({
      providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Granen' })] })],
    })
    const { desk } = office
    const asOf = (await providerStored(office)).version
    await filed(office)
    await suggested(office)
    await chosen(office)
    providerAfter(await setLevelPrice(desk, onUnit(tove, { asOf, unitId: 'unit-2' }), { price, reason: '' }))
    providerAfter(await setLevelPrice(desk, onUnit(tove, { asOf }), { price, reason: '' }))
    expect(await unitIn(office)).toMatchObject({ prices: [{}, price], holds: [{ caseCode: 'KMPX-3Q47' }] })
  })
})

describe('a decision on a place', () => {
  const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const

  test('is remembered with what the district pays, and shows that the unit kept its word', async () => {
    office = await aDesk({ providers: [aProvider({ units: [aUnit({ vacancy: [aVacancy()] })] })] })
    await filed(office)
    await suggested(office)
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect(await unitIn(office)).toMatchObject({
      paid: [{ district: 'hisingen', level: 1, dailyPrice: 4500, decidedOn: '2026-11-23' }],
      vacancy: [{ proved: true }],
      statementsTried: { tried: 1, proved: 1 },
    })
  })

  test('in own provision costs nothing', async () => {
    const own = aUnit({ ownProvision: true, agreements: [] })
    office = await aDesk({ providers: [aProvider({ units: [own] })] })
    await filed(office)
    await suggested(office)
    await chosen(office)
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect(await unitIn(office)).toMatchObject({ paid: [], occupancies: [{ caseCode: 'KMPX-3Q47' }] })
  })
})

describe('a checked permit', () => {
  const check = { checkedAt: '2026-11-23', source: 'IVO' } as const

  test('that is not in force keeps the unit from being suggested', async () => {
    office = await aDesk()
    await filed(office)
    await suggested(office)
    const revoked = { check: { ...check, status: 'revoked' } } as const
    providerAfter(await recordPermitCheck(office.desk, onUnit(tove), revoked))
    await expect(chosen(office)).rejects.toThrow('permitRevoked')
  })

  test('that turns out not to be in force is told to the central unit, once', async () => {
    office = await aDesk()
    const conditional = { check: { ...check, status: 'conditional' } } as const
    providerAfter(await recordPermitCheck(office.desk, onUnit(tove), conditional))
    const told = [{ recipient: 'channel', what: 'unit-1', caseCode: 'provider-1' }]
    expect(await office.runErrands()).toEqual(told)
    providerAfter(await recordPermitCheck(office.desk, onUnit(tove), conditional))
    expect(await office.runErrands()).toEqual([])
    providerAfter(
      await recordPermitCheck(office.desk, onUnit(tove), { check: { ...check, status: 'revoked' } }),
    )
    expect(await office.runErrands()).toEqual(told)
  })

  test('that is in force is no news', async () => {
    office = await aDesk()
    providerAfter(
      await recordPermitCheck(office.desk, onUnit(tove), { check: { ...check, status: 'valid' } }),
    )
    expect(await office.runErrands()).toEqual([])
  })
})
