import {
  ConsistencyLevel,
  type Container,
  type ContainerDefinition,
  CosmosClient,
  type IndexingPolicy,
  PartitionKeyDefinitionVersion,
} from '@azure/cosmos'
import { DefaultAzureCredential } from '@azure/identity'
import { plainConnections } from './cosmosConnections.ts'
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

/**
 * All case files in one container, a partition to each: so that a file is found by its id alone, and one commit to it
 * is one batch. The paths are those that queries filter and sort by, and no others, for each costs every write.
 */
const definition: Omit<ContainerDefinition, 'id'> = {
  // The first version goes by the first hundred bytes of an id only.
  partitionKey: { paths: ['/fileId'], version: PartitionKeyDefinitionVersion.V2 },
  indexingPolicy: {
    indexingMode: 'consistent',
    includedPaths: [
      '/fileId/?',
      '/fileKind/?',
      '/open/?',
      '/queueKey/?',
      '/madeAt/?',
      '/version/?',
      '/at/?',
      '/key/?',
      '/recipient/?',
      '/readyAt/?',
    ].map(path => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [
      ['/madeAt', '/fileId'],
      ['/queueKey', '/fileId'],
      ['/at', '/fileId', '/version'],
      ['/readyAt', '/announcedIn', '/place'],
    ].map(paths => paths.map(path => ({ path, order: 'ascending' as const }))),
  },
}

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
    await patiently(({ signal }) => prepared(client, settings, signal), 'prepare', openingMs)
  } finally {
    client.dispose()
  }
}

async function prepared(client: CosmosClient, settings: CosmosSettings, abortSignal: AbortSignal) {
  const { databases } = client
  const { database } = await databases.createIfNotExists({ id: databaseOf(settings) }, { abortSignal })
  const { container, resource, statusCode } = await database.containers.createIfNotExists(
    { id: containerOf(settings), ...definition, maxThroughput: mostThroughput },
    { abortSignal },
  )
  const { indexingPolicy } = definition
  const isNew = statusCode === 201
  // Whoever only reads and writes case files may not change the container, and has no need to while it is as it should.
  if (resource && !isNew && !isAsDefined(resource.indexingPolicy))
    await container.replace({ ...resource, indexingPolicy }, { abortSignal })
}

function isAsDefined(standing: IndexingPolicy | undefined): boolean {
  return indexOf(standing) === indexOf(definition.indexingPolicy)
}

/** Without what the service adds on its own. */
function indexOf({ includedPaths = [], compositeIndexes = [] }: IndexingPolicy = {}): string {
  const single = includedPaths.map(({ path }) => path)
  const composite = compositeIndexes.map(paths => paths.map(({ path }) => path).join())
  return [...single, ...composite].toSorted().join(' ')
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
      requestTimeout: longestMs,
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
      retryOptions: { maxRetryAttemptCount: 0 },
    },
    httpClient: plainConnections(),
  })
}
