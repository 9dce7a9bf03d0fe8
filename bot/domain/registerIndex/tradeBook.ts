import type { Meaning, TradeWords } from './tradeWords.ts'
import { type Near, nearness, openWordBook } from './wordBook.ts'
import { fold } from './writtenWords.ts'

/** What the trade means by a word that someone writes, and how near the word is to what they wrote. */
export type Meant = Readonly<{ meaning: Meaning; nearness: number }>

export type TradeBook = Readonly<{
  /** Words in the longest expression. */
  longest: number
  meaningOf: (expression: string) => Meant | undefined
  /** What the word is a part of the name of. */
  namedPartly: (word: string) => Meant | undefined
  begunBy: (expression: string) => readonly Meant[]
  slippedFrom: (expression: string) => readonly Meant[]
  isIgnored: (word: string) => boolean
}>

export function openTradeBook({ meanings, partOfNames, ignored }: TradeWords): TradeBook {
  const book = openWordBook<Meaning>()
  for (const [expression, meaning] of meanings) book.add(expression, meaning)
  const foldedParts = new Map([...partOfNames].map(([word, meaning]) => [fold(word), meaning]))
  const foldedIgnored = new Set([...ignored].map(fold))
  return {
    longest: Math.max(1, ...[...meanings.keys()].map(expression => expression.split(' ').length)),
    meaningOf: expression => meantBy(book.named(expression).find(near => near.nearness >= nearness.folded)),
    namedPartly: word => {
      const meaning = foldedParts.get(fold(word))
      return meaning && { meaning, nearness: nearness.part }
    },
    begunBy: expression =>
      expression.length < shortestBeginning ? [] : eachOnce(book.begunBy(expression).map(meant)),
    slippedFrom: expression => eachOnce(book.slippedFrom(expression).map(meant)),
    isIgnored: word => !meanings.has(word) && (ignored.has(word) || foldedIgnored.has(fold(word))),
  }
}

const shortestBeginning = 2

function meant({ entry, nearness }: Near<Readonly<{ thing: Meaning }>>): Meant {
  return { meaning: entry.thing, nearness }
}

function meantBy(near: Near<Readonly<{ thing: Meaning }>> | undefined): Meant | undefined {
  return near && meant(near)
}

/** Every inflection of a word means the same. */
function eachOnce(all: readonly Meant[]): readonly Meant[] {
  return [...new Map(all.map(one => [one.meaning, one])).values()]
}
