import type { StoredMail } from './mails.ts'

/** A page of what has come into the inbox; one of the two queries goes on from it. */
export type DeltaPage = Readonly<{ mails: readonly StoredMail[] }> &
  Readonly<{ nextQuery: string } | { deltaQuery: string }>

const first = ['changeType', '$select', '$filter']
const since = /^receivedDateTime ge (\d{4}-\d\d-\d\dT[\d:.]+Z)$/
const pageLength = 10

/**
 * The mails that a delta query asks for, of those that have come in, oldest first; undefined for a query that this mailbox
 * does not know. A token is how many came before: what the real one keeps in its own is nobody's business.
 */
export function deltaPage(inbox: readonly StoredMail[], query: URLSearchParams): DeltaPage | undefined {
  const start = startOf(inbox, query)
  if (start === undefined) return undefined
  const end = Math.min(start + pageLength, inbox.length)
  const mails = inbox.slice(start, end)
  const token = String(end)
  if (end < inbox.length) return { mails, nextQuery: queryOf('$skiptoken', token) }
  return { mails, deltaQuery: queryOf('$deltatoken', token) }
}

function startOf(inbox: readonly StoredMail[], query: URLSearchParams): number | undefined {
  const token = query.get('$skiptoken') ?? query.get('$deltatoken')
  if (token !== null) return query.size === 1 && /^\d+$/.test(token) ? Number(token) : undefined
  if ([...query.keys()].some(name => !first.includes(name)) || query.get('changeType') !== 'created')
    return undefined
  const asked = since.exec(query.get('$filter') ?? '')?.[1]
  if (asked === undefined) return undefined
  const at = inbox.findIndex(({ receivedAt = 0 }) => receivedAt >= Date.parse(asked))
  return at < 0 ? inbox.length : at
}

function queryOf(name: string, token: string): string {
  return new URLSearchParams({ [name]: token }).toString()
}
