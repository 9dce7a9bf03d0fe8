import type { CalendarDate, Instant } from '../calendar.ts'
import { lowestPrices } from '../matching/price.ts'
import type { Position } from '../register/municipality.ts'
import { type Bits, hasRow, rowsWhere } from './bits.ts'
import { chordOf, chordsFrom } from './distance.ts'
import { type Facets, facetsOf } from './facets.ts'
import type { FoundBy } from './foundBy.ts'
import { type FacetCounts, type Filters, narrow } from './narrow.ts'
import { numberColumn } from './numberColumn.ts'
import { type PageAsked, type PageEnd, pageOf } from './page.ts'
import type { Listed, RegisterIndex } from './registerIndex.ts'
import type { TradeBook } from './tradeBook.ts'
import { findByWords, type WordsFound } from './wordSearch.ts'

export const sortOrders = ['relevance', 'distance', 'price', 'freshness', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

export type Search = Readonly<{
  /** As typed; nothing finds every unit. */
  text: string
  filters: Filters
  /** Where distances are counted from. Without it nothing is narrowed or sorted by them. */
  from?: Position
  /** Units further away are not found, whatever is chosen besides. */
  maxKm?: number
  sort: SortOrder
  page: PageAsked
  today: CalendarDate
  now: Instant
}>

export type SearchResult = Readonly<{
  found: readonly Found[]
  /** On all pages. */
  total: number
  /** What else could be chosen. Counting takes as long as finding: to be asked at once, or not at all. */
  counts: () => FacetCounts
  /** Words that nothing in the register has to do with. */
  unknown: readonly string[]
  /** What no unit that is found has to do with, since it was said not to. */
  denied: readonly string[]
  /** There is another page after this. */
  end?: PageEnd
}>

export type Found = Listed & Readonly<{ foundBy: readonly FoundBy[] }>

/** Units by words and choices, best first. */
export function searchIndex(search: Search, index: RegisterIndex, trade: TradeBook): SearchResult {
  const { text, filters, sort, from, maxKm } = search
  const words = findByWords(text, index, trade)
  const chord = from && chordsFrom(from, index)
  const found = chord && maxKm !== undefined ? rowsNear(words.rows, chord, maxKm) : words.rows
  const facets = facetsOf({ ...search, from }, index)
  const { suiting, counts } = narrow(found, filters, facets)
  const rows = suiting.list()
  const keyOf = keys(search, { index, words, facets, chord })[sort]
  const page = pageOf(rows, search.page, { keyOf, index })
  return {
    found: page.rows.map(row => ({ ...index.at(row), foundBy: words.why(row) })),
    total: rows.length,
    counts,
    unknown: words.unknown,
    denied: words.denied,
    ...(page.end ? { end: page.end } : {}),
  }
}

function rowsNear(rows: Bits, chord: (row: number) => number, maxKm: number): Bits {
  const longest = chordOf(maxKm)
  return rowsWhere(row => chord(row) <= longest, rows)
}

type Known = Readonly<{
  index: RegisterIndex
  words: WordsFound
  facets: Facets
  chord: ((row: number) => number) | undefined
}>

/** By row: what has the lowest comes first. */
function keys(
  { today }: Search,
  { index, words, facets, chord }: Known,
): Readonly<Record<SortOrder, (row: number) => number>> {
  const prices = lowestPrices(index).on(today)
  const free = facets.freePlaces.rowsOf(1)
  const usable = usability(index).numbers()
  const statedAt = lastStated(index).numbers()
  const relevance = (row: number) =>
    -(8 * (words.scores[row] ?? 0) + (usable[row] ?? 0) + (hasRow(free, row) ? 1 : 0))
  return {
    relevance,
    distance: row => chord?.(row) ?? 0,
    price: row => prices[row] ?? 0,
    freshness: row => -(statedAt[row] ?? 0),
    name: () => 0,
  }
}

/** Among units that the words find equally well, those that may be suggested stand first, and of them those that are free. */
const usability = numberColumn(({ unit, provider }) => {
  const mayBeSuggested = provider.status === 'approved' && unit.permit.status === 'valid'
  return mayBeSuggested ? 2 : 0
})

const lastStated = numberColumn(({ unit }) => unit.vacancy.at(-1)?.statedAt ?? 0)
