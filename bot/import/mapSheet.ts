import type { SheetMapping } from '../domain/importing/mapping.ts'
import type { ColumnKind } from '../domain/importing/rowValues.ts'
import { textOf } from './cellRead.ts'
import { kindOfHeading } from './headings.ts'
import type { Cell, Table } from './table.ts'

/** Titles, dates and notes may stand above the headings. */
const rowsLookedAt = 20

/** The row that holds most known headings, and what its columns are about; undefined where none holds two. */
export function mapSheet({ sheet, rows }: Table): SheetMapping | undefined {
  const known = rows.slice(0, rowsLookedAt).map(row => row.filter(cell => kindOf(cell) !== undefined).length)
  const most = Math.max(0, ...known)
  if (most < 2) return undefined
  const at = known.indexOf(most)
  const headings = (rows[at] ?? []).map(textOf)
  return { sheet, headingRow: at + 1, headings, columns: headings.map(kindOf) }
}

function kindOf(cell: Cell): ColumnKind | undefined {
  return kindOfHeading(textOf(cell))
}
