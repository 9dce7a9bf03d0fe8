import type { Container } from '@azure/cosmos'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStandIn, type Scene } from './aStandIn.ts'

let scene: Scene
let container: Container
beforeAll(async () => {
  scene = await aStandIn()
  container = await scene.container()
})
afterAll(() => scene.stop())

const IfMatch = (condition: string) => ({ accessCondition: { type: 'IfMatch', condition } })
const kilobytes = (count: number) => 'x'.repeat(count * 1024)

describe('an item', () => {
  test('is read as it was written, with what the service adds', async () => {
    const { etag, statusCode } = await container.items.create({ id: 'a ö %41 +', file: 'Åre', text: 'på' })
    expect(statusCode).toBe(201)
    const { resource } = await container.item('a ö %41 +', 'Åre').read()
    expect(resource).toMatchObject({ id: 'a ö %41 +', file: 'Åre', text: 'på', _etag: etag })
    expect(resource?._ts).toBeGreaterThan(1_700_000_000)
    expect(Buffer.from(resource?._rid, 'base64')).toHaveLength(16)
  })

  test('is another in another partition', async () => {
    await container.items.create({ id: 'twin', file: 'one', is: 1 })
    await container.items.create({ id: 'twin', file: 'two', is: 2 })
    expect((await container.item('twin', 'two').read()).resource).toMatchObject({ is: 2 })
    expect((await container.item('twin', 'three').read()).statusCode).toBe(404)
  })

  test('is made once, and upserted as often as one likes', async () => {
    await container.items.create({ id: 'once', file: 'F' })
    await expect(container.items.create({ id: 'once', file: 'F' })).rejects.toMatchObject({ code: 409 })
    expect((await container.items.upsert({ id: 'once', file: 'F', n: 1 })).statusCode).toBe(200)
    expect((await container.items.upsert({ id: 'again', file: 'F' })).statusCode).toBe(201)
  })

  test('is replaced, patched and deleted only as the version that was read', async () => {
    const { etag: first, resource } = await container.items.create({ id: 'versions', file: 'F', n: 1 })
    const item = container.item('versions', 'F')
    const { etag } = await item.replace({ id: 'versions', file: 'F', n: 2 }, IfMatch(first))
    await expect(item.replace({ id: 'versions', file: 'F', n: 3 }, IfMatch(first))).rejects.toMatchObject({
      code: 412,
    })
    await expect(item.delete(IfMatch(first))).rejects.toMatchObject({ code: 412 })
    const step = { op: 'incr', path: '/n', value: 5 } as const
    await expect(item.patch([step], IfMatch(first))).rejects.toMatchObject({ code: 412 })
    const patched = await item.patch([step], IfMatch(etag))
    expect(patched.resource).toMatchObject({ n: 7, _rid: resource?._rid })
    expect((await item.delete(IfMatch(patched.etag))).statusCode).toBe(204)
    await expect(item.delete()).rejects.toMatchObject({ code: 404 })
    await expect(item.replace({ id: 'versions', file: 'F' })).rejects.toMatchObject({ code: 404 })
  })

  test('that is still the version one has is not sent again', async () => {
    const { etag } = await container.items.create({ id: 'known', file: 'F' })
    const known = { accessCondition: { type: 'IfNoneMatch', condition: etag } }
    expect((await container.item('known', 'F').read(known)).statusCode).toBe(304)
  })

  test('is patched in each of the ways there are', async () => {
    await container.items.create({ id: 'patched', file: 'F', list: ['a', 'c'], gone: true, state: { at: 1 } })
    const { resource } = await container.item('patched', 'F').patch({
      condition: 'FROM c WHERE c.gone = true',
      operations: [
        { op: 'add', path: '/list/1', value: 'b' },
        { op: 'add', path: '/list/-', value: 'd' },
        { op: 'set', path: '/state/by', value: 'anna' },
        { op: 'replace', path: '/state/at', value: 2 },
        { op: 'remove', path: '/gone' },
      ],
    })
    expect(resource).toMatchObject({ list: ['a', 'b', 'c', 'd'], state: { at: 2, by: 'anna' } })
    expect(resource).not.toHaveProperty('gone')
    const late = {
      condition: 'FROM c WHERE c.gone = true',
      operations: [{ op: 'set', path: '/n', value: 1 }],
    } as const
    await expect(
      container.item('patched', 'F').patch({ ...late, operations: [...late.operations] }),
    ).rejects.toMatchObject({
      code: 412,
    })
  })
})

describe('an item is refused', () => {
  const post = (body: unknown, key?: string) =>
    scene.send('POST', `dbs/city/colls/${container.id}/docs`, {
      headers: key === undefined ? {} : { 'x-ms-documentdb-partitionkey': key },
      body,
    })

  test('when it is larger than 2 MB', async () => {
    const large = { id: 'large', file: 'F', text: kilobytes(2048) }
    await expect(container.items.create(large)).rejects.toMatchObject({ code: 413 })
    expect((await container.items.create({ ...large, text: kilobytes(2047) })).statusCode).toBe(201)
  })

  test.each([
    ['without a partition key', { id: '1', file: 'F' }, undefined],
    ['with a key that is not the one in it', { id: '1', file: 'F' }, '["G"]'],
    ['with a key larger than 2 KB', { id: '1', file: 'F' }, JSON.stringify(['x'.repeat(2049)])],
    ['with two keys', { id: '1', file: 'F' }, '["F","G"]'],
    ['without an id', { file: 'F' }, '["F"]'],
    ['with an id of 256 characters', { id: 'x'.repeat(256), file: 'F' }, '["F"]'],
    ['with a slash in its id', { id: 'a/b', file: 'F' }, '["F"]'],
    ['with a backslash in its id', { id: 'a\\b', file: 'F' }, '["F"]'],
    ['with a question mark in its id', { id: 'a?b', file: 'F' }, '["F"]'],
    ['with a hash in its id', { id: 'a#b', file: 'F' }, '["F"]'],
  ])('%s', async (_, item, key) => {
    expect((await post(item, key)).status).toBe(400)
  })

  test('when its container is not there', async () => {
    const { items } = scene.client.database('city').container('nowhere')
    await expect(items.query('SELECT * FROM c', { partitionKey: 'F' }).fetchAll()).rejects.toMatchObject({
      code: 404,
    })
  })
})

describe('every answer', () => {
  test('says what it cost by the published table', async () => {
    const { requestCharge } = await container.items.create({ id: 'small', file: 'F' })
    expect(requestCharge).toBe(5)
    expect((await container.item('small', 'F').read()).requestCharge).toBe(1)
    const large = await container.items.create({ id: 'hundred', file: 'F', text: kilobytes(100) })
    expect(large.requestCharge).toBeCloseTo(50, 0)
    expect((await container.item('hundred', 'F').read()).requestCharge).toBeCloseTo(10, 0)
  })

  test('has an activity and a session of its own', async () => {
    const { headers, activityId } = await container.items.upsert({ id: 'session', file: 'F' })
    expect(activityId).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['x-ms-session-token']).toMatch(/^\d:-1#\d+$/)
  })
})
