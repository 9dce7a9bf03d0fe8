import { afterEach, describe, expect, test } from '@jest/globals'
import {
  addFollowUp,
  addProvider,
  addUnitTo,
  changeProviderDetails,
  changeProviderStatus,
  undoFollowUp,
  verifyFieldGroup,
} from '../../bot/desk/keepProvider.ts'
import { providerJournal } from '../../bot/desk/providerJournal.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider, theCity } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { onProvider, providerAfter, providerStored, whyRefused } from '../builders/registerActs.ts'
import { omar, sara, tove } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

const bjorkbacken = {
  organisationNumber: '459000-0016',
  name: 'Björkbacken AB',
  external: true,
  mailbox: 'placering@bjorkbacken.example',
  contacts: [],
}

describe('a provider that is registered', () => {
  test('is found by its name, by everyone, and its journal says by whom', async () => {
    office = await aDesk()
    const { id } = providerAfter(await addProvider(office.desk, onProvider(tove), bjorkbacken))
    expect(id).toBe('bjorkbacken-ab-0016')
    expect(office.desk.register.get(id)).toMatchObject({ name: 'Björkbacken AB', status: 'proposed' })
    expect(await providerJournal(office.desk, id)).toMatchObject([
      { by: 'tove', at: office.now(), version: 1, entry: { type: 'ProviderRegistered' } },
    ])
  })

  test('is not registered anew, by its number or by the same press', async () => {
    office = await aDesk()
    const press = onProvider(tove)
    providerAfter(await addProvider(office.desk, press, bjorkbacken))
    expect(
      whyRefused(await addProvider(office.desk, onProvider(tove), { ...bjorkbacken, name: 'Björken' })),
    ).toEqual({
      refused: 'alreadyRegistered',
      providerId: 'bjorkbacken-ab-0016',
      providerName: 'Björkbacken AB',
    })
  })

  test('of the city may share its number with another', async () => {
    office = await aDesk({ providers: [theCity()] })
    const other = { ...theCity(), name: 'Stadens jourhem' }
    expect(providerAfter(await addProvider(office.desk, onProvider(tove), other)).name).toBe(
      'Stadens jourhem',
    )
  })
})

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

  test('may be a new unit, which is then matched', async () => {
    office = await aDesk()
    const { units } = providerAfter(
      await addUnitTo(office.desk, onProvider(tove), aUnit({ name: 'Granbacken' })),
    )
    expect(units.map(({ id }) => id)).toEqual(['unit-1', 'provider-1-1'])
    expect(office.desk.register.get('provider-1')?.units).toHaveLength(2)
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
      const added = await addProvider(office.desk, onProvider(person), bjorkbacken)
      for (const outcome of [status, name, added])
        expect(whyRefused(outcome)).toEqual({ refused: 'notAllowed' })
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
