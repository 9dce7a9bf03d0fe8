import type { Anchor } from '../domain/request/requestFacts.ts'
import { gatherPlace } from './gatherPlace.ts'
import { emptyLexicon } from './lexicon.ts'
import type { Place, Unread } from './reading.ts'
import { remembered } from './remembered.ts'
import { distanceRules } from './rules/distances.ts'
import { placeRules } from './rules/places.ts'
import { saidIn } from './said.ts'
import { type Piece, scan } from './scan.ts'
import { termsOf } from './terms.ts'

const rules = [...distanceRules, ...placeRules]

/** The card's field for place and distance: "Göteborg, högst 80 km", "inom 8 mil från Borås", "Angered". */
export function readPlace(text: string, { places }: Readonly<{ places: readonly Place[] }>): Anchor | Unread {
  const known = readers.get(places)
  if (known) return known(text)
  const reader = remembered<Anchor>(each => readOnce(each, places))
  readers.set(places, reader)
  return reader(text)
}

/** One for each list of places. */
const readers = new WeakMap<readonly Place[], (text: string) => Anchor | Unread>()

function readOnce(text: string, places: readonly Place[]): Anchor | Unread {
  const words = text.trim().slice(0, 200)
  if (words === '') return { reason: 'empty', words }
  // A day is of no matter where only places and distances are read.
  const knowledge = { today: '2000-01-01', lexicon: emptyLexicon, places } as const
  const pieces = scan(termsOf(words, knowledge), rules, knowledge)
  const stray = pieces.filter(isStray)
  if (stray.length > 0)
    return {
      reason: places.length > 0 && !namesPlace(pieces) ? 'noPlace' : 'strayWords',
      words: stray.map(piece => piece.words).join(' '),
    }
  const wished = pieces.some(isWish)
  const { anchor, maxKm, questions } = gatherPlace(
    saidIn(pieces.map(piece => ({ ...piece, negated: false, wished, parentAsked: false }))),
  )
  const [question] = questions
  if (question)
    return {
      reason: question.question.field === 'anchor' ? 'severalPlaces' : 'severalDistances',
      words: question.question.words,
    }
  if (!anchor) return { reason: 'noPlace', words }
  if (maxKm === undefined) return anchor
  return wished ? { ...anchor, maxKm, maxKmIsWish: true } : { ...anchor, maxKm }
}

const wishWords = /^(?:helst|gärna|om möjligt|if|possible|preferably|ideally|om|möjligt)$/i
const fillWords = /^(?:från|i|och|med|inom|högst|kommun|stad|eller|from|in|of|or|near|bort|[,.;():/-])$/i

function isStray(piece: Piece): boolean {
  if (piece.facts.length > 0)
    return piece.facts.some(
      fact => fact.about !== 'place' && fact.about !== 'distance' && !isDistanceQuestion(fact),
    )
  return !isWish(piece) && !fillWords.test(piece.words)
}

function isDistanceQuestion(fact: Piece['facts'][number]): boolean {
  return fact.about === 'question' && fact.question.field === 'maxKm'
}

function isWish(piece: Piece): boolean {
  return wishWords.test(piece.words)
}

function namesPlace(pieces: readonly Piece[]): boolean {
  return pieces.some(piece => piece.facts.some(fact => fact.about === 'place'))
}
