import { setTimeout as pause } from 'node:timers/promises'
import type { Container } from '@azure/cosmos'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startPeer } from '../bench/peers/startPeer.ts'
import { aStandIn, clientOf, type Scene } from './aStandIn.ts'
import type { FaultRule } from './faults.ts'
import { standInKey } from './standIn.ts'

let scene: Scene
let container: Container
beforeAll(async () => {
  scene = await aStandIn()
})
beforeEach(async () => {
  scene.standIn.faults.clear()
  container = await scene.container()
})
afterAll(() => scene.stop())

const write = (id = 'a') => container.items.create({ id, file: 'F' })
const isStored = async (id = 'a') => (await container.item(id, 'F').read()).statusCode === 200
const onCreate = (fault: FaultRule['fault']): FaultRule => ({ kinds: ['create'], times: 1, fault })

describe('a fault', () => {
  test.each([403, 408, 410, 412, 429, 449, 503] as const)(
    'of %d is answered, with nothing stored',
    async status => {
      scene.standIn.faults.set([onCreate({ does: 'answer', status })])
      await expect(write()).rejects.toMatchObject({ code: status })
      expect(await isStored()).toBe(false)
    },
  )

  test('of 404 is that of a replica which has not seen yet what its reader has', async () => {
    await write()
    scene.standIn.faults.set([{ kinds: ['read'], times: 1, fault: { does: 'answer', status: 404 } }])
    const headers = { 'x-ms-documentdb-partitionkey': '["F"]' }
    const answer = await scene.send('GET', `dbs/city/colls/${container.id}/docs/a`, { headers })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-ms-substatus')).toBe('1002')
  })

  test.each([408, 503] as const)('of %d after the effect is answered, and it is stored', async status => {
    scene.standIn.faults.set([onCreate({ does: 'answer', status, when: 'after' })])
    await expect(write()).rejects.toMatchObject({ code: status })
    expect(await isStored()).toBe(true)
  })

  test.each([
    ['before', false],
    ['after', true],
  ] as const)('that breaks the connection %s the effect', async (when, stored) => {
    scene.standIn.faults.set([onCreate({ does: 'reset', when })])
    await expect(write()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await isStored()).toBe(stored)
  })

  test('of too many requests says how long to wait, and the client does', async () => {
    scene.standIn.faults.set([onCreate({ does: 'answer', status: 429, retryAfterMs: 30 })])
    await expect(write()).rejects.toMatchObject({ retryAfterInMs: 30 })
    scene.standIn.faults.set([onCreate({ does: 'answer', status: 429, retryAfterMs: 30 })])
    const patient = clientOf(scene.standIn, { retryOptions: {} })
    const { items } = patient.database('city').container(container.id)
    const { headers } = await items.create({ id: 'a', file: 'F' })
    expect(headers['x-ms-throttle-retry-count']).toBe(1)
    patient.dispose()
  })

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('of slowness %s the effect outlasts whoever has no patience', async (when, done) => {
    const created = () => scene.standIn.figures().requests.create ?? 0
    const before = created()
    scene.standIn.faults.set([onCreate({ does: 'delay', ms: 60_000, when })])
    const patience = new AbortController()
    const hasty = container.items.create({ id: 'a', file: 'F' }, { abortSignal: patience.signal })
    const ended = expect(hasty).rejects.toThrow()
    await until(() => scene.standIn.faults.counts()[0]?.struck === 1 && created() === before + done)
    patience.abort()
    await ended
    expect(await isStored()).toBe(done === 1)
  })

  test('of a replica that lags shows what stood there before, but to whoever has seen more', async () => {
    const path = `dbs/city/colls/${container.id}/docs/a`
    const key = { 'x-ms-documentdb-partitionkey': '["F"]' }
    const { headers } = await write()
    await container.items.upsert({ id: 'a', file: 'F', n: 1 })
    const { headers: newest } = await container.item('a', 'F').read()
    scene.standIn.faults.set([{ fault: { does: 'lag' } }])
    const shown = async (token?: string) => {
      const session = token === undefined ? undefined : { 'x-ms-session-token': token }
      return (await scene.send('GET', path, { headers: { ...key, ...session } })).json()
    }
    expect(await shown()).not.toHaveProperty('n')
    expect(await shown(String(headers['x-ms-session-token']))).not.toHaveProperty('n')
    expect(await shown(String(newest['x-ms-session-token']))).toMatchObject({ n: 1 })
  })

  test('that freezes the service holds up everything, and then all goes on', async () => {
    scene.standIn.faults.set([onCreate({ does: 'freeze', ms: 1_000 })])
    const created = () => scene.standIn.figures().requests.create
    const before = created()
    const held = [write('a'), write('b')]
    await until(() => scene.standIn.faults.counts()[0]?.matched === 2)
    expect(created()).toBe(before)
    expect(await Promise.all(held.map(codeOf))).toEqual([201, 201])
  })
})

describe('faults strike', () => {
  const fault = { does: 'answer', status: 503 } as const
  const outcomes = async (count: number) => {
    const codes: unknown[] = []
    for (let at = 0; at < count; at++) codes.push(await codeOf(write(`i${at}`)))
    return codes
  }

  test('the nth operation that is meant, and no other', async () => {
    scene.standIn.faults.set([{ kinds: ['create'], container: container.id, nth: 2, fault }])
    await isStored()
    expect(await outcomes(3)).toEqual([201, 503, 201])
    expect(scene.standIn.faults.counts()).toMatchObject([{ matched: 3, struck: 1 }])
  })

  test('only in the container and by the method that are named', async () => {
    scene.standIn.faults.set([
      { container: 'elsewhere', fault },
      { method: 'DELETE', fault },
    ])
    expect(await outcomes(1)).toEqual([201])
    expect(await codeOf(container.item('i0', 'F').delete())).toBe(503)
  })

  test('by chance, the same from the same seed', async () => {
    const run = async () => {
      scene.standIn.faults.set([{ kinds: ['create'], probability: 0.5, seed: 4, fault }])
      container = await scene.container()
      return outcomes(20)
    }
    const first = await run()
    expect(first).toContain(201)
    expect(first).toContain(503)
    expect(await run()).toEqual(first)
  })
})

describe('a stand-in in a process of its own', () => {
  test('has its faults and figures asked for over HTTP', async () => {
    const peer = await startPeer(new URL('./main.ts', import.meta.url), '0')
    const client = clientOf({ endpoint: peer.url, key: standInKey })
    const control = (method: string, what: string, body?: unknown) =>
      fetch(`${peer.url}/_standIn/${what}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    const { database } = await client.databases.create({ id: 'city' })
    const { container: away } = await database.containers.create({ id: 'files', partitionKey: '/file' })

    expect((await control('PUT', 'faults', [onCreate({ does: 'answer', status: 449 })])).status).toBe(204)
    expect(await codeOf(away.items.create({ id: 'a', file: 'F' }))).toBe(449)
    expect(await (await control('GET', 'faults')).json()).toMatchObject([{ matched: 1, struck: 1 }])
    expect((await control('POST', 'faults', { fault: { does: 'explode' } })).status).toBe(400)
    expect((await control('POST', 'freeze', { ms: 1 })).status).toBe(204)
    expect((await control('DELETE', 'faults')).status).toBe(204)
    expect(await codeOf(away.items.create({ id: 'a', file: 'F' }))).toBe(201)
    expect(await (await control('GET', 'figures')).json()).toMatchObject({
      requests: { create: 1 },
      scans: [],
    })

    client.dispose()
    await peer.stop()
  })
})

async function codeOf(asked: Promise<Readonly<{ statusCode: number }>>): Promise<unknown> {
  try {
    return (await asked).statusCode
  } catch (fault) {
    return typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : fault
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5)
}
