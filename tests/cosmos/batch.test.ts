import { BulkOperationType, type Container, type OperationInput } from '@azure/cosmos'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aStandIn, type Scene } from './aStandIn.ts'

let scene: Scene
let container: Container
beforeAll(async () => {
  scene = await aStandIn()
})
beforeEach(async () => {
  container = await scene.container()
})
afterAll(() => scene.stop())

const create = (id: string, different = {}): OperationInput => ({
  operationType: BulkOperationType.Create,
  resourceBody: { id, file: 'F', ...different },
})
const replace = (id: string, n: number, ifMatch?: string): OperationInput => ({
  operationType: BulkOperationType.Replace,
  id,
  resourceBody: { id, file: 'F', n },
  ...(ifMatch !== undefined && { ifMatch }),
})
const idsOf = async () =>
  (await container.items.query<string>('SELECT VALUE c.id FROM c', { partitionKey: 'F' }).fetchAll())
    .resources

describe('a batch', () => {
  test('is stored whole, and each operation sees what those before it did', async () => {
    const { result, code } = await container.items.batch(
      [
        create('a', { n: 1 }),
        replace('a', 2),
        { operationType: BulkOperationType.Read, id: 'a' },
        { operationType: BulkOperationType.Upsert, resourceBody: { id: 'b', file: 'F' } },
        {
          operationType: BulkOperationType.Patch,
          id: 'b',
          resourceBody: { operations: [{ op: 'set', path: '/n', value: 3 }] },
        },
        create('c'),
        { operationType: BulkOperationType.Delete, id: 'c' },
      ],
      'F',
    )
    expect(code).toBe(200)
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 201, 200, 201, 204])
    expect(result?.[2]).toMatchObject({
      resourceBody: { id: 'a', n: 2 },
      eTag: result?.[1]?.eTag,
      requestCharge: 1,
    })
    expect(await idsOf()).toEqual(['a', 'b'])
  })

  test.each([
    ['what is there already', 409, create('there')],
    ['what is not there', 404, replace('missing', 1)],
    ['a version that is no more', 412, replace('there', 1, '"another"')],
    ['what belongs elsewhere', 400, create('b', { file: 'G' })],
  ])('that stumbles over %s leaves nothing behind', async (_, status, stumbling) => {
    await container.items.create({ id: 'there', file: 'F' })
    const { result, code } = await container.items.batch([create('a'), stumbling, create('z')], 'F')
    expect(code).toBe(207)
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, status, 424])
    expect(await idsOf()).toEqual(['there'])
  })

  test('does not answer with what it wrote when that is not wanted', async () => {
    const { result } = await container.items.batch([create('a')], 'F', {
      contentResponseOnWriteEnabled: false,
    })
    expect(result?.[0]).toMatchObject({ statusCode: 201 })
    expect(result?.[0]).not.toHaveProperty('resourceBody')
  })

  test('holds 100 operations and no more', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => create(`i${at}`))
    expect((await container.items.batch(many(100), 'F')).code).toBe(200)
    const headers = {
      'x-ms-documentdb-partitionkey': '["F"]',
      'x-ms-cosmos-is-batch-request': 'true',
      'x-ms-cosmos-batch-atomic': 'true',
    }
    const path = `dbs/city/colls/${container.id}/docs`
    expect((await scene.send('POST', path, { headers, body: many(101) })).status).toBe(400)
  })

  test('holds 2 MB and no more', async () => {
    const half = { text: 'x'.repeat(1024 * 1024) }
    await expect(container.items.batch([create('a', half), create('b', half)], 'F')).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 413 }),
    })
    expect(await idsOf()).toEqual([])
  })

  test('is never mixed with another: of twenty that read and replace the same version, one gets through', async () => {
    const { etag } = await container.items.create({ id: 'state', file: 'F', n: 0 })
    const races = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        container.items.batch([replace('state', at, etag), create(`entry ${at}`)], 'F'),
      ),
    )
    expect(races.filter(({ code }) => code === 200)).toHaveLength(1)
    expect(await idsOf()).toHaveLength(2)
  })
})

test('operations in bulk each stand for themselves, and reach the range that the client computes', async () => {
  const keyOf = (at: number) => `a case file of the whole city, number ${at}`
  await container.items.create({ id: 'there', file: keyOf(1) })
  const operations = Array.from({ length: 300 }, (_, at) => ({
    operationType: BulkOperationType.Create,
    partitionKey: keyOf(at),
    resourceBody: { id: 'there', file: keyOf(at) },
  }))
  const results = await container.items.executeBulkOperations(operations)
  expect(results.filter(({ response }) => response?.statusCode === 201)).toHaveLength(299)
  expect(results[1]?.error?.code).toBe(409)
})
