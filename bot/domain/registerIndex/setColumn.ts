import { type Bits, noRows } from './bits.ts'
import { type ColumnIn, column } from './column.ts'
import { type Kind, openKinds } from './kinds.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For what may be several things of a unit, or none. */
export type SetColumn<Word> = Column &
  Readonly<{
    kinds: () => readonly Kind<Word>[]
    /** The rows that it is true of: as of now, and not to be changed. */
    rowsOf: (word: Word) => Bits
  }>

export function setColumn<Word extends string>(
  wordsOf: (listed: Listed) => readonly Word[],
): ColumnIn<SetColumn<Word>> {
  return column(() => openSets(wordsOf))
}

export function openSets<Word extends string | number>(
  wordsOf: (listed: Listed) => readonly Word[],
): SetColumn<Word> {
  const kinds = openKinds<Word>(word => word)
  let rowsSeen = 0
  const take = (row: number) => {
    for (let place = 0; place < kinds.all().length; place++) kinds.take(place, row)
  }
  return {
    put: (row, listed) => {
      // Nothing is noted of a row beyond those seen, and at a start all rows are.
      if (row < rowsSeen) take(row)
      rowsSeen = Math.max(rowsSeen, row + 1)
      for (const word of wordsOf(listed)) kinds.put(kinds.placeOf(word), row)
    },
    take,
    kinds: kinds.all,
    rowsOf: word => kinds.all()[kinds.placeOf(word)]?.rows ?? noRows(0),
  }
}
