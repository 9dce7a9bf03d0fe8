import type { Meaning, TradeWords, Trait } from '../domain/registerIndex/tradeWords.ts'
import { agesAsked, ageTaken } from '../domain/registerIndex/traits.ts'
import { assignments, genders, isOneOf, needs, serviceTypes } from '../domain/vocabulary.ts'
import type { Code, Meaning as LexiconMeaning } from './codes.ts'
import { grammarWords } from './grammarWords.ts'
import type { Lexicon } from './lexicon.ts'
import { tokensOf } from './tokens.ts'

/** A trait by the name that people read on cards and screens. */
export type TraitName = Readonly<{ trait: Trait; name: string }>

/** The word list that requests are read by, as the words that providers are found by; and their names beside it. */
export function tradeWordsOf(lexicon: Lexicon, names: readonly TraitName[]): TradeWords {
  const meanings = new Map<string, Meaning>()
  const ignored = new Set<string>(grammarWords)
  for (const [expression, meaning] of lexicon.meanings) {
    const meant = meaningOf(meaning)
    if (meant) meanings.set(plainly(expression), meant)
    else if (meaning.codes[0] !== 'other' && !expression.includes(' ')) ignored.add(expression)
  }
  for (const age of agesAsked) meanings.set(String(age), { traits: [ageTaken(age)], oneOf: true })
  for (const { trait, name } of names) {
    const expression = plainly(name)
    if (!meanings.has(expression)) meanings.set(expression, { traits: [trait], oneOf: true })
  }
  return {
    meanings,
    partOfNames: partsOfNames(names),
    ignored: new Set([...ignored, ...lexicon.tails]),
    denying: { negations: negationsIn(lexicon), instead: new Set(['utan']), joining },
  }
}

const joining = new Set(['och', 'eller', 'samt', 'and', 'or'])
const englishNegations = ['not', 'without']

/** Single words, as people write who search. */
function negationsIn(lexicon: Lexicon): ReadonlySet<string> {
  const said = [...lexicon.meanings].filter(([, { codes }]) => codes[0] === 'negation')
  return new Set([...said.map(([expression]) => expression), ...englishNegations])
}

function partsOfNames(names: readonly TraitName[]): TradeWords['partOfNames'] {
  const parts = names.flatMap(({ trait, name }) => {
    const words = plainly(name).split(' ')
    return words.length < 2 ? [] : words.filter(isTelling).map(word => ({ word, trait }))
  })
  const byWord = Map.groupBy(parts, ({ word }) => word)
  return new Map(
    [...byWord].flatMap(([word, [first, ...others]]) =>
      first ? [[word, { traits: [first.trait, ...others.map(({ trait }) => trait)], oneOf: true }]] : [],
    ),
  )
}

/** Shorter words join others together. */
function isTelling(word: string): boolean {
  return word.length > 3
}

/** Words with single spaces; marks such as § are nothing that people type when they look for a home. */
function plainly(text: string): string {
  return tokensOf(text)
    .filter(token => token.kind !== 'mark')
    .map(token => token.norm)
    .join(' ')
}

function meaningOf({ codes, oneOf }: LexiconMeaning): Meaning | undefined {
  const [first, ...others] = new Set(codes.map(code => traitOf(code)).filter(trait => trait !== undefined))
  if (first === undefined) return undefined
  // Whoever looks for "familj" looks for a home that takes one.
  if (oneOf && first === 'withFamily') return { traits: [first], oneOf }
  return { traits: [first, ...others], oneOf }
}

const traitsByCode: Readonly<Partial<Record<Code, Trait>>> = {
  urgent: 'urgentCapable',
  urgentAsked: 'urgentCapable',
  atOnce: 'urgentCapable',
  siblings: 'siblingsTogether',
  siblingPair: 'siblingsTogether',
  twins: 'siblingsTogether',
  triplets: 'siblingsTogether',
  infant: 'infantCare',
  'lss9-8': 'lssHousing',
  withFamily: 'withFamily',
  withoutFamily: 'withoutFamily',
}

const words = [...serviceTypes, ...assignments, ...genders, ...needs]

function traitOf(code: Code): Trait | undefined {
  return traitsByCode[code] ?? (isOneOf(words, code) ? code : undefined)
}
