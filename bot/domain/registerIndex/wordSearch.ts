import { askedPartsIn, type Books } from './askedParts.ts'
import { addRows, type Bits, isEmpty, leaveRows, noRows, sharedRows } from './bits.ts'
import { type FoundBy, foundBy } from './foundBy.ts'
import { rowsMeantBy, rowsOfPart } from './partRows.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { registerWords } from './registerWords.ts'
import type { TradeBook } from './tradeBook.ts'

/** The rows that are found by the words, how well each, and by what. */
export type WordsFound = Readonly<{
  rows: Bits
  /** By row; more is better. */
  scores: Uint16Array
  /** As they were asked for: nothing in the register is found by them. */
  unknown: readonly string[]
  /** What was asked not to be, as it was written. */
  denied: readonly string[]
  why: (row: number) => readonly FoundBy[]
}>

/**
 * Units that have to do with every word; where there are none, those that have to do with as many of them as any.
 * What is nearest to a word in a unit is what counts there.
 */
export function findByWords(text: string, index: RegisterIndex, trade: TradeBook): WordsFound {
  const { book, rowsBegunBy } = registerWords(index)
  const books: Books = { trade, register: book(), rowsBegunBy }
  const asked = askedPartsIn(text, books)
  const denied = asked.filter(part => part.denied)
  const parts = asked.filter(part => !part.denied).map(part => rowsOfPart(part, index, books))
  const required = parts.filter(({ part }) => !part.ignorable)
  const met = required.filter(({ rows }) => !isEmpty(rows))
  return {
    rows: rowsBut(
      required.length === 0 ? index.rows() : rowsWithMost(met.map(({ rows }) => rows)),
      denied.map(part => rowsMeantBy(part, index, books)),
    ),
    scores: summed(
      parts.map(({ strengths }) => strengths),
      32 * index.rows().length,
    ),
    denied: denied.map(part => part.words.join(' ')),
    unknown: required.filter(({ rows }) => isEmpty(rows)).map(({ part }) => part.words.join(' ')),
    why: row => parts.flatMap(part => foundBy(part, row, index) ?? []),
  }
}

/** A part is worth at most fifty, and no more than a dozen words are asked for. */
function summed(strengths: readonly Uint8Array[], rows: number): Uint16Array {
  const sums = new Uint16Array(rows)
  for (const each of strengths)
    for (let row = 0; row < each.length; row++) sums[row] = (sums[row] ?? 0) + (each[row] ?? 0)
  return sums
}

function rowsBut(rows: Bits, denied: readonly Bits[]): Bits {
  if (denied.length === 0) return rows
  const left = rows.slice()
  for (const out of denied) leaveRows(left, out)
  return left
}

/** In all of them, or else in as many as any row is. */
function rowsWithMost(sets: readonly Bits[]): Bits {
  const [first = noRows(0), ...others] = sets
  const all = others.reduce(sharedRows, first)
  return isEmpty(all) ? rowsInMost(sets) : all
}

function rowsInMost(sets: readonly Bits[]): Bits {
  const longest = Math.max(0, ...sets.map(({ length }) => length))
  // Those in one of the sets or more, in two or more, and so on.
  const inSoMany = sets.map(() => noRows(32 * longest))
  for (const rows of sets)
    for (let nth = inSoMany.length - 1; nth >= 0; nth--) {
      const fewer = inSoMany[nth - 1]
      addRows(inSoMany[nth] ?? noRows(0), fewer ? sharedRows(fewer, rows) : rows)
    }
  return inSoMany.findLast(rows => !isEmpty(rows)) ?? noRows(32 * longest)
}
