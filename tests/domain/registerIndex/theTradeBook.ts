import { loadLexicon } from '../../../bot/reading/loadLexicon.ts'
import { wordsToSearchBy } from '../../../bot/text/wordsToSearchBy.ts'

/** The trade's words as they are loaded when the program starts. */
export const theTradeBook = wordsToSearchBy(loadLexicon())
