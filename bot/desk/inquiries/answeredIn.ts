import type { MailHeader } from '../../domain/inquiry/mailKind.ts'

/** More than a conversation has turns; the last named is the nearest. */
const mostAnswered = 20

/** The message ids of the mails that a mail says it answers (RFC 5322), the nearest last. */
export function answeredIn(headers: readonly MailHeader[]): readonly string[] {
  const said = headers
    .filter(({ name }) => /^(?:in-reply-to|references)$/i.test(name))
    .flatMap(({ value }) => value.match(/<[^<>\s]{1,400}>/g) ?? [])
  return [...new Set(said)].slice(-mostAnswered)
}
