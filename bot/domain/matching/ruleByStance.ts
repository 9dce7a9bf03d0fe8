import { metNeeds, refusedGroups } from '../registerIndex/unitColumns.ts'
import type { WeighedNeed } from '../request/requestFacts.ts'
import type { Exclusion } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'
import { rowsByStance, type Stance, stanceOn, stances } from './stance.ts'

/** A rule on what units say to one need: it is asked of each need, once for all that say the same. */
export function ruleByStance(
  against: (stance: Stance, asked: WeighedNeed) => readonly Exclusion[],
): HardRule {
  return {
    looksAt: [metNeeds, refusedGroups],
    against: ({ unit }, { facts }) =>
      facts.needs.flatMap(asked => against(stanceOn(unit, asked.need), asked)),
    findKeptOut: ({ index, query }, keptOut) => {
      for (const asked of query.facts.needs) {
        const rows = rowsByStance(index, asked.need)
        for (const stance of stances)
          for (const { code } of against(stance, asked)) keptOut.add(code, rows[stance])
      }
    },
  }
}
