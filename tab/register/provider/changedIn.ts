import type { ProviderDetails } from '../../../bot/api/contract/providers.ts'

/** The fields that are another now than earlier, as they are now. */
export function changedIn(now: ProviderDetails, earlier: ProviderDetails): Partial<ProviderDetails> {
  const { name, organisationNumber, mailbox, contacts } = now
  return {
    ...(name !== earlier.name && { name }),
    ...(organisationNumber !== earlier.organisationNumber && { organisationNumber }),
    ...(mailbox !== earlier.mailbox && { mailbox }),
    ...(JSON.stringify(contacts) !== JSON.stringify(earlier.contacts) && { contacts }),
  }
}
