import { needsMet, type Unit } from '../register/unit.ts'
import { setColumn } from './setColumn.ts'
import type { AgeTaken, Trait } from './tradeWords.ts'

/** What each unit can be found by though it is said nowhere in words. */
export const traits = setColumn(({ unit }) => traitsOf(unit))

/** As old as someone who is placed can be. */
export const agesAsked = Array.from({ length: 21 }, (_, age) => age)

export function ageTaken(age: number): AgeTaken {
  return `age-${age}`
}

const agesTaken = agesAsked.map(ageTaken)

function traitsOf(unit: Unit): readonly Trait[] {
  return [
    unit.serviceType,
    ...unit.assignments,
    ...unit.genders,
    ...needsMet(unit),
    ...agesTaken.slice(unit.ages.min, unit.ages.max + 1),
    unit.withFamily ? 'withFamily' : 'withoutFamily',
    ...(unit.urgentCapable ? (['urgentCapable'] as const) : []),
  ]
}
