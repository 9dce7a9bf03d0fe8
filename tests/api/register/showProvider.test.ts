import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { providerPage } from '../../../bot/api/contract/providers.ts'
import { unitPage } from '../../../bot/api/contract/register.ts'
import { unitsFound } from '../../../bot/api/contract/registerSearch.ts'
import { carryOut } from '../../../bot/desk/carryOut.ts'
import { changeProviderDetails, verifyFieldGroup } from '../../../bot/desk/keepProvider.ts'
import { providerFile } from '../../../bot/desk/providerFile.ts'
import { theClock } from '../../../bot/domain/person.ts'
import type { RegisterEntry } from '../../../bot/domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../../../bot/domain/register/registerRefusal.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider, theCity } from '../../builders/aProvider.ts'
import { anAgreement, aPermit, aUnit, aVacancy } from '../../builders/aUnit.ts'
import { chosen, filed, suggested } from '../../builders/caseSteps.ts'
import { onProvider, providerAfter } from '../../builders/registerActs.ts'
import { tove } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

let office: Office
let api: ApiServer

const ekbacken = aProvider({
  mailbox: 'anna.ek@ekbacken.example',
  contacts: [{ role: 'placering', phone: '031-700 00 00', mail: 'placering@ekbacken.example' }],
  verified: { contact: { on: '2026-11-02', by: 'tove' }, prices: { on: '2026-10-01' } },
  followUps: [
    { id: 'n1', kind: 'dialogue', on: '2026-11-01', text: 'Möte.', by: 'tove' },
    { id: 'n2', kind: 'complaint', on: '2026-11-02', text: 'Svarade sent.', by: 'tove', unitId: 'unit-2' },
  ],
  units: [
    aUnit({ vacancy: [aVacancy()], agreements: [anAgreement({ rank: 1 })] }),
    aUnit({
      id: 'unit-2',
      name: 'Alen',
      permit: aPermit({ status: 'revoked' }),
      agreements: [anAgreement({ rank: 1 }), anAgreement({ number: 'RA-2', from: '2026-11-01', rank: 2 })],
    }),
  ],
})

beforeEach(async () => {
  office = await aDesk({ providers: [ekbacken, theCity({ status: 'paused', units: [] })] })
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

const path = '/api/register/providers'

async function shown(person = 'sara', id = 'provider-1') {
  return providerPage.parse((await api.ask(person, `${path}/${id}`)).body)
}

test('a provider is shown in words to everyone on staff, with the version of its case file', async () => {
  const { status, headers } = await api.ask('sara', `${path}/provider-1`)
  expect(status).toBe(200)
  expect(headers.get('etag')).toBe('"1"')
  const { name, facts, may, warnings } = await shown()
  expect(name).toBe('Ekbacken Omsorg AB')
  expect(facts).toEqual([
    { name: 'Organisationsnummer', value: '996677-8897' },
    { name: 'Status', value: 'Godkänd' },
    { name: 'Driftsform', value: 'Extern utförare' },
    { name: 'Funktionsbrevlåda', value: expect.stringContaining('Be om en funktionsbrevlåda') },
    { name: 'Placering', value: '031-700 00 00, placering@ekbacken.example' },
  ])
  expect(may).toEqual({ keep: false })
  expect(warnings).toEqual([])
})

test('a mailbox that a letter came back from is flagged until the address is changed or confirmed', async () => {
  const bounced = { mailbox: 'anna.ek@ekbacken.example', on: '2026-11-20' } as const
  const decide = (): readonly RegisterEntry[] | RegisterRefusal => [{ type: 'MailboxBounced', bounced }]
  const bounce = (commandId: string) =>
    carryOut(office.desk, providerFile, { fileId: 'provider-1', commandId, by: theClock, decide })
  const mailbox = async () => (await shown()).facts.find(({ name }) => name === 'Funktionsbrevlåda')?.value
  await bounce('first')
  expect(await mailbox()).toContain('Ett brev hit kom tillbaka')
  expect((await shown()).history[0]?.what).toBe('fick tillbaka ett brev från utförarens brevlåda')
  providerAfter(await verifyFieldGroup(office.desk, onProvider(tove), 'contact'))
  expect(await mailbox()).not.toContain('kom tillbaka')
  await bounce('second')
  const details = { mailbox: 'intag@ekbacken.example' }
  providerAfter(await changeProviderDetails(office.desk, onProvider(tove), { details, reason: '' }))
  expect(await mailbox()).toBe('intag@ekbacken.example')
})

test('it says of each group of fields who looked at it last, and when, or that nobody has', async () => {
  expect((await shown()).verified).toEqual([
    { name: 'Kontaktuppgifter', value: '2026\u201111\u201102 av Tove' },
    { name: 'Målgrupp och inriktning', value: 'Inte bekräftat' },
    { name: 'Tillstånd', value: 'Inte bekräftat' },
    { name: 'Avtal', value: 'Inte bekräftat' },
    { name: 'Priser', value: '2026\u201110\u201101' },
  ])
})

test('its units stand by name, each with whether there is a place and what is against it', async () => {
  expect((await shown()).units).toMatchObject([
    { unitId: 'unit-2', name: 'Alen', warnings: [expect.stringContaining('Tillståndet är återkallat')] },
    { unitId: 'unit-1', name: 'Ekbacken', what: 'HVB, Göteborg', warnings: [] },
  ])
  expect((await shown()).units[1]?.vacancy).toContain('2\u00a0lediga platser')
})

test('an agreement that several units are in stands once, the latest first', async () => {
  expect((await shown()).agreements).toMatchObject([
    { what: expect.stringContaining('RA-2'), units: [{ name: 'Alen' }] },
    { what: expect.stringContaining('RA-1'), inForce: true, units: [{ name: 'Ekbacken' }, { name: 'Alen' }] },
  ])
})

test('a note on one of its units says on which', async () => {
  expect((await shown()).followUps).toMatchObject([
    { text: 'Svarade sent.', unit: 'Alen' },
    { text: 'Möte.', by: 'Tove' },
  ])
  expect((await shown()).followUps[1]).not.toHaveProperty('unit')
})

test('a provider that no child may be placed with says so', async () => {
  expect((await shown('sara', 'city')).warnings).toEqual(['Utföraren är pausad.'])
})

describe('its history', () => {
  test('is that of the provider: whose place was taken at a unit stands there, for those who may read it', async () => {
    await filed(office)
    await suggested(office)
    await chosen(office)
    expect((await shown('omar')).history.map(({ what }) => what)).toEqual(['lade in utföraren'])
  })
})

test.each(['elsewhere', 'KMPX-3Q47', 'omar'])('there is no provider %s', async id => {
  await filed(office)
  expect((await api.ask('sara', `${path}/${id}`)).status).toBe(404)
})

test('its page is found from each of its units, and from a search', async () => {
  const unit = unitPage.parse((await api.ask('sara', '/api/register/units/unit-1')).body)
  const asked = { text: 'alen', filters: {}, sort: 'name', skip: 0, limit: 5 }
  const found = unitsFound.parse((await api.ask('sara', '/api/register/search', { body: asked })).body)
  expect([unit.providerId, found.rows[0]?.providerId]).toEqual(['provider-1', 'provider-1'])
})
