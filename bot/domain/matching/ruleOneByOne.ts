import type { ColumnIn } from '../registerIndex/column.ts'
import type { Column, Listed } from '../registerIndex/registerIndex.ts'
import type { Asked } from './asked.ts'
import type { Exclusion } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'
import { type Places, placesOf } from './places.ts'
import type { Query } from './query.ts'

type OneByOne = Readonly<{
  looksAt: readonly ColumnIn<Column>[]
  /** The few rows that it may concern; the rule has nothing against any other. */
  rowsConcerned: (asked: Asked) => Iterable<number>
}>

type Seen = Listed & Readonly<{ places: Places }>

/** A rule that concerns so few units that each of them is looked at. */
export function ruleOneByOne(
  { looksAt, rowsConcerned }: OneByOne,
  against: (seen: Seen, query: Query) => readonly Exclusion[],
): HardRule {
  return {
    looksAt,
    against,
    findKeptOut: (asked, keptOut) => {
      const { index, query } = asked
      for (const row of rowsConcerned(asked)) {
        const listed = index.at(row)
        for (const { code } of against({ ...listed, places: placesOf(listed.unit, query) }, query))
          keptOut.addRow(code, row)
      }
    },
  }
}
