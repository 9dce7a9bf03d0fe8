import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'

export type BotCredentials = Readonly<{ appId: string; appPassword: string; tenantId: string }>

/** Without credentials nothing is authenticated: only the local demo may do so, and the configuration sees to that. */
export function openAdapter(credentials: BotCredentials | undefined): CloudAdapter {
  if (!credentials) return new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.appPassword,
      MicrosoftAppTenantId: credentials.tenantId,
      MicrosoftAppType: 'SingleTenant',
    }),
  )
}
