import type { Provider } from '../domain/register/provider.ts'
import type { UnitId } from '../domain/register/unit.ts'

/** Units by the names that a person wrote, with commas between; names that no unit has are given back. */
export function unitsNamed(
  register: readonly Provider[],
  written: string,
): Readonly<{ units: readonly UnitId[] }> | Readonly<{ unknown: readonly string[] }> {
  const names = written
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = names.filter(name => unitsOf(register, name.toLowerCase()).length === 0)
  if (unknown.length > 0) return { unknown }
  return { units: names.flatMap(name => unitsOf(register, name.toLowerCase())) }
}

/** A provider's name stands for all its units. */
function unitsOf(register: readonly Provider[], name: string): readonly UnitId[] {
  return register.flatMap(provider =>
    provider.units
      .filter(unit => unit.name.toLowerCase() === name || provider.name.toLowerCase() === name)
      .map(unit => unit.id),
  )
}
