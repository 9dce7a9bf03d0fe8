import type { Provider } from '../../domain/register/provider.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { Desk } from '../desk.ts'

/** Who runs the unit now; undefined when the register has no such unit any more. */
export function providerOf({ register: { index } }: Desk, unitId: UnitId): Provider | undefined {
  const row = index.rowOf(unitId)
  return row === undefined ? undefined : index.at(row).provider
}

export function unitNameOf({ register: { index } }: Desk, unitId: UnitId): string {
  const row = index.rowOf(unitId)
  return row === undefined ? '' : index.at(row).unit.name
}
