import type { AskedPart, Books } from './askedParts.ts'
import { addRows, type Bits, isEmpty, noRows, putRow, raiseAtRows, rowsIn, sharedRows } from './bits.ts'
import { fieldNumberOf, type Posting, rowOf, type WordField, wordFields } from './posting.ts'
import type { RegisterIndex } from './registerIndex.ts'
import type { FieldRows } from './shortBeginnings.ts'
import type { Meant, TradeBook } from './tradeBook.ts'
import type { Meaning } from './tradeWords.ts'
import { traits } from './traits.ts'
import { type Entry, type Near, nearness } from './wordBook.ts'
import { fold } from './writtenWords.ts'

/** A part of the question with everything that is found by it, and how strongly, by row. */
export type PartRows = Readonly<{ part: AskedPart; sources: Sources; rows: Bits; strengths: Uint8Array }>

/** What may be meant by a part: things of the trade, and words of the register for each of its words. */
export type Sources = Readonly<{
  /** Nearest first. */
  meant: readonly Meant[]
  words: readonly NearWords[]
}>

/** Words of the register that are near to one that was asked for, and how near a certain one of them is; 0 is not. */
export type NearWords = Readonly<{
  nearestFirst: readonly Near<Posting>[]
  /** Where the words are that it begins, when it begins too many to tell of each. */
  begun?: FieldRows
  nearness: (entry: Entry<Posting>) => number
}>

export function rowsOfPart(part: AskedPart, index: RegisterIndex, books: Books): PartRows {
  const sources = sourcesOf(part, books)
  const found = {
    rows: noRows(32 * index.rows().length),
    strengths: new Uint8Array(32 * index.rows().length),
  }
  raiseByTraits(found, sources.meant, index)
  const [first, ...others] = sources.words
  if (first && others.length === 0) raiseByWords(found, first)
  if (others.length > 0) raiseByExpression(found, sources.words)
  return { part, sources, ...found }
}

/** Rows of what the trade means by a part, whatever they are called. */
export function rowsMeantBy({ words }: AskedPart, index: RegisterIndex, { trade }: Books): Bits {
  const meant = trade.meaningOf(words.join(' '))
  return meant ? rowsMeaningAny([meant.meaning], index) : noRows(0)
}

/** A slip of the pen is thought of last, when the word as it stands means nothing. */
function sourcesOf(part: AskedPart, { trade, register, rowsBegunBy }: Books): Sources {
  const meant = meantBy(part, trade)
  const words = part.words.map((word, at) => {
    const isLast = at === part.words.length - 1
    if (!part.unfinished || !isLast) return nearWords([...register.named(word), ...register.containing(word)])
    const begun = rowsBegunBy(word)
    if (begun) return alsoBegun(word, begun, nearWords(register.named(word)))
    return nearWords([...register.named(word), ...register.begunBy(word), ...register.containing(word)])
  })
  if (meant.length > 0 || words.every(isAnywhere)) return { meant, words }
  return slippedFrom(part, { trade, register })
}

function slippedFrom(
  { words, unfinished }: AskedPart,
  { trade, register }: Pick<Books, 'trade' | 'register'>,
): Sources {
  const expression = words.join(' ')
  const begun = unfinished ? trade.begunWithSlip(expression) : []
  return {
    meant: [...trade.slippedFrom(expression), ...begun],
    words: words.map((word, at) => {
      const isBegun = unfinished && at === words.length - 1
      return nearWords([...register.slippedFrom(word), ...(isBegun ? register.begunWithSlip(word) : [])])
    }),
  }
}

function nearWords(nearestFirst: readonly Near<Posting>[]): NearWords {
  return { nearestFirst, nearness: entry => nearestFirst.find(near => near.has(entry))?.nearness ?? 0 }
}

function alsoBegun(written: string, begun: FieldRows, near: NearWords): NearWords {
  const start = fold(written)
  const begins = (entry: Entry<Posting>) => (entry.folded.startsWith(start) ? nearness.begins : 0)
  return { ...near, begun, nearness: entry => near.nearness(entry) || begins(entry) }
}

function isAnywhere({ nearestFirst, begun = [] }: NearWords): boolean {
  return nearestFirst.some(({ entries }) => entries.length > 0) || begun.some(rows => !isEmpty(rows))
}

function meantBy({ words, unfinished, before }: AskedPart, trade: TradeBook): readonly Meant[] {
  const expression = words.join(' ')
  const whole = trade.meaningOf(expression)
  // A consultant-supported foster home is a foster home too, if not what is meant first.
  const partly = trade.namedPartly(expression)
  const beginnings = unfinished ? [...before.keys(), before.length] : []
  const begun = beginnings.flatMap(at => trade.begunBy([...before.slice(at), ...words].join(' ')))
  const all = [...(whole ? [whole] : []), ...(partly ? [partly] : []), ...begun]
  return all.toSorted((one, other) => other.nearness - one.nearness)
}

/** What a word is worth where it stands: a unit is called by its name and its place above all. */
export const weights: Readonly<Record<WordField, number>> = {
  unitName: 5,
  municipality: 5,
  providerName: 4,
  method: 4,
  county: 3,
}
const weightOf = wordFields.map(field => weights[field])
/** What a unit is and does is as good as being called so. */
export const traitWeight = 5

type Raised = Pick<PartRows, 'rows' | 'strengths'>

/** What is equally near is gone through together: a few letters may begin half of the trade's words. */
function raiseByTraits({ rows, strengths }: Raised, meant: readonly Meant[], index: RegisterIndex): void {
  for (const [nearness, alike] of Map.groupBy(meant, ({ nearness }) => nearness)) {
    const together = rowsMeaningAny(
      alike.map(({ meaning }) => meaning),
      index,
    )
    addRows(rows, together)
    raiseAtRows(strengths, together, nearness * traitWeight)
  }
}

/** Many words of the trade mean the same few things, and each of those is looked up once. */
function rowsMeaningAny(meanings: readonly Meaning[], index: RegisterIndex): Bits {
  const rows = noRows(32 * index.rows().length)
  const enough = new Set(meanings.flatMap(meaning => (needsSeveral(meaning) ? [] : meaning.traits)))
  for (const trait of enough) addRows(rows, traits(index).rowsOf(trait))
  for (const meaning of meanings) if (needsSeveral(meaning)) addRows(rows, rowsWithAll(meaning.traits, index))
  return rows
}

function needsSeveral({ traits, oneOf }: Meaning): boolean {
  return traits.length > 1 && !oneOf
}

function rowsWithAll([first, ...others]: Meaning['traits'], index: RegisterIndex): Bits {
  const { rowsOf } = traits(index)
  return others.map(rowsOf).reduce(sharedRows, rowsOf(first))
}

function raiseByWords({ rows, strengths }: Raised, { nearestFirst, begun = [] }: NearWords): void {
  for (const [field, there] of begun.entries()) {
    addRows(rows, there)
    raiseAtRows(strengths, there, nearness.begins * (weightOf[field] ?? 0))
  }
  for (const { entries, nearness } of nearestFirst)
    for (const { thing } of entries)
      for (let nth = 0; nth < thing.length; nth++) {
        const posted = thing[nth] ?? 0
        const row = rowOf(posted)
        const strength = nearness * (weightOf[fieldNumberOf(posted)] ?? 0)
        if (strength <= (strengths[row] ?? 0)) continue
        strengths[row] = strength
        putRow(rows, row)
      }
}

/** Words that belong together are all there, and as strong as the weakest of them. */
function raiseByExpression({ rows, strengths }: Raised, words: Sources['words']): void {
  const each = words.map(near => {
    const found = { rows: noRows(32 * rows.length), strengths: new Uint8Array(strengths.length) }
    raiseByWords(found, near)
    return found
  })
  const all = each.map(found => found.rows).reduce(sharedRows)
  const list = rowsIn(all)
  for (let nth = 0; nth < list.length; nth++) {
    const row = list[nth] ?? 0
    let weakest = Infinity
    for (const found of each) weakest = Math.min(weakest, found.strengths[row] ?? 0)
    strengths[row] = Math.max(weakest, strengths[row] ?? 0)
  }
  addRows(rows, all)
}
