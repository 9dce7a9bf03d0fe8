import { type ColumnIn, column } from './column.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For a number of every unit; what stands in a row without a unit means nothing. */
export type NumberColumn = Column &
  Readonly<{
    /** By row: as of now, and not to be changed. */
    numbers: () => Float64Array
  }>

export type NumberColumnIn = ColumnIn<NumberColumn> & Readonly<{ numberOf: (listed: Listed) => number }>

export function numberColumn(numberOf: (listed: Listed) => number): NumberColumnIn {
  const opened = column(() => {
    let numbers = new Float64Array(0)
    return {
      put: (row: number, listed: Listed) => {
        numbers = withPlaceFor(row, numbers)
        numbers[row] = numberOf(listed)
      },
      take: () => {},
      numbers: () => numbers,
    }
  })
  return Object.assign(opened, { numberOf })
}

export function withPlaceFor(row: number, numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (row < numbers.length) return numbers
  const roomier = new Float64Array(Math.max(row + 1, Math.ceil(numbers.length * 1.5)))
  roomier.set(numbers)
  return roomier
}
