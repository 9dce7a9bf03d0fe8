import type { StoredMail } from '../mailbox/mails.ts'
import { messageIdOf } from '../mailbox/messageId.ts'
import type { StandInMail } from './officeStandIn.ts'

/** The pane beside a mail that has come in. What the mail says stands behind `#`, and so reaches no server. */
export function paneAddress(appUrl: string, mail: StoredMail): string {
  const { conversationId, from, subject, text, headers, receivedAt = 0 } = mail
  const open: StandInMail = {
    messageId: messageIdOf(mail),
    conversationId,
    from,
    subject,
    at: receivedAt,
    headers: headers.map(({ name, value }) => `${name}: ${value}\r\n`).join(''),
    text,
  }
  return `${appUrl}/outlook#${encodeURIComponent(JSON.stringify(open))}`
}
