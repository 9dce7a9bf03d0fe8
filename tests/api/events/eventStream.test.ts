import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openEventStream } from '../../../bot/api/events/eventStream.ts'
import { claimCase } from '../../../bot/desk/handleCase.ts'
import { openDesk } from '../../../bot/desk/openDesk.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aClick, chosen, filed, suggested } from '../../builders/caseSteps.ts'
import { jonas, omar, sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'
import { listenTo } from '../../harness/eventListener.ts'

let office: Office
let api: ApiServer

beforeEach(async () => {
  office = await aDesk()
  api = await startApi(office)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

describe('whoever listens', () => {
  test('is told first to read anew, then of what changes, each once', async () => {
    const heard = await listenTo(api, 'omar')
    expect(await heard.next()).toMatchObject({ message: { type: 'reload' } })
    await api.events.look()
    await filed(office)
    await api.events.look()
    await api.events.look()
    await claimCase(office.desk, aClick(omar))
    await api.events.look()
    const ids = [{ id: 'KMPX-3Q47', version: 1 }]
    expect(await heard.next()).toMatchObject({ message: { type: 'changed', providers: [], cases: ids } })
    expect(await heard.next()).toMatchObject({ message: { cases: [{ id: 'KMPX-3Q47', version: 2 }] } })
    heard.close()
  })

  test('hears of a place taken at a provider', async () => {
    await filed(office)
    await suggested(office)
    const heard = await listenTo(api, 'sara')
    await chosen(office)
    await api.events.look()
    await heard.next()
    expect(await heard.next()).toMatchObject({ message: { providers: [{ id: 'provider-1', version: 2 }] } })
    heard.close()
  })

  test('hears of what was done through another process', async () => {
    const heard = await listenTo(api, 'sara')
    await heard.next()
    await api.events.look()
    const elsewhere = { ...office, desk: await openDesk(office.desk) }
    await filed(elsewhere)
    await suggested(elsewhere)
    await chosen(elsewhere)
    await office.desk.catchUp()
    await api.events.look()
    expect(await heard.next()).toMatchObject({
      message: { providers: [{ id: 'provider-1' }], cases: [{ id: 'KMPX-3Q47' }] },
    })
    heard.close()
  })

  test('hears nothing of cases that are not for them', async () => {
    const [his, hers] = [await listenTo(api, jonas.id), await listenTo(api, sara.id)]
    for (const heard of [his, hers]) await heard.next()
    await api.events.look()
    await filed(office)
    await filed(office, { by: jonas, caseCode: 'KMPX-3Q48' })
    await api.events.look()
    expect(await his.next()).toMatchObject({ message: { cases: [{ id: 'KMPX-3Q48' }] } })
    expect(await hers.next()).toMatchObject({ message: { cases: [{ id: 'KMPX-3Q47' }] } })
    for (const heard of [his, hers]) heard.close()
  })
})

test('whoever has been let go of, but has not read all of it yet, is told nothing more', async () => {
  const faults: Error[] = []
  const request = new IncomingMessage(new Socket())
  const unread = new ServerResponse(request).on('error', fault => faults.push(fault))
  const stream = openEventStream(office.desk)
  stream.join(omar, request, unread)
  await filed(office)
  stream.close()
  await stream.look()
  await turn()
  expect(faults).toEqual([])
})

describe('whoever lost the connection', () => {
  test('goes on where it was', async () => {
    const [first, steady] = [await listenTo(api, 'omar'), await listenTo(api, 'omar')]
    const { id } = await first.next()
    await api.events.look()
    first.close()
    await filed(office)
    await api.events.look()
    const again = await listenTo(api, 'omar', id)
    expect(await again.next()).toMatchObject({ message: { cases: [{ id: 'KMPX-3Q47' }] } })
    for (const heard of [again, steady]) heard.close()
  })

  test.each(['another-process-4', 'nonsense'])('to %s reads anew', async id => {
    const heard = await listenTo(api, 'omar', id)
    expect(await heard.next()).toMatchObject({ message: { type: 'reload' } })
    heard.close()
  })
})
