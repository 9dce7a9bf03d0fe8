import { ConsistencyLevel, type Container, CosmosClient } from '@azure/cosmos'
import { DefaultAzureCredential } from '@azure/identity'
import { plainConnections } from './cosmosConnections.ts'
import { containerDefinition, hasItsIndex, keyFault } from './cosmosDefinition.ts'
import { Overtaken, statusOf } from './cosmosFault.ts'
import { longestMs, patiently } from './cosmosPatience.ts'

export type CosmosSettings = Readonly<{
  endpoint: string
  /** Only the emulator and the tests have one; otherwise the machine's own identity or the developer's signs in. */
  key?: string
  database?: string
  container?: string
}>

/** The most that the container may cost at its busiest moment, in request units a second; at rest a tenth of it. */
const mostThroughput = 4_000

export type OpenContainer = Readonly<{ container: Container; close: () => void }>

/** Signing in for the first time asks others than the archive, and may take as long as they take. */
const openingMs = 10_000

/** The container as it stands, once it has been reached. */
export async function openContainer(settings: CosmosSettings): Promise<OpenContainer> {
  const client = clientFor(settings)
  const container = client.database(databaseOf(settings)).container(containerOf(settings))
  const close = () => client.dispose()
  try {
    await patiently(({ signal: abortSignal }) => container.read({ abortSignal }), 'open', openingMs)
    return { container, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Makes the database and the container as far as they are missing, and brings the index of a standing one up to date. */
export async function prepareContainer(settings: CosmosSettings): Promise<void> {
  const client = clientFor(settings)
  try {
    await patiently(({ signal }) => prepare(client, settings, signal), 'prepare', openingMs)
  } finally {
    client.dispose()
  }
}

async function prepare(client: CosmosClient, settings: CosmosSettings, abortSignal: AbortSignal) {
  const { container, resource, statusCode } = await makeOrFind(client, settings, abortSignal)
  if (!resource || statusCode === created) return
  const fault = keyFault(resource.partitionKey)
  if (fault)
    throw new Error(`Could not prepare the archive on Cosmos DB: its container ${resource.id} ${fault}.`)
  const { indexingPolicy } = containerDefinition
  // Whoever only reads and writes case files may not change the container, and has no need to while it is as it should.
  if (!hasItsIndex(resource)) await container.replace({ ...resource, indexingPolicy }, { abortSignal })
}

const created = 201

async function makeOrFind({ databases }: CosmosClient, settings: CosmosSettings, abortSignal: AbortSignal) {
  const wish = { id: containerOf(settings), ...containerDefinition, maxThroughput: mostThroughput }
  try {
    const { database } = await databases.createIfNotExists({ id: databaseOf(settings) }, { abortSignal })
    return await database.containers.createIfNotExists(wish, { abortSignal })
  } catch (error) {
    // Whoever prepares at the same time has made it since it was looked for.
    if (statusOf(error) === 409) throw new Overtaken()
    throw error
  }
}

function databaseOf({ database = 'samplats' }: CosmosSettings): string {
  return database
}

function containerOf({ container = 'caseFiles' }: CosmosSettings): string {
  return container
}

/** The SDK's own patience is turned off: it tries a refused read again for many seconds, and a lost write not at all. */
function clientFor({ endpoint, key }: CosmosSettings): CosmosClient {
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: new DefaultAzureCredential() } : { key }),
    // Not told so, the SDK keeps to itself what it has seen, and a replica that lags answers without it.
    consistencyLevel: ConsistencyLevel.Session,
    connectionPolicy: {
      // It also counts the time in which this process stands still; ours is to come first.
      requestTimeout: 2 * longestMs,
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
      retryOptions: { maxRetryAttemptCount: 0 },
    },
    httpClient: plainConnections(),
  })
}
