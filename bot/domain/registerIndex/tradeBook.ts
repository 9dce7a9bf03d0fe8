import type { DenyingWords, Meaning, TradeWords } from './tradeWords.ts'
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
  isBegunBy: (expression: string) => boolean
  slippedFrom: (expression: string) => readonly Meant[]
  begunWithSlip: (expression: string) => readonly Meant[]
  isIgnored: (word: string) => boolean
  denying: DenyingWords
}>

export function openTradeBook({ meanings, partOfNames, ignored, denying }: TradeWords): TradeBook {
  const book = openWordBook<Meaning>()
  for (const [expression, meaning] of meanings) book.add(expression, meaning)
  const foldedParts = new Map([...partOfNames].map(([word, meaning]) => [fold(word), meaning]))
  const foldedIgnored = new Set([...ignored].map(fold))
  return {
    longest: Math.max(1, ...[...meanings.keys()].map(expression => expression.split(' ').length)),
    meaningOf: expression => {
      const [nearest] = book.named(expression).filter(near => near.nearness >= nearness.folded)
      return nearest && meant(nearest)[0]
    },
    namedPartly: word => {
      const meaning = foldedParts.get(fold(word))
      return meaning && { meaning, nearness: nearness.part }
    },
    begunBy: expression =>
      expression.length < shortestBeginning ? [] : book.begunBy(expression).flatMap(meant),
    isBegunBy: expression => expression.length >= shortestBeginning && book.isBegunBy(expression),
    slippedFrom: expression => book.slippedFrom(expression).flatMap(meant),
    begunWithSlip: expression => book.begunWithSlip(expression).flatMap(meant),
    isIgnored: word => !meanings.has(word) && (ignored.has(word) || foldedIgnored.has(fold(word))),
    denying,
  }
}

const shortestBeginning = 2

/** Every inflection of a word means the same. */
function meant({ entries, nearness }: Near<Meaning>): readonly Meant[] {
  const meanings = new Set(entries.map(({ thing }) => thing))
  return [...meanings].map(meaning => ({ meaning, nearness }))
}
