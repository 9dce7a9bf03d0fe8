import type { StoredItem } from './container.ts'
import { atStart, type Cursor } from './cursor.ts'
import { sortsUndefined } from './indexing.ts'
import { firstWhere, from } from './inOrder.ts'
import { readPath } from './json.ts'
import { type Asked, docOf, lookAt } from './matching.ts'
import { addSeen, mostBytes, nothingSeen, type Page, seenIn, type Wish } from './pages.ts'
import { amountOf } from './preparedQuery.ts'
import type { Range } from './range.ts'
import { type Recent, recent } from './recent.ts'
import { compareBy, compareValues, type Sortable } from './sorting.ts'
import type { Target } from './targets.ts'

type Row = Sortable & Readonly<{ item: StoredItem }>

/** The next items by the sorting, and no more of them than TOP or LIMIT lets out. */
export function pageBySorting(asked: Asked, target: Target, { cursor, most }: Wish): Page {
  const { query, parameters } = asked
  const sent = cursor?.sent ?? 0
  const largest = amountOf(query.top ?? query.limit, parameters) ?? Number.POSITIVE_INFINITY
  const left = cursor ? 0 : (amountOf(query.offset, parameters) ?? 0)
  const wanted = Math.min(most, largest - sent)
  const rows = sortedOf(asked, target)
  const begin = cursor ? positionAfter(rows, asked, cursor) : firstPosition(rows, asked)
  const found: StoredItem[] = []
  let seen = nothingSeen
  for (const looked of lookAt(asked, itemsFrom(rows, begin))) {
    found.push(...looked.matched)
    seen = addSeen(seen, seenIn(looked.seen))
    if (found.length > left + wanted) break
  }
  const items = fitting(found.slice(left, left + wanted))
  const last = items.at(-1)
  const isMore = left + items.length < found.length && sent + items.length < largest
  return last && isMore
    ? { items, seen, next: goOnAfter(rowOf(asked, last), sent + items.length) }
    : { items, seen }
}

/** Sorted once for all queries that go by it, as long as nobody writes to the range meanwhile. */
const kept = new WeakMap<Range, Recent<readonly Row[]>>()

/** What may be meant, before it is known what is. */
function sortedOf(asked: Asked, target: Target): readonly Row[] {
  const { query, parameters } = asked
  const ofRange = kept.get(target.range) ?? recent<readonly Row[]>(4)
  kept.set(target.range, ofRange)
  const conditions = query.conditions(parameters).map(({ path, equals }) => [path, equals])
  const name = JSON.stringify([target.name, target.range.lsn(), query.orders, conditions])
  return ofRange.get(name, () => sort(asked, target))
}

function sort(asked: Asked, target: Target): readonly Row[] {
  const { query, parameters } = asked
  const rows = [...target.candidates(query.conditions(parameters), 0)].map(item => rowOf(asked, item))
  const keepsAll = sortsUndefined(target.policy, query.orders)
  return rows.filter(({ values }) => keepsAll || values[0] !== undefined).sort(compareBy(query.orders))
}

function rowOf({ query }: Asked, item: StoredItem): Row {
  if (query.orders.length === 0) return { item, place: item.place, values: [] }
  const doc = docOf(item)
  return { item, place: item.place, values: query.orders.map(({ path }) => readPath(doc, path)) }
}

/** Nothing before it can be meant: whoever goes through a million items page by page asks for what comes after the last. */
function firstPosition(rows: readonly Row[], { query, parameters }: Asked): number {
  const [order] = query.orders
  if (!order || order.descends) return 0
  const bound = query.conditions(parameters).find(({ path }) => isSame(path, order.path))?.least
  return bound === undefined ? 0 : firstWhere(rows, ({ values }) => compareValues(values[0], bound) >= 0)
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at])
}

function positionAfter(rows: readonly Row[], { query }: Asked, { place, values }: Cursor): number {
  const compare = compareBy(query.orders)
  const last = { place, values: values.map(([value]) => value) }
  return firstWhere(rows, row => compare(row, last) > 0)
}

function* itemsFrom(rows: readonly Row[], position: number): Generator<StoredItem> {
  for (const { item } of from(rows, position, () => true)) yield item
}

/** At least one, however large. */
function fitting(items: readonly StoredItem[]): readonly StoredItem[] {
  let bytes = 0
  const end = items.findIndex((item, at) => {
    bytes += item.bytes
    return at > 0 && bytes > mostBytes
  })
  return end === -1 ? items : items.slice(0, end)
}

function goOnAfter({ place, values }: Row, sent: number): Cursor {
  return { ...atStart, place, values: values.map(value => (value === undefined ? [] : [value])), sent }
}
