import { CosmosClient } from '@azure/cosmos'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStandIn, type Scene } from './aStandIn.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aStandIn()
})
afterAll(() => scene.stop())

describe('a database', () => {
  test('is made once, and with the throughput asked for', async () => {
    const wish = { id: 'shared', throughput: 500 }
    expect((await scene.client.databases.createIfNotExists(wish)).statusCode).toBe(201)
    const { database, statusCode } = await scene.client.databases.createIfNotExists(wish)
    expect(statusCode).toBe(200)
    expect((await database.readOffer()).resource?.content?.offerThroughput).toBe(500)
    await expect(scene.client.databases.create({ id: 'shared' })).rejects.toMatchObject({ code: 409 })
  })

  test('takes its containers and their throughput with it when it goes', async () => {
    const { database } = await scene.client.databases.create({ id: 'gone' })
    const { container } = await database.containers.create({
      id: 'gone',
      partitionKey: '/file',
      throughput: 400,
    })
    await database.delete()
    await expect(container.items.upsert({ id: '1', file: 'F' })).rejects.toMatchObject({
      code: 404,
      substatus: 1003,
    })
    expect((await scene.client.offers.readAll().fetchAll()).resources).not.toContainEqual(
      expect.objectContaining({ content: { offerThroughput: 400 } }),
    )
  })
})

describe('a container', () => {
  test('is read back as it was made, with what the service adds', async () => {
    const definition = {
      id: 'policed',
      partitionKey: { paths: ['/file'] },
      maxThroughput: 4000,
      indexingPolicy: { includedPaths: [{ path: '/dueAt/?' }], excludedPaths: [{ path: '/*' }] },
    }
    const { container } = await scene.client.database('city').containers.createIfNotExists(definition)
    const { resource } = await container.read()
    expect(resource).toMatchObject({
      partitionKey: { paths: ['/file'], kind: 'Hash', version: 2 },
      indexingPolicy: {
        indexingMode: 'consistent',
        includedPaths: [{ path: '/dueAt/?' }],
        excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }],
      },
    })
  })

  test('has throughput that can be replaced within the rules', async () => {
    const { container } = await scene.client
      .database('city')
      .containers.create({ id: 'throughput', partitionKey: '/file', maxThroughput: 1000 })
    const { offer, resource } = await container.readOffer()
    expect(resource?.content).toMatchObject({ offerAutopilotSettings: { maxThroughput: 1000 } })
    if (!offer || !resource) throw new Error('The container has no offer.')
    const wish = (maxThroughput: number) => ({
      ...resource,
      content: {
        offerThroughput: 100,
        offerIsRUPerMinuteThroughputEnabled: false,
        offerAutopilotSettings: { maxThroughput, tier: 0, maximumTierThroughput: 0, autoUpgrade: false },
      },
    })
    await offer.replace(wish(5000))
    expect((await offer.read()).resource?.content).toMatchObject({
      offerAutopilotSettings: { maxThroughput: 5000 },
    })
    await expect(offer.replace(wish(1500))).rejects.toMatchObject({ code: 400 })
  })

  test.each([
    [
      'an indexing policy that leaves out the root',
      { indexingPolicy: { includedPaths: [{ path: '/a/?' }] } },
    ],
    ['a time to live, which the stand-in has not', { defaultTtl: 60 }],
    ['less throughput than there is to have', { throughput: 300 }],
    ['a partition key of two paths', { partitionKey: { paths: ['/a', '/b'] } }],
  ])('is refused with %s', async (_, different) => {
    const wish = { id: 'refused', partitionKey: { paths: ['/file'] }, ...different }
    await expect(scene.client.database('city').containers.create(wish)).rejects.toMatchObject({ code: 400 })
  })

  test('sorts by what its newest indexing policy says', async () => {
    const excluded = { includedPaths: [], excludedPaths: [{ path: '/*' }] }
    const container = await scene.container(excluded)
    const byDueAt = () => container.items.query('SELECT * FROM c ORDER BY c.dueAt').fetchAll()
    await expect(byDueAt()).rejects.toMatchObject({ code: 400 })
    const { resource } = await container.read()
    if (!resource) throw new Error('The container is not there.')
    const { id, partitionKey } = resource
    await container.replace({ id, ...(partitionKey && { partitionKey }), indexingPolicy: {} })
    expect((await byDueAt()).resources).toEqual([])
  })

  test('is parted into ranges that cover every key', async () => {
    const ranges = await (await scene.container()).getFeedRanges()
    expect(ranges.length).toBeGreaterThan(1)
    expect(ranges[0]?.minInclusive).toBe('')
    expect(ranges.at(-1)?.maxExclusive).toBe('FF')
  })
})

describe('whoever asks', () => {
  const clientWith = (way: Readonly<{ key: string }> | Readonly<{ token: string }>) =>
    new CosmosClient({
      endpoint: scene.standIn.endpoint,
      ...('key' in way ? way : { tokenProvider: async () => `type=aad&ver=1.0&sig=${way.token}` }),
      connectionPolicy: { enableBackgroundEndpointRefreshing: false },
    })

  test('with a wrong key is turned away', async () => {
    const client = clientWith({ key: Buffer.from('another key').toString('base64') })
    await expect(client.databases.readAll().fetchAll()).rejects.toMatchObject({ code: 401 })
    client.dispose()
  })

  test('with a signature from yesterday is turned away', async () => {
    const headers = { authorization: 'type=master&ver=1.0&sig=c2ln', 'x-ms-date': new Date(0).toUTCString() }
    expect((await scene.send('GET', 'dbs', { headers })).status).toBe(403)
  })

  test('with the token reaches items, and changes nothing but them', async () => {
    const { id } = await scene.container()
    const client = clientWith({ token: scene.standIn.token })
    const { items } = client.database('city').container(id)
    expect((await items.create({ id: '1', file: 'F' })).statusCode).toBe(201)
    await expect(client.databases.create({ id: 'by token' })).rejects.toMatchObject({
      code: 403,
      substatus: 5300,
    })
    client.dispose()
  })

  test('with another token is turned away', async () => {
    const client = clientWith({ token: 'another token' })
    await expect(client.databases.readAll().fetchAll()).rejects.toMatchObject({ code: 401 })
    client.dispose()
  })
})
