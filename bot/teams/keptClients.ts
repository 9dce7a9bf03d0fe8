import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'

type Authentication = ConfigurationBotFrameworkAuthentication
type Identity = Parameters<Authentication['createConnectorFactory']>[0]
type ConnectorFactory = Pick<ReturnType<Authentication['createConnectorFactory']>, 'create'>
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>

/** Teams has a connector for each part of the world, and a city meets one or two. */
const mostConnectors = 16

/**
 * The SDK makes its clients anew for every turn, which takes as long as answering does. They hold nothing of the turn,
 * only where to call and as whom; and there is one bot here, so they are kept.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ConnectorClient>()
  #userTokens: UserTokenClient | undefined

  override async authenticateRequest(
    ...request: Parameters<Authentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(...request)
    const { connectorFactory } = authenticated
    return connectorFactory
      ? { ...authenticated, connectorFactory: this.#keeping(connectorFactory) }
      : authenticated
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(identity))
  }

  override async createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    this.#userTokens ??= await super.createUserTokenClient(identity)
    return this.#userTokens
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const key = `${serviceUrl} ${audience ?? ''}`
        const client = this.#connectors.get(key) ?? (await factory.create(serviceUrl, audience))
        this.#keep(key, client)
        return client
      },
    }
  }

  #keep(key: string, client: ConnectorClient): void {
    this.#connectors.set(key, client)
    const [oldest] = this.#connectors.keys()
    if (this.#connectors.size > mostConnectors && oldest !== undefined) this.#connectors.delete(oldest)
  }
}
