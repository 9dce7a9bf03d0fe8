import type { Instant } from '../../domain/calendar.ts'
import { swedishFigures as figures } from '../../text/figures.ts'
import { mailId } from './mailId.ts'
import type { StoredMail } from './mails.ts'
import { messageIdOf } from './messageId.ts'

/** How a mail is answered: by a person, by a machine while they are away, or not at all since it did not get there. */
export const waysToAnswer = ['reply', 'automatic', 'bounce'] as const
export type WayToAnswer = (typeof waysToAnswer)[number]

type Answering = Readonly<{ way: WayToAnswer; text: string; now: Instant }>

/** What comes back to the mailbox that the mail was sent from, as programs for mail write it. */
export function answerTo(mail: StoredMail, { way, text, now }: Answering) {
  const [by = ''] = mail.to
  const content = contentOf(mail, { way, text, now, by })
  return {
    id: mailId(),
    // Another server's report begins a conversation of its own.
    conversationId: way === 'bounce' ? mailId() : mail.conversationId,
    to: [mail.from],
    properties: [],
    draftedAt: now,
    receivedAt: now,
    ...content,
    headers: [{ name: 'In-Reply-To', value: messageIdOf(mail) }, ...content.headers],
  }
}

function contentOf(
  mail: StoredMail,
  { way, text, by }: Answering & Readonly<{ by: string }>,
): Pick<StoredMail, 'from' | 'subject' | 'text' | 'headers'> {
  switch (way) {
    case 'reply':
      return { from: by, subject: `SV: ${mail.subject}`, text: `${text}\n\n${quoted(mail, by)}`, headers: [] }
    case 'automatic':
      return {
        from: by,
        subject: `Automatiskt svar: ${mail.subject}`,
        text,
        headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
      }
    case 'bounce':
      return {
        from: `postmaster@${by.split('@')[1] ?? ''}`,
        subject: `Kunde inte levereras: ${mail.subject}`,
        text: `Meddelandet till ${by} kunde inte levereras. Adressen finns inte.`,
        headers: [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' }],
      }
  }
}

function quoted(mail: StoredMail, by: string): string {
  const head = [
    `Från: ${mail.from}`,
    `Skickat: ${figures.moment(mail.sentAt ?? mail.draftedAt)}`,
    `Till: ${by}`,
    `Ämne: ${mail.subject}`,
  ]
  return [`${'_'.repeat(32)}`, ...head, '', mail.text].join('\n')
}
