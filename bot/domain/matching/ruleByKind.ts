import type { WordColumnIn } from '../registerIndex/wordColumn.ts'
import type { Exclusion } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Query } from './query.ts'

/** A rule on what units are alike in: it is asked once for all that are. */
export function ruleByKind<Word>(
  column: WordColumnIn<Word>,
  against: (word: Word, query: Query, rules: MatchingRules) => readonly Exclusion[],
): HardRule {
  return {
    looksAt: [column],
    against: (prospect, query, rules) => against(column.wordOf(prospect), query, rules),
    findKeptOut: ({ index, query, rules }, keptOut) => {
      for (const { word, rows } of column(index).kinds())
        for (const { code } of against(word, query, rules)) keptOut.add(code, rows)
    },
  }
}
