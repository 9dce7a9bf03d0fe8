/** More than a conversation has turns; the last named is the nearest. */
const mostAnswered = 20

/** The message ids that a mail says it answers, in its headers as one text (RFC 5322: a line that begins with a blank goes on). */
export function answeredIn(headers: string): readonly string[] {
  const lines = headers.replace(/\r?\n(?=[ \t])/g, ' ').split(/\r?\n/)
  const said = lines
    .filter(line => /^(?:in-reply-to|references):/i.test(line))
    .flatMap(line => line.match(/<[^<>\s]{1,400}>/g) ?? [])
  return [...new Set(said)].slice(-mostAnswered)
}
