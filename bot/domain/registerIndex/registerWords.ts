import { countyName } from '../register/counties.ts'
import { municipalityName } from '../register/municipalityName.ts'
import { column } from './column.ts'
import type { Column, Listed } from './registerIndex.ts'
import { type Entry, openWordBook, type WordBook } from './wordBook.ts'
import { wordsIn } from './writtenWords.ts'

/** Where a word of a unit stands. */
export const wordFields = ['unitName', 'municipality', 'providerName', 'method', 'county'] as const
export type WordField = (typeof wordFields)[number]

/** The rows that have a word, each with the first of the fields where it stands, in the order of rows. */
export type Posting = number[]

export type RegisterWords = Column &
  Readonly<{
    book: () => WordBook<Posting>
    wordsOf: (row: number) => readonly FoundWord[]
  }>

export type FoundWord = Readonly<{ entry: Entry<Posting>; field: WordField }>

/** What units say of themselves in words of their own: names, places and methods. */
export const registerWords = column(openRegisterWords)

function openRegisterWords(): RegisterWords {
  const book = openWordBook<Posting>()
  const byRow: (readonly FoundWord[])[] = []
  const wordsOfText = takenApartOnce()

  function put(row: number, listed: Listed): void {
    const before = byRow[row] ?? []
    const after = foundWords(textsOf(listed), wordsOfText).map(({ word, field }) => ({
      entry: book.get(word) ?? book.add(word, []),
      field,
    }))
    // First the new and then the old: a word that stays never leaves the book.
    for (const { entry, field } of after) setRow(entry.thing, row, wordFields.indexOf(field))
    for (const { entry } of before) if (!after.some(kept => kept.entry === entry)) clear(entry, row)
    byRow[row] = after
  }

  function clear({ word, thing: posting }: Entry<Posting>, row: number): void {
    posting.splice(placeOf(posting, row), 1)
    if (posting.length === 0) book.remove(word)
  }

  function take(row: number): void {
    for (const { entry } of byRow[row] ?? []) clear(entry, row)
    byRow[row] = []
  }

  return { put, take, book: () => book, wordsOf: row => byRow[row] ?? [] }
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

/** Row and field in one number, which is half the memory of two. */
const fieldBits = 3

export function rowOf(posted: number): number {
  return posted >>> fieldBits
}

/** Its place among the fields. */
export function fieldNumberOf(posted: number): number {
  return posted & ((1 << fieldBits) - 1)
}

function setRow(posting: Posting, row: number, field: number): void {
  const at = placeOf(posting, row)
  const isThere = rowOf(posting[at] ?? -1) === row
  posting.splice(at, isThere ? 1 : 0, (row << fieldBits) | field)
}

/** The place of the row, or where it would be; at the end when rows come in their order. */
function placeOf(posting: Posting, row: number): number {
  let [from, to] = [0, posting.length]
  if (rowOf(posting.at(-1) ?? 0) < row) return to
  while (from < to) {
    const middle = (from + to) >>> 1
    if (rowOf(posting[middle] ?? 0) < row) from = middle + 1
    else to = middle
  }
  return from
}
