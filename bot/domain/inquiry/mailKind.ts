export type MailHeader = Readonly<{ name: string; value: string }>

/** The headers that say of what kind a mail is. */
export const kindHeaders = [
  'content-type',
  'x-ms-exchange-message-is-ndr',
  'x-failed-recipients',
  'auto-submitted',
  'x-autoreply',
  'x-autorespond',
  'precedence',
] as const
type KindHeader = (typeof kindHeaders)[number]

/** What somebody wrote, what a machine answered by itself, or that ours did not get through. */
export type MailKind = 'reply' | 'automatic' | 'bounce'

export type MailSigns = Readonly<{
  from: string
  subject: string
  headers: readonly MailHeader[]
}>

/**
 * By the headers where they say it (RFC 3464 for reports of delivery, RFC 3834 for automatic answers, and what Exchange
 * adds of its own), by sender and subject where they do not.
 */
export function mailKind(mail: MailSigns): MailKind {
  if (isDeliveryReport(mail)) return isOnlyLate(mail) ? 'automatic' : 'bounce'
  return isAutomatic(mail) ? 'automatic' : 'reply'
}

function isDeliveryReport(mail: MailSigns): boolean {
  const type = headerOf(mail, 'content-type')
  if (headerOf(mail, 'x-ms-exchange-message-is-ndr') !== undefined) return true
  if (headerOf(mail, 'x-failed-recipients') !== undefined) return true
  if (type !== undefined && /report-type="?delivery-status/i.test(type)) return true
  return reportingSender.test(mail.from) && failedSubject.test(mail.subject)
}

const reportingSender = /^(?:postmaster|mailer-daemon|microsoftexchange[\da-f]+)@/i
const failedSubject =
  /undeliver|delivery (?:status|failure)|returned mail|failure notice|kunde inte levereras|olevererbar/i

/** Its server goes on trying; or it says that all went well. */
function isOnlyLate({ subject }: MailSigns): boolean {
  return /delay|fördröj|försenad|^(?:delivered|relayed|levererat|levererad)\b/i.test(subject)
}

function isAutomatic(mail: MailSigns): boolean {
  const submitted = headerOf(mail, 'auto-submitted')
  if (submitted !== undefined && !/^\s*no\b/i.test(submitted)) return true
  if ((['x-autoreply', 'x-autorespond'] as const).some(name => headerOf(mail, name) !== undefined))
    return true
  if (/auto_reply/i.test(headerOf(mail, 'precedence') ?? '')) return true
  return automaticSubject.test(mail.subject)
}

const automaticSubject =
  /^\s*(?:autosvar|automatiskt svar|frånvaro(?:meddelande)?|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b/i

function headerOf({ headers }: MailSigns, name: KindHeader): string | undefined {
  return headers.find(header => header.name.toLowerCase() === name)?.value
}
