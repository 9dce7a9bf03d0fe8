import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import type { ArrivedActivity } from './arrivedActivity.ts'
import { connectorClient } from './connectorClient.ts'
import { KeptClients } from './keptClients.ts'

export type BotCredentials = Readonly<{ appId: string; appPassword: string; tenantId: string }>

/**
 * The SDK's own entrance, `process`, reads the body once more and writes an answer of its own, faults and all. Here the
 * body has been read, and what is answered is for the bot to say.
 */
export class TeamsAdapter extends CloudAdapter {
  /** What the turn answers a click with; rejects with the SDK's AuthenticationError when Teams did not send this. */
  answer(
    authorization: string,
    activity: ArrivedActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, { ...activity, ...unused }, turn)
  }
}

/** Fields that the SDK's type wants and Teams does not send. */
const unused = { callerId: '', label: '', listenFor: [], localTimezone: '', valueType: '' }

/** Without credentials nothing is authenticated: only the local demo may do so, and the configuration sees to that. */
export function openAdapter(credentials: BotCredentials | undefined, longestCallMs: number): TeamsAdapter {
  const settings = credentials
    ? {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.appPassword,
        MicrosoftAppTenantId: credentials.tenantId,
        MicrosoftAppType: 'SingleTenant',
      }
    : {}
  const httpClient = connectorClient(longestCallMs)
  return new TeamsAdapter(new KeptClients(settings, undefined, undefined, undefined, { httpClient }))
}
