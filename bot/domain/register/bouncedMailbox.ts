import type { BouncedMailbox, Provider } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'

/** Nothing where the provider has another address by now, or it has been noted already. */
export function noteBounced(provider: Provider, bounced: BouncedMailbox): readonly RegisterEntry[] {
  if (provider.mailbox !== bounced.mailbox || provider.bounced) return []
  return [{ type: 'MailboxBounced', bounced }]
}
