import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCosmosArchive } from '../../bot/archive/cosmosArchive.ts'
import { type CosmosSettings, prepareContainer } from '../../bot/archive/cosmosContainer.ts'
import { clientOf } from '../cosmos/aStandIn.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../cosmos/standIn.ts'
import { aChange } from './aChange.ts'

let standIn: CosmosStandIn
let containers = 0

beforeAll(async () => {
  standIn = await startCosmosStandIn()
})
afterAll(() => standIn.stop())

const settings = (): Required<CosmosSettings> => ({
  endpoint: standIn.endpoint,
  key: standIn.key,
  database: 'city',
  container: `caseFiles${++containers}`,
})

describe('preparing an archive', () => {
  test('that stands leaves what is in it', async () => {
    const place = settings()
    await prepareContainer(place)
    const archive = await openCosmosArchive(place)
    await archive.append(aChange())
    await prepareContainer(place)
    expect(await archive.load('GBG-1')).toMatchObject({ version: 1 })
    await archive.close()
  })

  test('brings an older index up to date', async () => {
    const place = settings()
    const client = clientOf(standIn)
    const { database } = await client.databases.createIfNotExists({ id: place.database })
    await database.containers.create({ id: place.container, partitionKey: { paths: ['/fileId'] } })
    await prepareContainer(place)
    const { resource } = await database.container(place.container).read()
    expect(resource?.indexingPolicy?.excludedPaths).toContainEqual({ path: '/*' })
    expect(resource?.indexingPolicy?.includedPaths).toContainEqual({ path: '/readyAt/?' })
    client.dispose()
  })

  test('asks for no change that is not needed, as not everyone may make one', async () => {
    const place = settings()
    await prepareContainer(place)
    const before = standIn.faults
    before.set([{ fault: { does: 'answer', status: 412 }, kinds: ['metadata'], method: 'PUT' }])
    await prepareContainer(place)
    expect(before.counts()).toMatchObject([{ matched: 0 }])
    before.clear()
  })

  test('is done by several at once', async () => {
    const place = { ...settings(), database: 'another city' }
    await Promise.all([place, place, place].map(prepareContainer))
    await (await openCosmosArchive(place)).close()
  })

  test('is refused in one clear line where a container stands that is parted in another way', async () => {
    const place = settings()
    const client = clientOf(standIn)
    const { database } = await client.databases.createIfNotExists({ id: place.database })
    await database.containers.create({ id: place.container, partitionKey: { paths: ['/id'] } })
    client.dispose()
    const fault = 'has the partition key /id in version 2, and needs /fileId in version 2.'
    await expect(prepareContainer(place)).rejects.toThrow(
      `Could not prepare the archive on Cosmos DB: its container ${place.container} ${fault}`,
    )
  })
})

describe('what cannot be opened is refused in one clear line', () => {
  test('an archive that was never prepared', async () => {
    await expect(openCosmosArchive(settings())).rejects.toThrow(
      'Could not open the archive on Cosmos DB: it is not there: run "npm run archive -- prepare" first.',
    )
  })

  test('an account whose key is another', async () => {
    const place = { ...settings(), key: Buffer.from('another key').toString('base64') }
    const line = 'it lets us do nothing there (401).'
    await expect(openCosmosArchive(place)).rejects.toThrow(`Could not open the archive on Cosmos DB: ${line}`)
    await expect(prepareContainer(place)).rejects.toThrow(
      `Could not prepare the archive on Cosmos DB: ${line}`,
    )
  })
})
