import { inIdOrder } from '../idOrder.ts'
import { addRows, type Bits, countRows, noRows, putRow } from '../registerIndex/bits.ts'
import type { LedgerCount } from '../request/suggestion.ts'
import type { ExclusionCode } from './exclusion.ts'

/** The units that are no candidates, row by row under each of their reasons. */
export type KeptOut = Readonly<{
  add: (code: ExclusionCode, rows: Bits) => void
  addRow: (code: ExclusionCode, row: number) => void
  /** Those with that reason. */
  by: (code: ExclusionCode) => Bits
  /** The most frequent reason first. */
  counts: () => readonly LedgerCount[]
  /** Those with any reason. */
  all: () => Bits
}>

/** `below`: all rows are below that one. */
export function nobodyKeptOut(below: number): KeptOut {
  const byCode = new Map<ExclusionCode, Bits>()

  function rowsBy(code: ExclusionCode): Bits {
    const known = byCode.get(code) ?? noRows(below)
    byCode.set(code, known)
    return known
  }

  return {
    add: (code, rows) => addRows(rowsBy(code), rows),
    addRow: (code, row) => putRow(rowsBy(code), row),
    by: rowsBy,
    counts: () =>
      [...byCode]
        .map(([code, rows]) => ({ code, units: countRows(rows) }))
        .filter(({ units }) => units > 0)
        .toSorted((one, other) => other.units - one.units || inIdOrder(one.code, other.code)),
    all: () => {
      const all = noRows(below)
      for (const rows of byCode.values()) addRows(all, rows)
      return all
    },
  }
}
