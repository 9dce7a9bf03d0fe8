import { looksPersonal } from '../../domain/register/mailbox.ts'
import type { Provider } from '../../domain/register/provider.ts'
import type { Words } from '../../text/words.ts'

/** A provider's mailbox with everything that speaks against it. */
export function mailboxShown({ mailbox, bounced }: Provider, { register }: Words): string {
  return [
    mailbox,
    ...(bounced ? [register.bouncedMailbox(bounced.on)] : []),
    ...(looksPersonal(mailbox) ? [register.personalMailbox] : []),
  ].join('. ')
}
