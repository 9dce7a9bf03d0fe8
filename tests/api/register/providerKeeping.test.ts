import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { problem } from '../../../bot/api/contract/problem.ts'
import { others, type ProviderPage, providerPage } from '../../../bot/api/contract/providers.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { providerStored } from '../../builders/registerActs.ts'
import { aPerson, staff } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

const alma = aPerson('alma', { roles: ['contractController'], locale: 'en' })
const twin = aProvider({
  id: 'provider-2',
  name: 'Ekbackens Vård',
  organisationNumber: '459000-0016',
  units: [aUnit({ id: 'unit-2', name: 'Granen' })],
})

beforeEach(async () => {
  office = await aDesk({ providers: [aProvider(), twin], people: [...staff, alma] })
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const path = '/api/register/providers/provider-1'

function change(person: string, below: string, body: object, seen = 1) {
  return api.ask(person, `${path}/${below}`, {
    body: { commandId: randomUUID(), ...body },
    headers: { 'if-match': `"${seen}"` },
  })
}

const details = {
  organisationNumber: '996677-8897',
  name: 'Ekbacken Omsorg AB',
  mailbox: 'placering@ekbacken.example',
  contacts: [{ role: 'Placering', phone: '031-700 00 00' }],
  reason: '',
}

describe('details', () => {
  test('are changed, and the answer is the provider as it is then, with who did it, to what, and why', async () => {
    const changed = { ...details, name: ' Ekbacken Vård AB ', mailbox: '', reason: 'Nytt namn' }
    const { status, headers, body } = await change('tove', 'details', changed)
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe('"2"')
    expect(providerPage.parse(body)).toMatchObject({
      name: 'Ekbacken Vård AB',
      details: { mailbox: '' },
      history: [
        {
          by: 'Tove',
          what: 'ändrade utförarens uppgifter: namn och funktionsbrevlåda',
          reason: 'Nytt namn',
        },
        { what: 'lade in utföraren' },
      ],
    })
  })

  test('that are not sent stay as they are', async () => {
    const { body } = await change('tove', 'details', { name: 'Eken', reason: '' })
    expect(providerPage.parse(body).details).toEqual({
      organisationNumber: '996677-8897',
      name: 'Eken',
      mailbox: 'placering@ekbacken.example',
      contacts: [{ role: 'Placering', phone: '031-700 00 00' }],
    })
  })

  test('that are as they were change nothing', async () => {
    expect((await change('tove', 'details', details)).status).toBe(200)
    expect((await providerStored(office)).version).toBe(1)
  })

  test.each<[string, object, string]>([
    ['no organisation number', { organisationNumber: '996677-8896' }, '996677-8896 är inget'],
    ['the number of another', { organisationNumber: '164590000016' }, 'Ekbackens Vård har redan'],
    ['no name', { name: ' ' }, 'Texten är tom'],
    ['no address', { mailbox: 'ekbacken.example' }, 'ekbacken.example är ingen e-postadress'],
    ['no phone number', { contacts: [{ role: 'Jour', phone: 'växeln' }] }, 'växeln är inget telefonnummer'],
    ['somebody who is called nothing', { contacts: [{ role: ' ', phone: '031-700' }] }, 'Texten är tom'],
    ['a child in the reason', { name: 'Eken', reason: 'Gäller 20100101-2384' }, 'Texten är inte sparad'],
  ])('are refused in words with %s', async (_, wrong, said) => {
    const { status, body } = await change('tove', 'details', { ...details, ...wrong })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain(said)
    expect((await providerStored(office)).version).toBe(1)
  })

  test('are refused in English to those who read English', async () => {
    const { body } = await change('alma', 'details', { ...details, organisationNumber: '1' })
    expect(problem.parse(body).detail).toBe('1 is no organisation number. Check the digits and try again.')
  })

  test('that somebody else has changed meanwhile are not overwritten: it says who did what', async () => {
    await change('alma', 'details', { ...details, name: 'Eken' })
    const { status, body } = await change('tove', 'details', { ...details, name: 'Boken' })
    expect(status).toBe(412)
    expect(problem.parse(body).changes).toMatchObject([
      { version: 2, by: 'Alma', what: 'ändrade utförarens uppgifter: namn' },
    ])
    expect((await change('tove', 'details', { ...details, name: 'Boken' }, 2)).status).toBe(200)
  })
})

test('a provider is paused with a reason, and no child is placed there from then on', async () => {
  expect(problem.parse((await change('tove', 'status', { status: 'paused', reason: ' ' })).body).detail).toBe(
    'Skriv varför, så att andra förstår ändringen senare.',
  )
  const { body } = await change('tove', 'status', { status: 'paused', reason: 'Ny ledning' })
  expect(providerPage.parse(body)).toMatchObject({
    status: 'paused',
    warnings: ['Utföraren är pausad.'],
    history: [{ what: 'ändrade utförarens status: pausad', reason: 'Ny ledning' }, {}],
  })
})

test('what somebody has looked at bears the day and their name', async () => {
  const { body } = await change('tove', 'verifications', { group: 'contact' })
  expect(providerPage.parse(body)).toMatchObject({
    verified: [{ value: '2026\u201111\u201123 av Tove' }, {}, {}, {}, {}],
    history: [{ what: 'bekräftade uppgifter: kontaktuppgifter' }, {}],
  })
})

test('a follow-up is noted of the whole provider, and taken back', async () => {
  const note = { kind: 'dialogue', on: '2026-11-20', text: 'Möte om priser.' }
  const noted = providerPage.parse((await change('tove', 'follow-ups', note)).body)
  expect((await providerStored(office)).provider.followUps[0]).not.toHaveProperty('unitId')
  const undoing = { noteId: noted.followUps[0]?.id, reason: 'Fel utförare' }
  const undone = await change('tove', 'follow-ups/undo', undoing, 2)
  expect(providerPage.parse(undone.body).followUps).toEqual([])
})

describe('a duplicate', () => {
  const merging = { into: 'provider-2', reason: 'Samma bolag' }

  const looked = async (text: string, id = 'provider-1') => {
    const asked = { body: { text } }
    return others.parse((await api.ask('tove', `/api/register/providers/${id}/merge/look`, asked)).body)
  }

  test.each(['ekbackens', 'VARD ekb', '459000', '459000-0016'])('is looked for by %s', async text => {
    expect(await looked(text)).toEqual({
      others: [
        {
          providerId: 'provider-2',
          name: 'Ekbackens Vård',
          organisationNumber: '459000-0016',
          units: '1\u00a0enhet',
        },
      ],
      more: 0,
    })
  })

  test('is never itself, nor one that is merged already', async () => {
    expect((await looked('omsorg')).others).toEqual([])
    await change('tove', 'merge', merging)
    expect((await looked('ekbacken', 'provider-2')).others).toEqual([])
  })

  test('gives its units to the other, and says where they are now', async () => {
    const gone = providerPage.parse((await change('tove', 'merge', merging)).body)
    expect(gone).toMatchObject({
      mergedInto: { providerId: 'provider-2', name: 'Ekbackens Vård' },
      units: [],
      may: { keep: false },
      history: [
        { by: 'Tove', what: 'slog ihop utföraren med en annan: Ekbackens Vård', reason: 'Samma bolag' },
        {},
      ],
    })
    const other = (await api.ask('tove', '/api/register/providers/provider-2')).body
    const kept: ProviderPage = providerPage.parse(other)
    expect(kept.units.map(({ unitId }) => unitId)).toEqual(['unit-1', 'unit-2'])
    expect(kept.facts).toContainEqual({ name: 'Sammanslagen med', value: 'Ekbacken Omsorg AB' })
    expect(kept.history[0]?.what).toBe('tog över en dubbletts enheter: Ekbacken Omsorg AB')
  })

  test('keeps all that has happened so far, each thing with the name of its unit', async () => {
    await api.ask('tove', '/api/register/units/unit-1/prices', {
      body: { commandId: randomUUID(), level: 1, dailyPrice: 4700, from: '2027-01-01', reason: '' },
      headers: { 'if-match': '"1"' },
    })
    const { history } = providerPage.parse((await change('tove', 'merge', merging, 2)).body)
    expect(history.map(({ what }) => what)).toEqual([
      'slog ihop utföraren med en annan: Ekbackens Vård',
      'satte ett pris: Ekbacken',
      'lade in utföraren',
    ])
  })

  test.each([
    ['itself', { ...merging, into: 'provider-1' }, 'dubblett av sig själv'],
    ['one that is not there', { ...merging, into: 'elsewhere' }, 'finns inte i registret'],
    ['another without a reason', { ...merging, reason: '' }, 'Skriv varför'],
  ])('is not merged with %s', async (_, wrong, said) => {
    const { status, body } = await change('tove', 'merge', wrong)
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain(said)
    expect((await providerStored(office)).provider.units).toHaveLength(1)
  })
})

const acts: [string, object][] = [
  ['details', { ...details, name: 'Eken' }],
  ['status', { status: 'paused', reason: 'x' }],
  ['verifications', { group: 'prices' }],
  ['follow-ups', { kind: 'survey', on: '2026-11-20', text: 'x' }],
  ['merge', { into: 'provider-2', reason: 'x' }],
  ['merge/look', { text: 'x' }],
]

test.each(acts)('an officer may not: %s', async (below, body) => {
  expect((await change('omar', below, body)).status).toBe(403)
  expect((await providerStored(office)).version).toBe(1)
})

test.each(acts.filter(([below]) => below !== 'merge/look'))(
  'without the version seen, or of a provider that is not there, it is not tried: %s',
  async (below, body) => {
    const sent = { body: { commandId: randomUUID(), ...body } }
    expect((await api.ask('tove', `${path}/${below}`, sent)).status).toBe(428)
    const elsewhere = { ...sent, headers: { 'if-match': '"1"' } }
    for (const id of ['elsewhere', 'tove'])
      expect((await api.ask('tove', `/api/register/providers/${id}/${below}`, elsewhere)).status).toBe(404)
  },
)
