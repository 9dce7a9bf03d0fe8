import { afterEach, describe, expect, test } from '@jest/globals'
import {
  addFollowUp,
  changeProviderDetails,
  changeProviderStatus,
  undoFollowUp,
  verifyFieldGroup,
} from '../../bot/desk/keepProvider.ts'
import { providerJournal } from '../../bot/desk/providerJournal.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { onProvider, providerAfter, providerStored, whyRefused } from '../builders/registerActs.ts'
import { omar, sara, tove } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('what is done to a provider', () => {
  test('goes into its journal with who and why', async () => {
    office = await aDesk()
    providerAfter(
      await changeProviderStatus(office.desk, onProvider(tove), { status: 'paused', reason: 'Ny ledning' }),
    )
    providerAfter(await verifyFieldGroup(office.desk, onProvider(tove), 'contact'))
    const { provider } = await providerStored(office)
    expect(provider).toMatchObject({
      status: 'paused',
      verified: { contact: { on: '2026-11-23', by: 'tove' } },
    })
    expect((await providerJournal(office.desk, 'provider-1')).slice(1)).toMatchObject([
      { by: 'tove', entry: { type: 'ProviderStatusChanged', earlier: 'approved', reason: 'Ny ledning' } },
      { by: 'tove', entry: { type: 'FieldGroupVerified' } },
    ])
  })

  test('may be a note on how it was followed up, and its undoing', async () => {
    office = await aDesk()
    const note = { kind: 'complaint', on: '2026-11-20', text: 'Svarade sent.' } as const
    const noted = providerAfter(await addFollowUp(office.desk, onProvider(tove, { commandId: 'note' }), note))
    expect(noted.followUps).toEqual([{ ...note, id: 'note', by: 'tove' }])
    const undone = await undoFollowUp(office.desk, onProvider(tove), {
      noteId: 'note',
      reason: 'Fel utförare',
    })
    expect(providerAfter(undone).followUps).toEqual([])
  })

  test('is done by the contract controller alone', async () => {
    office = await aDesk()
    for (const person of [omar, sara]) {
      const status = await changeProviderStatus(office.desk, onProvider(person), {
        status: 'stopped',
        reason: 'Nej',
      })
      const name = await changeProviderDetails(office.desk, onProvider(person), {
        details: { name: 'X' },
        reason: '',
      })
      for (const outcome of [status, name]) expect(whyRefused(outcome)).toEqual({ refused: 'notAllowed' })
    }
    expect((await providerStored(office)).version).toBe(1)
  })

  test('is refused where there is no such provider', async () => {
    office = await aDesk()
    const elsewhere = onProvider(tove, { providerId: 'elsewhere' })
    expect(whyRefused(await verifyFieldGroup(office.desk, elsewhere, 'offer'))).toEqual({
      refused: 'unknownProvider',
    })
  })
})

describe('two people at one form', () => {
  test('do not overwrite one another: the second hears who changed what, and when', async () => {
    office = await aDesk()
    const asOf = (await providerStored(office)).version
    providerAfter(
      await changeProviderDetails(office.desk, onProvider(tove, { asOf }), {
        details: { name: 'Eken' },
        reason: '',
      }),
    )
    const second = { details: { name: 'Eken AB' }, reason: '' }
    expect(whyRefused(await changeProviderDetails(office.desk, onProvider(tove, { asOf }), second))).toEqual({
      refused: 'changedMeanwhile',
      by: 'tove',
      at: office.now(),
      what: 'ProviderDetailsChanged',
    })
    expect((await providerStored(office)).provider.name).toBe('Eken')
  })

  test('are not in the way of each other when they change different things', async () => {
    office = await aDesk()
    const asOf = (await providerStored(office)).version
    providerAfter(
      await changeProviderDetails(office.desk, onProvider(tove, { asOf }), {
        details: { name: 'Eken' },
        reason: '',
      }),
    )
    providerAfter(await verifyFieldGroup(office.desk, onProvider(tove, { asOf }), 'contact'))
    const status = { status: 'paused', reason: 'Ny ledning' } as const
    const outcome = await changeProviderStatus(office.desk, onProvider(tove, { asOf }), status)
    expect(providerAfter(outcome)).toMatchObject({ name: 'Eken', status: 'paused' })
  })

  test('may mean the same', async () => {
    office = await aDesk()
    const asOf = (await providerStored(office)).version
    const same = { details: { name: 'Eken' }, reason: '' }
    providerAfter(await changeProviderDetails(office.desk, onProvider(tove, { asOf }), same))
    providerAfter(await changeProviderDetails(office.desk, onProvider(tove, { asOf }), same))
    expect(await providerJournal(office.desk, 'provider-1')).toHaveLength(2)
  })

  test('who press again are not in their own way', async () => {
    office = await aDesk({ providers: [aProvider()] })
    const asOf = (await providerStored(office)).version
    const press = onProvider(tove, { asOf })
    const changing = { details: { name: 'Eken' }, reason: '' }
    providerAfter(await changeProviderDetails(office.desk, press, changing))
    expect(providerAfter(await changeProviderDetails(office.desk, press, changing)).name).toBe('Eken')
  })
})
