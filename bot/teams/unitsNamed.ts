import type { UnitId } from '../domain/register/unit.ts'
import { exactNames } from '../domain/registerIndex/exactNames.ts'
import type { RegisterIndex } from '../domain/registerIndex/registerIndex.ts'

/** Units by the names that a person wrote, with commas between; names that no unit has are given back. */
export function unitsNamed(
  index: RegisterIndex,
  written: string,
): Readonly<{ units: readonly UnitId[] }> | Readonly<{ unknown: readonly string[] }> {
  const { unitsNamed: named } = exactNames(index)
  const names = written
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = names.filter(name => named(name).length === 0)
  if (unknown.length > 0) return { unknown }
  return { units: names.flatMap(named) }
}
