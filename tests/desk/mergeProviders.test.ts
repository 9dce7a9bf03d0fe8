import { afterEach, describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { addFollowUp, changeProviderStatus } from '../../bot/desk/keepProvider.ts'
import { mergeProvider, settleMerge } from '../../bot/desk/mergeProviders.ts'
import { providerJournal } from '../../bot/desk/providerJournal.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { aClick, chosen, filed, stateOf, suggested, unitIn } from '../builders/caseSteps.ts'
import { onProvider, providerAfter, providerStored, whyRefused } from '../builders/registerActs.ts'
import { omar, sara, tove } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

const twin = aProvider({
  id: 'provider-2',
  name: 'Ekbacken Omsorg',
  units: [aUnit({ id: 'unit-2', name: 'Granen', vacancy: [] })],
})
const granted = { outcome: 'granted', decider: 'lena', body: 'enhetschef', note: '' } as const
const merging = { into: 'provider-2', reason: 'Samma bolag' }

describe('a duplicate that is merged', () => {
  test('has its units, and its notes, with the other from then on', async () => {
    office = await withTwins()
    const note = { kind: 'dialogue', on: '2026-11-20', text: 'Möte.' } as const
    providerAfter(await addFollowUp(office.desk, onProvider(tove), note))
    providerAfter(await mergeProvider(office.desk, onProvider(tove), merging))
    expect((await providerStored(office, 'provider-2')).provider).toMatchObject({
      units: [{ id: 'unit-2' }, { id: 'unit-1' }],
      followUps: [{ text: 'Möte.' }],
      absorbed: ['provider-1'],
    })
    expect((await providerStored(office)).provider).toMatchObject({
      units: [],
      mergedInto: { providerId: 'provider-2', units: [{ id: 'unit-1' }] },
    })
    expect((await providerJournal(office.desk, 'provider-1')).at(-1)).toMatchObject({
      by: 'tove',
      entry: { type: 'UnitsGivenAway', reason: 'Samma bolag' },
    })
  })

  test('keeps every hold, and the case goes on with it', async () => {
    office = await withTwins()
    await filed(office)
    await suggested(office)
    await chosen(office)
    providerAfter(await mergeProvider(office.desk, onProvider(tove), merging))
    expect(await unitIn(office)).toMatchObject({ holds: [{ caseCode: 'KMPX-3Q47' }] })
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect(await unitIn(office)).toMatchObject({ holds: [], occupancies: [{ caseCode: 'KMPX-3Q47' }] })
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await unitIn(office)).toMatchObject({ occupancies: [] })
  })

  test('is chosen from where its units are, though it was suggested before', async () => {
    office = await withTwins()
    await filed(office)
    await suggested(office)
    providerAfter(await mergeProvider(office.desk, onProvider(tove), merging))
    await chosen(office)
    expect(await unitIn(office)).toMatchObject({ holds: [{ caseCode: 'KMPX-3Q47' }] })
  })

  test('may go on to a third', async () => {
    office = await aDesk({ providers: [aProvider(), twin, aProvider({ id: 'provider-3', units: [] })] })
    await filed(office)
    await suggested(office)
    await chosen(office)
    providerAfter(await mergeProvider(office.desk, onProvider(tove), merging))
    const onward = { into: 'provider-3', reason: 'Samma bolag' }
    providerAfter(await mergeProvider(office.desk, onProvider(tove, { providerId: 'provider-2' }), onward))
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect((await providerStored(office, 'provider-3')).provider.units).toMatchObject([
      { id: 'unit-2' },
      { id: 'unit-1', occupancies: [{ caseCode: 'KMPX-3Q47' }] },
    ])
  })

  test('is changed no more, and merged no more', async () => {
    office = await withTwins()
    providerAfter(await mergeProvider(office.desk, onProvider(tove), merging))
    const gone = { refused: 'mergedElsewhere', providerName: 'Ekbacken Omsorg AB' }
    const status = { status: 'paused', reason: 'Ny ledning' } as const
    expect(whyRefused(await changeProviderStatus(office.desk, onProvider(tove), status))).toEqual(gone)
    expect(whyRefused(await mergeProvider(office.desk, onProvider(tove), merging))).toEqual(gone)
    const back = { into: 'provider-1', reason: 'Ångrat' }
    expect(
      whyRefused(await mergeProvider(office.desk, onProvider(tove, { providerId: 'provider-2' }), back)),
    ).toEqual(gone)
  })

  test.each([
    ['sameProvider', tove, { into: 'provider-1', reason: 'Samma bolag' }],
    ['unknownProvider', tove, { into: 'provider-9', reason: 'Samma bolag' }],
    ['reasonMissing', tove, { into: 'provider-2', reason: '' }],
    ['notAllowed', omar, merging],
  ] as const)('is not merged: %s', async (refused, person, wrong) => {
    office = await withTwins()
    expect(whyRefused(await mergeProvider(office.desk, onProvider(person), wrong))).toMatchObject({ refused })
    expect((await providerStored(office)).provider.units).toHaveLength(1)
  })
})

describe('when we die after the units were given away and before they were taken over', () => {
  const dying = { dead: false }
  const deadAfterFirst = (archive: Archive): Archive => ({
    ...archive,
    append: change => {
      if (dying.dead && change.file.id === 'provider-2') throw new Error('dead')
      return archive.append(change)
    },
  })

  test('the errand of the first commit takes them over', async () => {
    office = await half()
    await office.runErrands()
    expect((await providerStored(office, 'provider-2')).provider.units).toHaveLength(2)
  })

  test('whoever needs a place there before that does it', async () => {
    office = await half()
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    expect(await unitIn(office)).toMatchObject({ occupancies: [{ caseCode: 'KMPX-3Q47' }] })
    await office.runErrands()
    expect((await providerStored(office, 'provider-2')).provider).toMatchObject({
      units: [{ id: 'unit-2' }, { id: 'unit-1' }],
    })
  })

  async function half(): Promise<Office> {
    const begun = await withTwins(deadAfterFirst)
    await filed(begun)
    await suggested(begun)
    await chosen(begun)
    dying.dead = true
    await expect(mergeProvider(begun.desk, onProvider(tove), merging)).rejects.toThrow('dead')
    dying.dead = false
    expect((await providerStored(begun)).provider.units).toEqual([])
    return begun
  }
})

test('two who are merged into one another at the same time both stay', async () => {
  office = await withTwins()
  const other = onProvider(tove, { providerId: 'provider-2' })
  const outcomes = await Promise.all([
    mergeProvider(office.desk, onProvider(tove), merging),
    mergeProvider(office.desk, other, { into: 'provider-1', reason: 'Samma bolag' }),
  ])
  await settleMerge(office.desk, 'provider-1')
  await settleMerge(office.desk, 'provider-2')
  const everywhere = await Promise.all(['provider-1', 'provider-2'].map(id => providerStored(office, id)))
  const units = everywhere.flatMap(({ provider }) => provider.units.map(({ id }) => id))
  expect(units.toSorted()).toEqual(['unit-1', 'unit-2'])
  expect(outcomes.map(whyRefused)).toContainEqual(expect.objectContaining({ refused: 'mergedElsewhere' }))
})

function withTwins(through?: (archive: Archive) => Archive): Promise<Office> {
  return aDesk({ providers: [aProvider(), twin], ...(through ? { through } : {}) })
}
