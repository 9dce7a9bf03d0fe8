import { type Bits, noRows, putRow, takeRow, withRoomFor } from './bits.ts'
import { fieldNumberOf, type Posting, rowOf, type WordField, wordFields } from './posting.ts'
import type { Entry, WordBook } from './wordBook.ts'
import { fold } from './writtenWords.ts'

/** The rows with a word that begins so, for each field in the order of `wordFields`: as of now, and not to be changed. */
export type FieldRows = readonly Bits[]

/**
 * One letter or two begin thousands of words, and every search begins with them. In which rows those words are is
 * gathered when it is first asked for, and then kept as the register changes.
 */
export type ShortBeginnings = Readonly<{
  /** Undefined for more letters, which begin so few words that those can be gone through. */
  rowsBegunBy: (written: string) => FieldRows | undefined
  put: (row: number, entry: Entry<Posting>, field: WordField) => void
  /** To be followed by a put for every word that the row still has. */
  take: (row: number, entry: Entry<Posting>) => void
}>

const mostLetters = 2

export function openShortBeginnings(book: WordBook<Posting>): ShortBeginnings {
  const kept = new Map<string, Bits[]>()

  function gathered(start: string): Bits[] {
    const rows = wordFields.map(() => noRows(0))
    for (const { entries } of book.begunBy(start))
      for (const { thing } of entries)
        for (const posted of thing) putIn(rows, fieldNumberOf(posted), rowOf(posted))
    return rows
  }

  function keptFor({ folded }: Entry<Posting>): readonly Bits[][] {
    if (kept.size === 0) return []
    const starts = Array.from({ length: mostLetters }, (_, at) => folded.slice(0, at + 1))
    return [...new Set(starts)].flatMap(start => [kept.get(start) ?? []])
  }

  return {
    rowsBegunBy: written => {
      const start = fold(written)
      if (start.length > mostLetters || !book.isBegunBy(start)) return undefined
      const rows = kept.get(start) ?? gathered(start)
      kept.set(start, rows)
      return rows
    },
    put: (row, entry, field) => {
      for (const rows of keptFor(entry)) putIn(rows, wordFields.indexOf(field), row)
    },
    take: (row, entry) => {
      for (const rows of keptFor(entry)) for (const bits of rows) takeRow(bits, row)
    },
  }
}

function putIn(rows: Bits[], field: number, row: number): void {
  const roomy = withRoomFor(row, rows[field] ?? noRows(0))
  putRow(roomy, row)
  rows[field] = roomy
}
