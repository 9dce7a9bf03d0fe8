import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { openCosmosArchive } from '../../bot/archive/cosmosArchive.ts'
import { type CosmosSettings, prepareContainer } from '../../bot/archive/cosmosContainer.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../cosmos/standIn.ts'
import { archivePromises } from './archivePromises.ts'

let standIn: CosmosStandIn | undefined
let account: Pick<CosmosSettings, 'endpoint' | 'key'>
let containers = 0

beforeAll(async () => {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env
  standIn = endpoint ? undefined : await startCosmosStandIn()
  account = standIn ?? { endpoint: endpoint ?? '', ...(key ? { key } : {}) }
})
afterAll(() => standIn?.stop())

/** A container of its own, so that nothing of another test is in it. */
async function anArchive(): Promise<Archive> {
  const settings = { ...account, database: 'promises', container: `caseFiles-${process.pid}-${++containers}` }
  await prepareContainer(settings)
  return openCosmosArchive(settings)
}

describe('the archive on Cosmos DB', () => {
  archivePromises(anArchive)

  test('asks in all of this for nothing that is not indexed', () => {
    expect(standIn?.figures().scans ?? []).toEqual([])
  })
})
