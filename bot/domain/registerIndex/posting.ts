/** Where a word of a unit stands. */
export const wordFields = ['unitName', 'municipality', 'providerName', 'method', 'county'] as const
export type WordField = (typeof wordFields)[number]

/** The rows that have a word, each with the first of the fields where it stands, in the order of rows. */
export type Posting = number[]

/** Row and field in one number, which is half the memory of two. */
const fieldBits = 3

export function rowOf(posted: number): number {
  return posted >>> fieldBits
}

/** Its place among the fields. */
export function fieldNumberOf(posted: number): number {
  return posted & ((1 << fieldBits) - 1)
}

export function postRow(posting: Posting, row: number, field: WordField): void {
  const at = placeOf(posting, row)
  const isThere = rowOf(posting[at] ?? -1) === row
  posting.splice(at, isThere ? 1 : 0, (row << fieldBits) | wordFields.indexOf(field))
}

export function dropRow(posting: Posting, row: number): void {
  posting.splice(placeOf(posting, row), 1)
}

/** The place of the row, or where it would be; at the end when rows come in their order. */
function placeOf(posting: Posting, row: number): number {
  let [from, to] = [0, posting.length]
  if (rowOf(posting.at(-1) ?? 0) < row) return to
  while (from < to) {
    const middle = (from + to) >>> 1
    if (rowOf(posting[middle] ?? 0) < row) from = middle + 1
    else to = middle
  }
  return from
}
