import { type ColumnIn, column } from './column.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For a number of every unit. What stands in a row without a unit means nothing. */
export type NumberColumn = Column &
  Readonly<{
    /** By row: as of now, and not to be changed. */
    numbers: () => Float64Array
  }>

export function numberColumn(numberOf: (listed: Listed) => number): ColumnIn<NumberColumn> {
  return column(() => {
    let numbers = new Float64Array(0)
    return {
      put: (row, listed) => {
        numbers = withPlaceFor(row, numbers)
        numbers[row] = numberOf(listed)
      },
      take: () => {},
      numbers: () => numbers,
    }
  })
}

function withPlaceFor(row: number, numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (row < numbers.length) return numbers
  const roomier = new Float64Array(Math.max(row + 1, Math.ceil(numbers.length * 1.5)))
  roomier.set(numbers)
  return roomier
}
