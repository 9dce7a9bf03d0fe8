import { openTradeBook, type TradeBook } from '../domain/registerIndex/tradeBook.ts'
import { assignments, genders, locales, needs, serviceTypes } from '../domain/vocabulary.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { type TraitName, tradeWordsOf } from '../reading/tradeWords.ts'
import type { Terms } from './terms.ts'
import { wordsFor } from './words.ts'

/** Units are found by the words that requests are read by, and by every name that people read on cards and screens. */
export function wordsToSearchBy(lexicon: Lexicon): TradeBook {
  return openTradeBook(
    tradeWordsOf(
      lexicon,
      locales.flatMap(locale => traitNames(wordsFor(locale).terms)),
    ),
  )
}

function traitNames(terms: Terms): readonly TraitName[] {
  return [
    ...serviceTypes.map(trait => ({ trait, name: terms.serviceTypes[trait] })),
    ...assignments.map(assignment => ({
      trait: assignment === 'urgent' ? ('urgentCapable' as const) : assignment,
      name: terms.assignments[assignment],
    })),
    ...genders.map(trait => ({ trait, name: terms.genders[trait] })),
    ...needs.map(trait => ({ trait, name: terms.needs[trait] })),
  ]
}
