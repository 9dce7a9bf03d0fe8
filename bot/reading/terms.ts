import { serviceTypes, specialNeeds, targetGroups } from '../domain/vocabulary.ts'
import { type Atlas, atlasOf } from './atlas.ts'
import type { Code, Meaning } from './codes.ts'
import type { Knowledge } from './facts.ts'
import { numbers } from './grammarWords.ts'
import { keyOf, type Lexicon } from './lexicon.ts'
import type { Correction, Place } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'
import { unfolded, type Word, wordsFrom } from './words.ts'

/** A word, an expression of the lexicon, a place, a number or a mark: what the rules look at. */
export type Term = Readonly<{
  /** As written. */
  text: string
  /** As the rules see it: the plain word, digits, or a sign such as #person for every word of that kind. */
  seen: string
  kind: Token['kind']
  meaning?: Meaning
  /** Every place of that name. */
  places?: readonly Place[]
  corrections: readonly Correction[]
  /** No space before it. */
  glued: boolean
}>

export function termsOf(
  text: string,
  { lexicon, places }: Pick<Knowledge, 'lexicon' | 'places'>,
): readonly Term[] {
  const atlas = atlasOf(places)
  const words = tokensOf(text).flatMap(token => wordsFrom(token, lexicon, atlas))
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const found = expressionAt(words, at, lexicon, atlas)
    terms.push(found.term)
    at += found.length
  }
  return terms
}

type FoundTerm = Readonly<{ term: Term; length: number }>

function expressionAt(words: readonly Word[], at: number, lexicon: Lexicon, atlas: Atlas): FoundTerm {
  const place = placeAt(words, at, atlas)
  const expression = meaningAt(words, at, lexicon)
  if (place && place.length > (expression?.length ?? 0)) return place
  if (place && expression?.length === place.length) return withBoth(expression, place)
  return expression ?? { term: plainTerm(words[at]), length: 1 }
}

/** A municipality called as an everyday word (Vara) is one only where a preposition says so. */
function withBoth(expression: FoundTerm, { term: { places } }: FoundTerm): FoundTerm {
  return { ...expression, term: { ...expression.term, seen: '#wordplace', places } }
}

function placeAt(words: readonly Word[], at: number, atlas: Atlas): FoundTerm | undefined {
  for (let length = Math.min(2 * atlas.longest, words.length - at); length > 0; length -= 1) {
    // Most words begin no name, and need not be tried with all that follow them; two may be one name written apart.
    if (length > 2 && !atlas.isWord(words[at]?.norm ?? '')) continue
    const taken = words.slice(at, at + length)
    const places = expressionKeys(taken).flatMap(key => atlas.byName.get(key) ?? [])
    if (places.length > 0) return { term: { ...joined(taken), seen: '#place', places }, length }
  }
  return undefined
}

function meaningAt(words: readonly Word[], at: number, lexicon: Lexicon): FoundTerm | undefined {
  for (let length = Math.min(2 * lexicon.longest, words.length - at); length > 0; length -= 1) {
    const taken = words.slice(at, at + length)
    const keys = expressionKeys(taken)
    for (const key of keys) {
      const meaning = lexicon.meanings.get(key) ?? lexicon.meanings.get(unfolded(key, lexicon) ?? '')
      if (meaning) return { term: { ...joined(taken), ...sighted(meaning, seenAs(taken)) }, length }
    }
  }
  const alone = words[at]?.headMeaning
  if (alone)
    return {
      term: { ...joined(words.slice(at, at + 1)), ...sighted(alone, words[at]?.norm ?? '') },
      length: 1,
    }
  return undefined
}

/** Hyphens inside an expression do not matter, nor a compound written as two words: "stöd boende". */
function expressionKeys(taken: readonly Word[]): readonly string[] {
  if (taken.at(-1)?.kind === 'mark' || (taken.length > 1 && taken[0]?.norm === '-'))
    return taken.length === 1 ? taken.map(word => word.norm) : []
  const norms = taken.filter((word, at) => !isInnerHyphen(word, taken[at + 1])).map(word => word.norm)
  const [first, second, ...more] = norms
  const split =
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    second.length >= 3 &&
    first.length >= 3
  return split && taken.every(word => word.kind === 'word') ? [keyOf(norms), first + second] : [keyOf(norms)]
}

/** The hyphen of "stöd-boende", or the one that stands for the rest of the word in "jour- eller familjehem". */
function isInnerHyphen(word: Word, next: Word | undefined): boolean {
  if (word.norm !== '-' || !word.glued) return false
  return next?.glued === true || /^(?:och|o|eller|samt)$/.test(next?.norm ?? '')
}

function joined(taken: readonly Word[]): Omit<Term, 'seen'> {
  return {
    text: taken
      .map(word => (word.glued ? word.text : ` ${word.text}`))
      .join('')
      .trim(),
    kind: taken[0]?.kind ?? 'mark',
    glued: taken[0]?.glued ?? false,
    corrections: taken.flatMap(word => word.corrections),
  }
}

function sighted(meaning: Meaning, seen: string): Pick<Term, 'seen' | 'meaning'> {
  return { meaning, seen: signOf(meaning.codes) ?? seen }
}

function seenAs(taken: readonly Word[]): string {
  return taken.map(seenWord).join(' ')
}

function seenWord({ norm, kind }: Word): string {
  const number = numbers.indexOf(norm)
  // "En" and "ett" are most often articles, so the rules choose where they count.
  return kind === 'word' && number >= 0 && norm !== 'en' && norm !== 'ett' ? String(number) : norm
}

function plainTerm(word: Word | undefined): Term {
  if (!word) return { text: '', seen: '', kind: 'mark', corrections: [], glued: false }
  return {
    ...joined([word]),
    seen: seenWord(word),
    kind: seenWord(word) === word.norm ? word.kind : 'number',
  }
}

const signs: readonly Readonly<{ sign: string; codes: readonly Code[] }>[] = [
  { sign: '#person', codes: ['boy', 'girl', 'nonBinary', 'child', 'infant'] },
  { sign: '#siblings', codes: ['siblings', 'siblingPair', 'twins', 'triplets'] },
  { sign: '#parent', codes: ['parent'] },
  { sign: '#lvu', codes: ['lvu2', 'lvu3', 'lvu6'] },
  { sign: '#sol', codes: ['sol'] },
  { sign: '#lss', codes: ['lss9-8'] },
  { sign: '#service', codes: serviceTypes },
  { sign: '#difficulty', codes: targetGroups },
  // "Tillsammans med mamma" is not about siblings, so that word is seen as it is.
  { sign: '#need', codes: specialNeeds.filter(need => need !== 'siblingsTogether') },
]

function signOf([first]: Meaning['codes']): string | undefined {
  return signs.find(({ codes }) => codes.includes(first))?.sign
}
