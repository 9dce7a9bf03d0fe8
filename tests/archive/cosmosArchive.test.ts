import type { CosmosClient } from '@azure/cosmos'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { openCosmosArchive } from '../../bot/archive/cosmosArchive.ts'
import { type CosmosSettings, prepareContainer } from '../../bot/archive/cosmosContainer.ts'
import { clientOf } from '../cosmos/aStandIn.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../cosmos/standIn.ts'
import { archivePromises } from './archivePromises.ts'

let standIn: CosmosStandIn | undefined
let account: Required<Pick<CosmosSettings, 'endpoint' | 'key'>>
let client: CosmosClient
let made = 0

beforeAll(async () => {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key = '' } = process.env
  standIn = endpoint ? undefined : await startCosmosStandIn()
  account = standIn ?? { endpoint: endpoint ?? '', key }
  client = clientOf(account)
})
afterEach(removeContainers)
afterAll(async () => {
  client.dispose()
  await standIn?.stop()
})

const database = 'promises'
const ours = `caseFiles-${process.pid}-`

/** A container of its own, so that nothing of another test is in it. */
async function anArchive(): Promise<Archive> {
  const settings = { ...account, database, container: `${ours}${++made}` }
  await prepareContainer(settings)
  return openCosmosArchive(settings)
}

/** On a real account each of them costs something for every hour that it stands. */
async function removeContainers(): Promise<void> {
  for (const name of await containers()) await client.database(database).container(name).delete()
}

async function containers(): Promise<readonly string[]> {
  const { resources } = await client.database(database).containers.readAll().fetchAll()
  return resources.map(({ id }) => id).filter(id => id.startsWith(ours))
}

describe('the archive on Cosmos DB', () => {
  archivePromises(anArchive)

  test('asks in all of this for nothing that is not indexed', () => {
    expect(standIn?.figures().scans ?? []).toEqual([])
  })
})

test('none of all this leaves its container behind', async () => {
  expect(await containers()).toEqual([])
})
