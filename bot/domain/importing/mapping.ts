import { type ColumnKind, type Field, fieldsOfEveryRow, fieldsOfNewUnits } from './rowValues.ts'

/** Where a sheet's headings stand and what each column is about; undefined is not imported. */
export type SheetMapping = Readonly<{
  sheet: string
  /** From 1, as the spreadsheet numbers rows. */
  headingRow: number
  headings: readonly string[]
  columns: readonly (ColumnKind | undefined)[]
}>

/** What someone who maps a sheet is told of it. Columns are numbered from 1. */
export type MappingRemarks = Readonly<{
  unknown: readonly Readonly<{ number: number; heading: string }>[]
  doubled: readonly Readonly<{ number: number; heading: string; kind: ColumnKind }>[]
  missing: readonly Readonly<{ field: Field; neededFor: 'everyRow' | 'newUnit' }>[]
}>

export function remarksOn({ headings, columns }: SheetMapping): MappingRemarks {
  const places = headings.map((heading, at) => ({ number: at + 1, heading, kind: columns[at] }))
  return {
    unknown: places.flatMap(({ number, heading, kind }) =>
      kind === undefined && heading !== '' ? [{ number, heading }] : [],
    ),
    doubled: places.flatMap(({ number, heading, kind }, at) =>
      kind !== undefined && columns.indexOf(kind) < at ? [{ number, heading, kind }] : [],
    ),
    missing: [
      ...lacking(fieldsOfEveryRow, columns).map(field => ({ field, neededFor: 'everyRow' }) as const),
      ...lacking(fieldsOfNewUnits, columns).map(field => ({ field, neededFor: 'newUnit' }) as const),
    ],
  }
}

function lacking(wanted: readonly Field[], columns: SheetMapping['columns']): readonly Field[] {
  const found = columns.flatMap(kind =>
    kind === 'ages' ? (['ageFrom', 'ageTo'] as const) : kind ? [kind] : [],
  )
  return wanted.filter(field => !found.some(one => one === field))
}
