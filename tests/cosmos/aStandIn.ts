import { type ConnectionPolicy, type Container, CosmosClient, type IndexingPolicy } from '@azure/cosmos'
import { type CosmosStandIn, startCosmosStandIn } from './standIn.ts'

/** A running stand-in, with the real client on it. */
export type Scene = Readonly<{
  standIn: CosmosStandIn
  client: CosmosClient
  /** A new container, parted by /file. */
  container: (indexingPolicy?: IndexingPolicy) => Promise<Container>
  /** What the client would not let through, sent past it. */
  send: (method: string, path: string, asked?: Asked) => Promise<Response>
  stop: () => Promise<void>
}>

type Asked = Readonly<{ headers?: Readonly<Record<string, string>>; body?: unknown }>

export async function aStandIn(): Promise<Scene> {
  const standIn = await startCosmosStandIn()
  const client = clientOf(standIn)
  const { database } = await client.databases.createIfNotExists({ id: 'city' })
  let made = 0
  return {
    standIn,
    client,
    container: async indexingPolicy => {
      const definition = { id: `files${++made}`, partitionKey: { paths: ['/file'] } }
      const { container } = await database.containers.create({
        ...definition,
        ...(indexingPolicy && { indexingPolicy }),
      })
      return container
    },
    send: (method, path, { headers = {}, body } = {}) =>
      fetch(`${standIn.endpoint}/${path}`, {
        method,
        headers: { authorization: `type=aad&ver=1.0&sig=${standIn.token}`, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop: async () => {
      client.dispose()
      await standIn.stop()
    },
  }
}

/** A client that shows every fault: what it would try again on its own is left to the caller. */
export function clientOf(
  { endpoint, key }: Pick<CosmosStandIn, 'endpoint' | 'key'>,
  connectionPolicy: ConnectionPolicy = {},
): CosmosClient {
  return new CosmosClient({
    endpoint,
    key,
    connectionPolicy: {
      enableBackgroundEndpointRefreshing: false,
      retryOptions: { maxRetryAttemptCount: 0 },
      ...connectionPolicy,
    },
  })
}
