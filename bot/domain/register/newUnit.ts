import type { Provider } from './provider.ts'
import type { Unit, UnitDetails, UnitId } from './unit.ts'

/** A unit as a list describes it; what happens there comes afterwards. */
export type NewUnit = UnitDetails & Pick<Unit, 'prices' | 'permit' | 'agreements'>

/** The provider's id with the next number: no unit ever gives its own away. */
export function nextUnitId({ id, units }: Provider): UnitId {
  const numbers = units.flatMap(unit =>
    unit.id.startsWith(`${id}-`) ? [Number(unit.id.slice(id.length + 1))] : [],
  )
  return `${id}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
}
