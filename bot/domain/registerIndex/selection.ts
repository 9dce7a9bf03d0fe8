import { type Bits, countShared, countSharedAt, rowsIn, wordsInUse } from './bits.ts'

/** Rows that are gone through and counted again and again: what that takes is worked out once, when it is asked for. */
export type Selection = Readonly<{
  list: () => Int32Array
  /** How many of them are in the set. */
  countIn: (set: Bits) => number
}>

export function selection(rows: Bits): Selection {
  const list = once(() => rowsIn(rows))
  const counter = once(() => counterOf(rows))
  return { list, countIn: set => counter()(set) }
}

/** Straight through is quicker than from place to place, unless most would be for nothing. */
function counterOf(rows: Bits): Selection['countIn'] {
  const places = wordsInUse(rows)
  return 2 * places.length < rows.length
    ? set => countSharedAt(places, rows, set)
    : set => countShared(rows, set)
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
