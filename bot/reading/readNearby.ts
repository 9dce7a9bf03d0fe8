import type { Nearby } from '../domain/registerIndex/nearby.ts'
import { gatherPlace } from './gatherPlace.ts'
import { emptyLexicon } from './lexicon.ts'
import type { Place } from './reading.ts'
import { distanceRules } from './rules/distances.ts'
import { placeRules } from './rules/places.ts'
import { about, saidIn } from './said.ts'
import { type Piece, scan } from './scan.ts'
import { termsOf } from './terms.ts'

const rules = [...distanceRules, ...placeRules]

/**
 * In a search of the register: "jourhem syskon inom 5 mil från Borås", "hvb nära Angered". A place alone, or "i Borås",
 * is left to the search, which finds the units that are there or called so. Two places or two distances are not read.
 */
export function readNearby(
  text: string,
  { places }: Readonly<{ places: readonly Place[] }>,
): Nearby | undefined {
  // What the other words mean is for the search to say, and a day is of no matter.
  const knowledge = { today: '2000-01-01', lexicon: emptyLexicon, places } as const
  const pieces = scan(termsOf(text, knowledge), rules, knowledge)
  const said = saidIn(pieces.map(piece => ({ ...piece, negated: false, wished: false, parentAsked: false })))
  if (about(said, 'distance').every(({ fact }) => fact.role === 'in')) return undefined
  const { anchor, maxKm, questions } = gatherPlace(said)
  if (maxKm === undefined || questions.length > 0) return undefined
  return { maxKm, rest: restOf(text, pieces), ...(anchor ? { place: anchor } : {}) }
}

/** As it was written; a space at the end says that the last word is finished. */
function restOf(text: string, pieces: readonly Piece[]): string {
  const words = pieces
    .filter(piece => !tellsWhere(piece))
    .flatMap(({ terms }) => terms)
    .map(term => (term.glued ? term.text : ` ${term.text}`))
    .join('')
    .trim()
  const [last] = pieces.slice(-1)
  return /\s$/.test(text) || (last && tellsWhere(last)) ? `${words} ` : words
}

function tellsWhere({ facts }: Piece): boolean {
  return facts.some(fact => fact.about === 'place' || fact.about === 'distance')
}
