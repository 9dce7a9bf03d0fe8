import type { StoredItem } from './container.ts'
import { atStart, type Cursor } from './cursor.ts'
import { sortsUndefined } from './indexing.ts'
import { firstWhere } from './inOrder.ts'
import { readPath } from './json.ts'
import { type Asked, docOf, look } from './matching.ts'
import { addSeen, mostBytes, nothingSeen, type Page, type Seen, seenIn, type Wish } from './pages.ts'
import { amountOf } from './preparedQuery.ts'
import type { Range } from './range.ts'
import { type Recent, recent } from './recent.ts'
import { compareBy, type Sortable } from './sorting.ts'
import type { Target } from './targets.ts'

type Row = Sortable & Readonly<{ item: StoredItem }>
type Sorted = Readonly<{ rows: readonly Row[]; seen: Seen }>

/** The next items by the sorting, and no more of them than TOP or LIMIT lets out. */
export function pageBySorting(asked: Asked, target: Target, { cursor, most }: Wish): Page {
  const { query, parameters } = asked
  const sorted = sortedOf(asked, target)
  const sent = cursor?.sent ?? 0
  const largest = amountOf(query.top ?? query.limit, parameters) ?? Number.POSITIVE_INFINITY
  const begin = cursor ? positionAfter(sorted.rows, asked, cursor) : (amountOf(query.offset, parameters) ?? 0)
  const rows = fitting(sorted.rows.slice(begin, begin + Math.min(most, largest - sent)))
  const items = rows.map(({ item }) => item)
  const page = { items, seen: cursor ? seenIn(items) : sorted.seen }
  const last = rows.at(-1)
  const isMore = begin + rows.length < sorted.rows.length && sent + rows.length < largest
  return last && isMore ? { ...page, next: goOnAfter(last, sent + rows.length) } : page
}

/** Sorted once for all pages of it, as long as nobody writes to the range meanwhile. */
const kept = new WeakMap<Range, Recent<Sorted>>()

function sortedOf(asked: Asked, target: Target): Sorted {
  const { query, parameters } = asked
  const ofRange = kept.get(target.range) ?? recent<Sorted>(4)
  kept.set(target.range, ofRange)
  const name = JSON.stringify([target.name, target.range.lsn(), query.sql, parameters])
  return ofRange.get(name, () => sort(asked, target))
}

function sort(asked: Asked, target: Target): Sorted {
  const { orders } = asked.query
  const found = [...look(asked, target, 0)]
  const rows = found.flatMap(({ matched }) => matched.map(item => rowOf(asked, item)))
  const keepsAll = sortsUndefined(target.policy, orders)
  return {
    rows: rows.filter(({ values }) => keepsAll || values[0] !== undefined).sort(compareBy(orders)),
    seen: found.map(({ seen }) => seenIn(seen)).reduce(addSeen, nothingSeen),
  }
}

function rowOf({ query }: Asked, item: StoredItem): Row {
  if (query.orders.length === 0) return { item, place: item.place, values: [] }
  const doc = docOf(item)
  return { item, place: item.place, values: query.orders.map(({ path }) => readPath(doc, path)) }
}

function positionAfter(rows: readonly Row[], { query }: Asked, { place, values }: Cursor): number {
  const compare = compareBy(query.orders)
  const last = { place, values: values.map(([value]) => value) }
  return firstWhere(rows, row => compare(row, last) > 0)
}

/** At least one, however large. */
function fitting(rows: readonly Row[]): readonly Row[] {
  let bytes = 0
  const end = rows.findIndex(({ item }, at) => {
    bytes += item.bytes
    return at > 0 && bytes > mostBytes
  })
  return end === -1 ? rows : rows.slice(0, end)
}

function goOnAfter({ place, values }: Row, sent: number): Cursor {
  return { ...atStart, place, values: values.map(value => (value === undefined ? [] : [value])), sent }
}
