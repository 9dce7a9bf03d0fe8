import { askedPartsIn, type Books } from './askedParts.ts'
import { type Bits, keepRows, leaveRows, noRows, putRow, rowsIn } from './bits.ts'
import { type FoundBy, foundBy } from './foundBy.ts'
import { rowsMeantBy, rowsOfPart } from './partRows.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { registerWords } from './registerWords.ts'
import type { TradeBook } from './tradeBook.ts'

/** The rows that are found by the words, how well each, and by what. */
export type WordsFound = Readonly<{
  rows: Bits
  /** More is better. */
  score: (row: number) => number
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
  const books: Books = { trade, register: registerWords(index).book() }
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
    score: row => {
      let score = 0
      for (let nth = 0; nth < parts.length; nth++) score += parts[nth]?.strengths[row] ?? 0
      return score
    },
    denied: denied.map(part => part.words.join(' ')),
    unknown: required.filter(({ rows }) => isEmpty(rows)).map(({ part }) => part.words.join(' ')),
    why: row => parts.flatMap(part => foundBy(part, row, index) ?? []),
  }
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
  const all = first.slice()
  for (const rows of others) keepRows(all, rows)
  return isEmpty(all) ? rowsInMost(sets) : all
}

function rowsInMost(sets: readonly Bits[]): Bits {
  const met = new Uint8Array(32 * Math.max(0, ...sets.map(({ length }) => length)))
  for (const rows of sets) for (const row of rowsIn(rows)) met[row] = (met[row] ?? 0) + 1
  const most = met.reduce((most, parts) => Math.max(most, parts), 1)
  const rows = noRows(met.length)
  for (let row = 0; row < met.length; row++) if (met[row] === most) putRow(rows, row)
  return rows
}

function isEmpty(rows: Bits): boolean {
  return rows.every(word => word === 0)
}
