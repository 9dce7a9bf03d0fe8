import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Dispatch } from '../../bot/archive/archive.ts'
import { recordPermitCheck } from '../../bot/desk/keepUnit.ts'
import { chooseQueueChannel } from '../../bot/desk/people.ts'
import { beginPermitWatch } from '../../bot/desk/permitLapses.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { lapsedPermits } from '../../bot/teams/lapsedPermits.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { chosen, filed, suggested } from '../builders/caseSteps.ts'
import { onUnit, providerAfter } from '../builders/registerActs.ts'
import { aChat, omar, tove } from '../builders/staff.ts'
import { type Connector, startConnector } from '../harness/connector.ts'

let office: Office
let connector: Connector

beforeEach(async () => {
  connector = await startConnector()
  const lapsing = aPermit({ checkedAt: '2026-08-25' })
  const untouched = aUnit({ id: 'unit-2', name: 'Björkudden', permit: lapsing, agreements: [] })
  const providers = [aProvider({ units: [aUnit({ permit: lapsing }), untouched] })]
  office = await aDesk({
    withChannel: false,
    providers,
    senders: desk => ({
      permitsLapsed: lapsedPermits({ desk, adapter: openAdapter(undefined, 1_000), appId: '', tab }),
    }),
  })
  await beginPermitWatch(office.desk)
  await chooseQueueChannel(office.desk, omar, { ...aChat('queue'), serviceUrl: connector.url })
})

const tab = tabAddresses('https://samplats.example')

afterEach(async () => {
  await connector.stop()
  await office.close()
})

describe('a permit that nobody has checked in time', () => {
  test('is told in the channel once, with why and what it touches', async () => {
    await filed(office)
    await suggested(office)
    await chosen(office)
    await nextMorning()
    await nextMorning()
    const said = connector.effects().map(({ activity }) => JSON.stringify(activity))
    expect(said).toHaveLength(1)
    for (const words of [
      'Tillståndet har inte kontrollerats på över 90\u00a0dagar',
      'senast kontrollerat 2026‑08‑25',
      'Öppna ärenden: KMPX-3Q47.',
      'Reserverade platser: 1.',
      'Avtal som gäller: Ramavtal HVB, nr\u00a01 i ordningen (RA-1).',
      'https://samplats.example/tab/permits',
    ])
      expect(said[0]).toContain(words)
  })

  test('is left to the list in the tab where it touches nothing', async () => {
    await nextMorning()
    const [said] = connector.effects().map(({ activity }) => JSON.stringify(activity))
    expect(said).toContain('Ekbacken')
    expect(said).not.toContain('Björkudden')
  })

  test('and was checked before anyone could be told is no news any more', async () => {
    connector.failWith(() => ({ status: 503 }))
    await nextMorning()
    const check = { status: 'valid', checkedAt: '2026-11-24', source: 'IVO' } as const
    providerAfter(await recordPermitCheck(office.desk, onUnit(tove), { check }))
    connector.heal()
    office.pass(hour)
    await office.runErrands()
    expect(connector.effects()).toEqual([])
    expect(await notice()).toMatchObject({ status: 'delivered' })
  })

  test('cannot be told of without its days', async () => {
    await nextMorning()
    const found = await notice()
    const perform = lapsedPermits({
      desk: office.desk,
      adapter: openAdapter(undefined, 1_000),
      appId: '',
      tab,
    })
    for (const body of [null, {}, { checkedFrom: 'förr', checkedBefore: '2026-08-26' }])
      expect(await perform({ ...found, body })).toHaveProperty('hopeless')
  })
})

async function nextMorning(): Promise<void> {
  office.pass(22 * hour)
  await office.runErrands()
  office.pass(2 * hour)
}

async function notice(): Promise<Dispatch> {
  const found = await office.archive.dispatches.find('centralUnit', 'permitsLapsed:2026-08-26')
  if (!found) throw new Error('Nobody is to be told.')
  return found
}
