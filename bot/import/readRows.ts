import type { SheetMapping } from '../domain/importing/mapping.ts'
import type { ColumnPlace, Problem } from '../domain/importing/problem.ts'
import { leavesOut, problemIn, type ReadRow, weightOf } from '../domain/importing/readRow.ts'
import { type Field, fieldsOfEveryRow, type RowValues } from '../domain/importing/rowValues.ts'
import { textOf } from './cellRead.ts'
import type { ColumnReaders } from './columnReaders.ts'
import type { Cell } from './table.ts'

/** A row as it stands in a sheet whose columns are known. */
export type SheetRow = Readonly<{ columns: SheetColumns; row: number; cells: readonly Cell[] }>

export type SheetColumns = Readonly<{ sheet: string; places: readonly ColumnPlace[] }>

export function columnsOf({ sheet, headings, columns }: SheetMapping): SheetColumns {
  const places = columns.flatMap((kind, at) =>
    kind ? [{ number: at + 1, heading: headings[at] ?? '', kind }] : [],
  )
  return { sheet, places }
}

export type RowRead = Readonly<{ row: ReadRow; problems: readonly Problem[] }>

/** What a row says, cell by cell; undefined where nothing stands in any of its known columns. */
export function readRow({ columns, row, cells }: SheetRow, readers: ColumnReaders): RowRead | undefined {
  const { sheet, places } = columns
  const filled = places.filter(({ number }) => textOf(cells[number - 1] ?? null) !== '')
  if (filled.length === 0) return undefined
  const place = { sheet, row }
  const problems: Problem[] = []
  const values: Partial<RowValues> = {}
  for (const column of filled) {
    const cell = cells[column.number - 1] ?? null
    const read = readers[column.kind](cell)
    if ('value' in read) Object.assign(values, read.value)
    if (read.wrong)
      problems.push({
        weight: weightOf(read.wrong),
        ...place,
        column,
        value: shown(cell, read.wrong),
        wrong: read.wrong,
      })
  }
  const at = (field: Field) => cellAt(field, places, cells)
  const misread = problems
    .filter(({ weight }) => weight === 'error')
    .flatMap(({ column }) => column?.kind ?? [])
  return { row: { place, values, misread, at }, problems }
}

/** What nobody may see is not shown to whoever reads the list of problems either. */
function shown(cell: Cell, { fault }: Problem['wrong']): string {
  return fault === 'personalNumber' ? '' : textOf(cell)
}

function cellAt(
  field: Field,
  places: readonly ColumnPlace[],
  cells: readonly Cell[],
): ReturnType<ReadRow['at']> {
  const column = places.find(
    ({ kind }) => kind === field || (kind === 'ages' && (field === 'ageFrom' || field === 'ageTo')),
  )
  return column ? { column, value: textOf(cells[column.number - 1] ?? null) } : { value: '' }
}

/** What every row must say before anyone can tell whom it is about. */
export function lackingIn(row: ReadRow): readonly Problem[] {
  if (row.values.unitId !== undefined) return []
  return fieldsOfEveryRow
    .filter(field => leavesOut(row, field))
    .map(field => problemIn(row, field, { fault: 'missing', field, neededFor: 'everyRow' }))
}

export function tellsWhom({ values }: ReadRow): boolean {
  return values.unitId !== undefined || fieldsOfEveryRow.every(field => values[field] !== undefined)
}
