/** What stands in a cell, with no space before or after it. Dates are written as 2026-03-01; a formula is its value. */
export type Cell = string | number | boolean | null

/** A sheet from its first row on, empty rows included, so that a row's index tells its number. */
export type Table = Readonly<{ sheet: string; rows: readonly (readonly Cell[])[] }>
