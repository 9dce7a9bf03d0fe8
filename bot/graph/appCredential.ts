import { ClientSecretCredential, type TokenCredential } from '@azure/identity'

export const microsoftGraph = 'https://graph.microsoft.com'

/** The app as itself, by the same registration as the bot. It keeps its token and renews it in time. */
export function appCredential({
  tenantId,
  appId,
  appPassword,
}: Readonly<{ tenantId: string; appId: string; appPassword: string }>): TokenCredential {
  return new ClientSecretCredential(tenantId, appId, appPassword)
}
