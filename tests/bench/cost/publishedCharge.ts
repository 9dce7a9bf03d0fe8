/**
 * Request units as Microsoft publishes them (April 2026): by size a table, 0.2 for each term that an item puts into
 * the index, a replacement as a removal and a new item together, a feed as if each of its items were read by itself.
 * https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption
 */
const kilobyte = 1_024

/** In KB: what reading and what writing an item of that size costs. */
const table = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1_024, 145.9, 625],
  [2_048, 291.8, 1_250],
] as const

const perTerm = 0.2

export type Item = Readonly<{ bytes: number; terms: number }>

export const readCharge = (bytes: number): number => alongTable(bytes, 1)

/** Also of a removal. */
export const createCharge = ({ bytes, terms }: Item): number => alongTable(bytes, 2) + perTerm * terms

/** As if every term had changed: what stood there before is not known here. */
export const replaceCharge = (item: Item): number => 2 * createCharge(item)

/**
 * Of one page from one physical partition, besides its items. Nothing is published: 2.3 is what the least query is
 * seen to cost, 1 what looking for nothing by its id does.
 */
export const pageCharge = 2.3
export const emptyFeedCharge = 1
export const missCharge = 1

/** Along the straight line between two sizes of the table. */
function alongTable(bytes: number, column: 1 | 2): number {
  const size = bytes / kilobyte
  const at = table.findIndex(([upTo]) => size <= upTo)
  const above = table[at]
  const below = table[at - 1]
  if (above === undefined) throw new RangeError(`No item has ${bytes} bytes: at most 2 MB fit.`)
  if (below === undefined) return above[column]
  return below[column] + ((size - below[0]) / (above[0] - below[0])) * (above[column] - below[column])
}
