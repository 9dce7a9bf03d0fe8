import { needsMet, type Unit } from '../register/unit.ts'
import { setColumn } from './setColumn.ts'
import type { Trait } from './tradeWords.ts'

/** What each unit can be found by though it is said nowhere in words. */
export const traits = setColumn(({ unit }) => traitsOf(unit))

function traitsOf(unit: Unit): readonly Trait[] {
  return [
    unit.serviceType,
    ...unit.assignments,
    ...unit.genders,
    ...needsMet(unit),
    unit.withFamily ? 'withFamily' : 'withoutFamily',
    ...(unit.urgentCapable ? (['urgentCapable'] as const) : []),
  ]
}
