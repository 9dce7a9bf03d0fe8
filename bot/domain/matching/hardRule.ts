import type { ColumnIn } from '../registerIndex/column.ts'
import type { Column } from '../registerIndex/registerIndex.ts'
import type { Asked } from './asked.ts'
import type { Exclusion } from './exclusion.ts'
import type { KeptOut } from './keptOut.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

/**
 * Keeps units out, and can tell each why. It says once what is against a unit; by columns of what it looks at it finds
 * all such units in the register without looking at every one.
 */
export type HardRule = Readonly<{
  /** Each reason that it has against the unit: none, one, or of those about needs several. */
  against: (prospect: Prospect, query: Query, rules: MatchingRules) => readonly Exclusion[]
  findKeptOut: (asked: Asked, keptOut: KeptOut) => void
  looksAt: readonly ColumnIn<Column>[]
}>
