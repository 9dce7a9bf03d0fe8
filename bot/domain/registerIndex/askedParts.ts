import type { Posting } from './posting.ts'
import type { ShortBeginnings } from './shortBeginnings.ts'
import type { TradeBook } from './tradeBook.ts'
import type { WordBook } from './wordBook.ts'
import { wordsIn } from './writtenWords.ts'

/** A word that was asked for, or an expression of several. */
export type AskedPart = Readonly<{
  words: readonly string[]
  /** Says nothing of a unit, and so need not be met; a unit called so is still found by it. */
  ignorable: boolean
  /** Nothing that has to do with it is wanted. */
  denied: boolean
  /** The one before the cursor, while someone types. */
  unfinished: boolean
  /** What stands before it, for expressions that are not finished yet: "psykisk o". */
  before: readonly string[]
}>

export type Books = Readonly<{
  trade: TradeBook
  register: WordBook<Posting>
  rowsBegunBy: ShortBeginnings['rowsBegunBy']
}>

/** What was asked for, a part at a time: the longest expressions of the trade, and compounds by what they are made of. */
export function askedPartsIn(text: string, books: Books): readonly AskedPart[] {
  const words = wordsIn(text).slice(0, mostWords)
  const typing = /[\p{L}\p{N}]$/u.test(text)
  const parts: AskedPart[] = []
  for (let at = 0; at < words.length; ) {
    const length = expressionLength(words, at, books.trade)
    const denied = length === 1 ? deniedFrom(at, words, { ...books, parts }) : []
    if (denied.length > 0) {
      parts.push({ words: denied, ignorable: true, denied: true, unfinished: false, before: [] })
      at += 1 + denied.length
      continue
    }
    const taken = words.slice(at, at + length)
    const unfinished = typing && at + length === words.length
    const before = words.slice(Math.max(0, at - mostBefore), at)
    parts.push(...partsOf({ words: taken, unfinished, before }, books))
    at += length
  }
  return parts.every(part => part.ignorable && !part.denied)
    ? parts.map(part => ({ ...part, ignorable: false }))
    : parts
}

/** More than anyone looks for at once. */
const mostWords = 12
const mostBefore = 3

/** The thing of the trade that the negation there is of; none where it may be meant otherwise. */
function deniedFrom(
  at: number,
  words: readonly string[],
  { trade, parts }: Books & Readonly<{ parts: readonly AskedPart[] }>,
): readonly string[] {
  const { negations, instead, joining } = trade.denying
  const negation = words[at] ?? ''
  if (!negations.has(negation)) return []
  if (instead.has(negation) && parts.some(({ denied }) => denied)) return []
  const denied = words.slice(at + 1, at + 1 + expressionLength(words, at + 1, trade))
  const isJoined = joining.has(words[at + 1 + denied.length] ?? '')
  return trade.meaningOf(denied.join(' ')) && !isJoined ? denied : []
}

function expressionLength(words: readonly string[], at: number, trade: TradeBook): number {
  for (let length = Math.min(trade.longest, words.length - at); length > 1; length--)
    if (trade.meaningOf(words.slice(at, at + length).join(' '))) return length
  return 1
}

function partsOf(part: Omit<AskedPart, 'ignorable' | 'denied'>, books: Books): readonly AskedPart[] {
  const [word = ''] = part.words
  const whole = { ...part, denied: false, ignorable: part.words.length === 1 && books.trade.isIgnored(word) }
  if (part.words.length > 1 || whole.ignorable || isKnown(word, part.unfinished, books)) return [whole]
  const pieces = piecesOf(word, books)
  if (pieces.length === 0) return [whole]
  return pieces.map(piece => {
    const ignorable = books.trade.isIgnored(piece)
    return { words: [piece], ignorable, denied: false, unfinished: false, before: [] }
  })
}

function isKnown(word: string, unfinished: boolean, { trade, register }: Books): boolean {
  if (trade.meaningOf(word) || trade.namedPartly(word) || register.named(word).length > 0) return true
  return unfinished && (trade.isBegunBy(word) || register.isBegunBy(word))
}

/** A compound's two halves, both known; or its last alone, which is what the whole is a kind of. */
function piecesOf(word: string, books: Books): readonly string[] {
  const halves = splitsOf(word)
  const both = halves.find(pair => pair.every(half => isPiece(half, books)))
  if (both) return both
  const head = halves.find(([, last]) => last.length >= shortestHead && books.trade.meaningOf(last))
  return head ? head.slice(1) : []
}

const shortestPiece = 3
const shortestHead = 5
/** Longer than the trade's longest; every way to part a word costs as much as the word is long. */
const longestCompound = 60

/** The longest first half first; an s may bind the two. */
function splitsOf(word: string): readonly (readonly [first: string, last: string])[] {
  if (word.length > longestCompound) return []
  const places = Array.from({ length: Math.max(0, word.length - 2 * shortestPiece + 1) }, (_, at) => at)
  return places.reverse().flatMap(at => {
    const [first, last] = [word.slice(0, at + shortestPiece), word.slice(at + shortestPiece)] as const
    return first.endsWith('s') && first.length > shortestPiece
      ? ([
          [first.slice(0, -1), last],
          [first, last],
        ] as const)
      : ([[first, last]] as const)
  })
}

function isPiece(half: string, { trade, register }: Books): boolean {
  if (trade.meaningOf(half) || trade.isIgnored(half)) return true
  return half.length > shortestPiece && register.named(half).length > 0
}
