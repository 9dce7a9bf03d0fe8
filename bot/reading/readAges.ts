import { emptyLexicon } from './lexicon.ts'
import type { Unread } from './reading.ts'
import { remembered } from './remembered.ts'
import { termsOf } from './terms.ts'

const oldest = 20
const nowhere = [] as const

/** The card's field for ages: "15", "6, 9", "6 och 9 år", "8 mån". Whole years, youngest first. */
export const readAges = remembered<readonly number[]>(readOnce)

function readOnce(text: string): readonly number[] | Unread {
  const words = text.trim().slice(0, 200)
  if (words === '') return { reason: 'empty', words }
  const seen = termsOf(words, { lexicon: emptyLexicon, places: nowhere })
    .map(term => term.seen)
    .join(' ')
  const parts = seen
    .replace(/(?<= |^)(\d{1,2}),(\d{1,2})(?= |$)/g, '$1 , $2')
    .split(/ (?:,|;|och|o|and|&|\+|\/|samt) (?:och )?/)
  const ages = parts.map((part, at) => ageOf(part, unitAfter(parts, at)))
  if (ages.some(age => age === undefined))
    return { reason: ages.every(age => age === undefined) ? 'noAge' : 'strayWords', words }
  const known = ages.filter(age => age !== undefined)
  if (known.some(age => age > oldest)) return { reason: 'ageOutOfRange', words }
  return known.toSorted((one, other) => one - other)
}

const ageWritten =
  /^(\d{1,3}|en|ett)(?: (?:- )?(år|års|åring|årig|years?|year old|years old|mån|månad|månader|months?|veckor|vecka|weeks?|dagar|days?)(?: gammal| gamla)?)?$/

/** A number without a unit takes the one that follows it in the row: "6 och 9 mån". */
function ageOf(part: string, unitLater: string): number | undefined {
  if (/^(?:nyfödd|nyfött|newborn)$/.test(part)) return 0
  const [, count, unit] = ageWritten.exec(part) ?? []
  if (count === undefined) return undefined
  const number = count === 'en' || count === 'ett' ? 1 : Number(count)
  const kind = unit ?? unitLater
  if (/^m/.test(kind)) return Math.floor(number / 12)
  return /^(?:v|w|d)/.test(kind) ? Math.floor((number * 7) / 365) : number
}

function unitAfter(parts: readonly string[], at: number): string {
  return parts.slice(at + 1).flatMap(part => ageWritten.exec(part)?.[2] ?? [])[0] ?? ''
}
