import { CloudAdapter } from 'botbuilder'
import { connectorClient } from './connectorClient.ts'
import { KeptClients } from './keptClients.ts'

export type BotCredentials = Readonly<{ appId: string; appPassword: string; tenantId: string }>

/** Without credentials nothing is authenticated: only the local demo may do so, and the configuration sees to that. */
export function openAdapter(credentials: BotCredentials | undefined, longestCallMs: number): CloudAdapter {
  const settings = credentials
    ? {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.appPassword,
        MicrosoftAppTenantId: credentials.tenantId,
        MicrosoftAppType: 'SingleTenant',
      }
    : {}
  const httpClient = connectorClient(longestCallMs)
  return new CloudAdapter(new KeptClients(settings, undefined, undefined, undefined, { httpClient }))
}
