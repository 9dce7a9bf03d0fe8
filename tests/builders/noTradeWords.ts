import type { TradeWords } from '../../bot/domain/registerIndex/tradeWords.ts'

/** For a desk where nobody searches by more than names. */
export const noTradeWords: TradeWords = {
  meanings: new Map(),
  partOfNames: new Map(),
  ignored: new Set(),
  denying: { negations: new Set(), instead: new Set(), joining: new Set() },
}
