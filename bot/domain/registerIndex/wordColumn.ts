import { type ColumnIn, column } from './column.ts'
import { type Kind, openKinds } from './kinds.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For what is one of a few things of every unit. */
export type WordColumn<Word> = Column &
  Readonly<{
    kinds: () => readonly Kind<Word>[]
    /** Of a row with a unit. */
    at: (row: number) => Word
  }>

export type WordColumnIn<Word> = ColumnIn<WordColumn<Word>> & Readonly<{ wordOf: (listed: Listed) => Word }>

/** `keyOf` is what two words have in common that are one here; of those, the first that came is kept. */
export function wordColumn<Word>(
  wordOf: (listed: Listed) => Word,
  keyOf: (word: Word) => unknown = word => word,
): WordColumnIn<Word> {
  const opened = column(() => {
    const kinds = openKinds(keyOf)
    const placeAt: number[] = []
    return {
      put: (row: number, listed: Listed) => {
        const place = kinds.placeOf(wordOf(listed))
        if (place === placeAt[row]) return
        kinds.take(placeAt[row] ?? -1, row)
        placeAt[row] = place
        kinds.put(place, row)
      },
      take: (row: number) => {
        kinds.take(placeAt[row] ?? -1, row)
        placeAt[row] = -1
      },
      kinds: kinds.all,
      at: (row: number) => {
        const kind = kinds.all()[placeAt[row] ?? -1]
        if (!kind) throw new RangeError(`Could not tell anything of row ${row}: there is no unit in it.`)
        return kind.word
      },
    }
  })
  return Object.assign(opened, { wordOf })
}
