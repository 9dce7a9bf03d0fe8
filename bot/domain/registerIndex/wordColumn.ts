import { type ColumnIn, column } from './column.ts'
import { type Kind, openKinds } from './kinds.ts'
import type { Column, Listed } from './registerIndex.ts'

/** For what is one of a few things of every unit. */
export type WordColumn<Word> = Column &
  Readonly<{
    kinds: () => readonly Kind<Word>[]
    at: (row: number) => Word | undefined
  }>

/** `keyOf` is for words that may say the same without being the same, such as objects. */
export function wordColumn<Word>(
  wordOf: (listed: Listed) => Word,
  keyOf: (word: Word) => unknown = word => word,
): ColumnIn<WordColumn<Word>> {
  return column(() => {
    const kinds = openKinds(keyOf)
    const placeAt: number[] = []
    return {
      put: (row, listed) => {
        const place = kinds.placeOf(wordOf(listed))
        placeAt[row] = place
        kinds.put(place, row)
      },
      take: row => kinds.take(placeAt[row] ?? -1, row),
      kinds: kinds.all,
      at: row => kinds.all()[placeAt[row] ?? -1]?.word,
    }
  })
}
