import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Dispatch } from '../../bot/archive/archive.ts'
import { recordPermitCheck } from '../../bot/desk/keepUnit.ts'
import { permitWatch } from '../../bot/desk/permitWatch.ts'
import type { PermitStatus } from '../../bot/domain/register/permit.ts'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { permitAlarm } from '../../bot/teams/permitAlarm.ts'
import { tabAddresses } from '../../bot/teams/services.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { chosen, filed, suggested } from '../builders/caseSteps.ts'
import { onUnit, providerAfter } from '../builders/registerActs.ts'
import { aChat, maja, omar, tove } from '../builders/staff.ts'
import { type Connector, startConnector } from '../harness/connector.ts'

let office: Office
let connector: Connector

beforeEach(async () => {
  connector = await startConnector()
  office = await aDesk()
  const queueChannel = { ...aChat('queue'), serviceUrl: connector.url }
  office.desk.directory.keepCentralUnit({ id: 'centralUnit', version: 9, state: { queueChannel } })
  await filed(office)
  await suggested(office)
  await chosen(office)
})

afterEach(async () => {
  await connector.stop()
  await office.close()
})

describe('a permit that was found revoked', () => {
  test('is told in the channel with the unit and what it touches, and stands in the watch', async () => {
    expect(await perform(await foundToBe('revoked'))).toMatchObject({ delivered: true })
    const [said] = connector.effects().map(({ activity }) => JSON.stringify(activity))
    for (const words of ['Ekbacken Omsorg AB', 'Tillståndet återkallat', 'Enheten föreslås inte.'])
      expect(said).toContain(words)
    for (const touched of ['Öppna ärenden: KMPX-3Q47.', 'Reserverade platser: 1.', '(RA-1)'])
      expect(said).toContain(touched)
    expect(await permitWatch(office.desk)).toMatchObject([
      { unit: { id: 'unit-1' }, drifts: ['revoked'], cases: [{ caseCode: 'KMPX-3Q47', state: 'chosen' }] },
    ])
  })

  test('and valid again before anyone was told is no news any more', async () => {
    const dispatch = await foundToBe('revoked')
    await foundToBe('valid')
    expect(await perform(dispatch)).toEqual({ delivered: true })
    expect(connector.effects()).toEqual([])
    expect(await permitWatch(office.desk)).toEqual([])
  })

  test('is told later when what another process wrote cannot be read yet', async () => {
    const dispatch = await foundToBe('revoked')
    expect(await perform({ ...dispatch, version: dispatch.version + 1 })).toEqual({
      notYet: expect.any(Number),
    })
  })

  test('is told each of those who watch permits where there is no channel', async () => {
    keepersWithChats()
    office.desk.directory.keepCentralUnit({ id: 'centralUnit', version: 10, state: {} })
    expect(await perform(await foundToBe('revoked'))).toEqual({ delivered: true })
    expect(toldIn().toSorted()).toEqual(['maja', 'omar', 'tove'])
  })

  test('is tried again when Teams is out of reach, and then told those whom it reaches', async () => {
    keepersWithChats()
    connector.failWith(({ newThread }) => (newThread ? { status: 503 } : undefined))
    const dispatch = await foundToBe('revoked')
    expect(await perform(dispatch)).toHaveProperty('fault')
    expect(toldIn()).toEqual([])
    expect(await perform({ ...dispatch, attempts: 6 })).toEqual({ delivered: true })
    expect(toldIn()).toHaveLength(3)
  })

  test('is not taken for told when nobody at all could be reached', async () => {
    keepersWithChats()
    connector.failWith(() => ({ status: 503 }))
    expect(await perform({ ...(await foundToBe('revoked')), attempts: 6 })).toHaveProperty('fault')
  })

  test('names no unit in the notification', async () => {
    await perform(await foundToBe('revoked'))
    expect(connector.effects()[0]?.activity).toMatchObject({ summary: 'Ett tillstånd behöver ses över' })
  })
})

function keepersWithChats(): void {
  for (const person of [omar, maja, tove]) {
    const chat = { ...aChat(person.id), serviceUrl: connector.url }
    office.desk.directory.keepPerson({ id: person.id, version: 9, state: { ...person, chat } })
  }
}

function toldIn(): readonly string[] {
  return connector.effects().map(({ conversationId }) => conversationId)
}

async function foundToBe(status: PermitStatus): Promise<Dispatch> {
  const check = { status, checkedAt: '2026-11-23', source: 'IVO' } as const
  providerAfter(await recordPermitCheck(office.desk, onUnit(tove), { check }))
  const found = await office.desk.archive.dispatches.find('provider-1', 'permit:unit-1')
  if (!found) throw new Error('No alarm was announced.')
  return found
}

function perform(dispatch: Dispatch) {
  const adapter = openAdapter(undefined, 1_000)
  return permitAlarm({ desk: office.desk, adapter, appId: '', tab: tabAddresses('http://127.0.0.1:3978') })(
    dispatch,
  )
}
