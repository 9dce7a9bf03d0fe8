import type { StoredItem } from './container.ts'
import { atStart, type Cursor } from './cursor.ts'
import { sortsUndefined } from './indexing.ts'
import { firstWhere, from } from './inOrder.ts'
import { readPath } from './json.ts'
import { type Asked, docOf, lookAt } from './matching.ts'
import { addSeen, mostBytes, nothingSeen, type Page, seenIn, type Wish } from './pages.ts'
import { mayFulfil } from './pathIndexes.ts'
import { amountOf } from './preparedQuery.ts'
import { isLatest, type Range } from './range.ts'
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

type Sorted = { lsn: number; rows: readonly Row[] }

/** Sorted once for all queries that go by it; what is written meanwhile takes its place when it is next asked for. */
const kept = new WeakMap<Range, Recent<Sorted>>()

/** What may be meant, before it is known what is. */
function sortedOf(asked: Asked, target: Target): readonly Row[] {
  const { query, parameters } = asked
  const { range, name } = target
  const ofRange = kept.get(range) ?? recent<Sorted>(4)
  kept.set(range, ofRange)
  const conditions = query.conditions(parameters).map(({ path, equals }) => [path, equals])
  const sorted = ofRange.get(JSON.stringify([name, query.orders, conditions]), () => ({
    lsn: range.lsn(),
    rows: sort(asked, target),
  }))
  if (sorted.lsn < range.lsn()) sorted.rows = upToDate(sorted, asked, target)
  sorted.lsn = range.lsn()
  return sorted.rows
}

/** A long line of which one is taken after another would take for ever to sort anew each time. */
function upToDate({ lsn, rows }: Sorted, asked: Asked, target: Target): readonly Row[] {
  const { query, parameters } = asked
  const changed = [...target.range.changedAfter(lsn)]
  if (changed.length > rows.length) return sort(asked, target)
  const conditions = query.conditions(parameters)
  const standing = rows.filter(({ item }) => isLatest(item))
  const compare = compareBy(query.orders)
  for (const item of changed.filter(each => target.holds(each) && mayFulfil(each, conditions))) {
    const row = rowOf(asked, item)
    if (isSorted(row, asked, target))
      standing.splice(
        firstWhere(standing, each => compare(each, row) > 0),
        0,
        row,
      )
  }
  return standing
}

function sort(asked: Asked, target: Target): readonly Row[] {
  const { query, parameters } = asked
  const rows = [...target.candidates(query.conditions(parameters), 0)].map(item => rowOf(asked, item))
  return rows.filter(row => isSorted(row, asked, target)).sort(compareBy(query.orders))
}

function isSorted({ values }: Row, { query }: Asked, { policy }: Target): boolean {
  return values[0] !== undefined || sortsUndefined(policy, query.orders)
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
