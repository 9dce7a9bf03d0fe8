import { type Bits, keepRows, noRows } from '../registerIndex/bits.ts'
import type { NumberColumnIn } from '../registerIndex/numberColumn.ts'
import type { Exclusion, ExclusionCode } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

type Limit = Readonly<{
  code: ExclusionCode
  keepsOut: 'above' | 'below'
  /** Exactly there a unit is not kept out. */
  limit: (query: Query, rules: MatchingRules) => number
  tell: (prospect: Prospect, query: Query, rules: MatchingRules) => readonly Exclusion[]
}>

/** A rule on a number of the unit's own against one of the request's. */
export function ruleByNumber(column: NumberColumnIn, { code, keepsOut, limit, tell }: Limit): HardRule {
  const sign = keepsOut === 'above' ? 1 : -1
  return {
    looksAt: [column],
    against: (prospect, query, rules) =>
      sign * column.numberOf(prospect) > sign * limit(query, rules) ? tell(prospect, query, rules) : [],
    findKeptOut: ({ index, query, rules }, keptOut) => {
      const beyond = rowsBeyond(column(index).numbers(), sign, sign * limit(query, rules))
      keepRows(beyond, index.rows())
      keptOut.add(code, beyond)
    },
  }
}

/** Without a branch in the loop: which way it goes cannot be foretold, and would cost six times as much. */
function rowsBeyond(numbers: Float64Array, sign: number, limit: number): Bits {
  const beyond = noRows(numbers.length)
  for (let at = 0; at < beyond.length; at++) {
    const past = Math.min((at + 1) << 5, numbers.length)
    let word = 0
    for (let row = at << 5; row < past; row++)
      word |= Number(sign * (numbers[row] ?? 0) > limit) << (row & 31)
    beyond[at] = word
  }
  return beyond
}
