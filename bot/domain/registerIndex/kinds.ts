import { type Bits, noRows, putRow, takeRow, withRoomFor } from './bits.ts'

/** One of the things that a column tells apart, and the rows that it is true of: as of now, and not to be changed. */
export type Kind<Word> = Readonly<{ word: Word; rows: Bits }>

/** Each different thing once; one that is true of no row any more stays, with none. */
export type Kinds<Word> = Readonly<{
  all: () => readonly Kind<Word>[]
  /** Its place among all, made when it is new. */
  placeOf: (word: Word) => number
  put: (place: number, row: number) => void
  take: (place: number, row: number) => void
}>

/** Words of the same key are one. */
export function openKinds<Word>(keyOf: (word: Word) => unknown): Kinds<Word> {
  const kinds: { word: Word; rows: Bits }[] = []
  const places = new Map<unknown, number>()
  return {
    all: () => kinds,
    placeOf: word => {
      const key = keyOf(word)
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, kinds.length)
      return kinds.push({ word, rows: noRows(0) }) - 1
    },
    put: (place, row) => {
      const kind = kinds[place]
      if (!kind) return
      kind.rows = withRoomFor(row, kind.rows)
      putRow(kind.rows, row)
    },
    take: (place, row) => {
      const kind = kinds[place]
      if (kind) takeRow(kind.rows, row)
    },
  }
}
