import type { StoredMail } from './mails.ts'

type Found = Pick<StoredMail, 'properties'>

export type Page<Item> = Readonly<{
  mails: readonly Item[]
  /** Asks for the next page; undefined on the last. */
  nextQuery: string | undefined
}>

const known = ['$filter', '$select', '$top', '$skip']
const byProperty =
  /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '((?:[^']|'')*)'\)$/
const usualPage = 10

/** The mails or events that a query asks for, in the order given; undefined for a query that this mailbox does not know. */
export function pageOf<Item extends Found>(
  mails: readonly Item[],
  query: URLSearchParams,
): Page<Item> | undefined {
  if ([...query.keys()].some(name => !known.includes(name))) return undefined
  const wanted = byProperty.exec(query.get('$filter') ?? '')
  const [top, skip] = [Number(query.get('$top') ?? usualPage), Number(query.get('$skip') ?? 0)]
  if (!wanted || !(top > 0) || !(skip >= 0)) return undefined
  const [, id = '', quoted = ''] = wanted
  const value = quoted.replaceAll("''", "'")
  const found = mails.filter(({ properties }) =>
    properties.some(one => one.id === id && isSame(one.value, value)),
  )
  const end = skip + top
  const next = new URLSearchParams([...query].filter(([name]) => name !== '$skip'))
  next.set('$skip', String(end))
  return { mails: found.slice(skip, end), nextQuery: end < found.length ? next.toString() : undefined }
}

/** As Graph compares the values of such properties. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
