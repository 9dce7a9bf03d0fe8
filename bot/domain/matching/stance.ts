import { meetsNeed, type Unit } from '../register/unit.ts'
import { type Bits, leaveRows, noRows } from '../registerIndex/bits.ts'
import type { RegisterIndex } from '../registerIndex/registerIndex.ts'
import { metNeeds, refusedGroups } from '../registerIndex/unitColumns.ts'
import { isTargetGroup, type Need } from '../vocabulary.ts'

/** What a unit has to say to a need. A group that is refused in so many words is refused, whatever else is said. */
export type Stance = 'refused' | 'met' | 'silent'
export const stances = ['refused', 'met', 'silent'] as const satisfies readonly Stance[]

export function stanceOn(unit: Unit, need: Need): Stance {
  if (isTargetGroup(need) && unit.refuses.includes(need)) return 'refused'
  return meetsNeed(unit, need) ? 'met' : 'silent'
}

/** The same of all units at once. */
export function rowsByStance(index: RegisterIndex, need: Need): Readonly<Record<Stance, Bits>> {
  const refused = isTargetGroup(need) ? refusedGroups(index).rowsOf(need) : noRows(0)
  const met = metNeeds(index).rowsOf(need).slice()
  leaveRows(met, refused)
  const silent = index.rows().slice()
  leaveRows(silent, refused)
  leaveRows(silent, met)
  return { refused, met, silent }
}
