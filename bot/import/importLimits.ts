/** How much one import may bring. Beyond it is no register, or an attempt to fill the memory. */
export type ImportLimits = Readonly<{
  fileBytes: number
  /** Of everything in a workbook together, unpacked. */
  unpackedBytes: number
  /** How many times larger than its packed form a part may become; a sheet of equal rows comes to about a hundred. */
  packingRatio: number
  /** Files inside a workbook. */
  parts: number
  sheets: number
  /** Of all sheets together. */
  rows: number
  columns: number
  /** Characters in a cell. */
  cellLength: number
  /** What the reading may take, in ms and in MB of heap. */
  readingMs: number
  readingMemoryMb: number
}>

export const usualLimits: ImportLimits = {
  fileBytes: 25_000_000,
  unpackedBytes: 250_000_000,
  packingRatio: 250,
  parts: 2_000,
  sheets: 20,
  rows: 100_000,
  columns: 150,
  cellLength: 5_000,
  readingMs: 120_000,
  readingMemoryMb: 1_024,
}
