import { countyName } from '../register/counties.ts'
import { municipalityName } from '../register/municipalityName.ts'
import { column } from './column.ts'
import { dropRow, type Posting, postRow, type WordField, wordFields } from './posting.ts'
import type { Column, Listed } from './registerIndex.ts'
import { openShortBeginnings, type ShortBeginnings } from './shortBeginnings.ts'
import { type Entry, openWordBook, type WordBook } from './wordBook.ts'
import { wordsIn } from './writtenWords.ts'

export type RegisterWords = Column &
  Readonly<{
    book: () => WordBook<Posting>
    rowsBegunBy: ShortBeginnings['rowsBegunBy']
    wordsOf: (row: number) => readonly FoundWord[]
  }>

export type FoundWord = Readonly<{ entry: Entry<Posting>; field: WordField }>

/** What units say of themselves in words of their own: names, places and methods. */
export const registerWords = column(openRegisterWords)

function openRegisterWords(): RegisterWords {
  const book = openWordBook<Posting>()
  const beginnings = openShortBeginnings(book)
  const byRow: (readonly FoundWord[])[] = []
  const wordsOfText = takenApartOnce()

  function put(row: number, listed: Listed): void {
    const before = byRow[row] ?? []
    const after = foundWords(textsOf(listed), wordsOfText).map(({ word, field }) => ({
      entry: book.get(word) ?? book.add(word, []),
      field,
    }))
    // First the new and then the old: a word that stays never leaves the book.
    for (const { entry } of before) beginnings.take(row, entry)
    for (const { entry, field } of after) {
      postRow(entry.thing, row, field)
      beginnings.put(row, entry, field)
    }
    for (const { entry } of before) if (!after.some(kept => kept.entry === entry)) clear(entry, row)
    byRow[row] = after
  }

  function clear({ word, thing: posting }: Entry<Posting>, row: number): void {
    dropRow(posting, row)
    if (posting.length === 0) book.remove(word)
  }

  function take(row: number): void {
    for (const { entry } of byRow[row] ?? []) {
      beginnings.take(row, entry)
      clear(entry, row)
    }
    byRow[row] = []
  }

  return {
    put,
    take,
    book: () => book,
    rowsBegunBy: beginnings.rowsBegunBy,
    wordsOf: row => byRow[row] ?? [],
  }
}

function textsOf({ unit, provider }: Listed): Readonly<Record<WordField, string>> {
  return {
    unitName: unit.name,
    municipality: municipalityName(unit.municipality),
    providerName: provider.name,
    method: unit.methods.join(' '),
    county: countyName(unit.municipality),
  }
}

type WrittenWord = Readonly<{ word: string; field: WordField }>

/** A word counts where it stands first: a unit called as its provider is found by its own name. */
function foundWords(
  texts: Readonly<Record<WordField, string>>,
  wordsOfText: (text: string, field: WordField) => readonly string[],
): readonly WrittenWord[] {
  const found: WrittenWord[] = []
  for (const field of wordFields)
    for (const word of wordsOfText(texts[field], field))
      if (!found.some(known => known.word === word)) found.push({ word, field })
  return found
}

/** Thousands of units are in the same few places and work by the same methods; names are each unit's own. */
const sharedFields: ReadonlySet<WordField> = new Set(['municipality', 'method', 'county'])
const textsKept = 5_000

function takenApartOnce(): (text: string, field: WordField) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text, field) => {
    if (!sharedFields.has(field)) return wordsIn(text)
    const words = known.get(text) ?? wordsIn(text)
    if (known.size >= textsKept) known.clear()
    known.set(text, words)
    return words
  }
}
