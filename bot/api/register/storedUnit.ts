import type { Desk } from '../../desk/desk.ts'
import { providerIn } from '../../desk/providerFile.ts'
import type { Provider } from '../../domain/register/provider.ts'
import type { Unit, UnitId } from '../../domain/register/unit.ts'

export type StoredUnit = Readonly<{ unit: Unit; provider: Provider; version: number }>

/** A unit as it stands in the archive now, whatever this process has heard of it so far. */
export async function storedUnit(desk: Desk, unitId: UnitId): Promise<StoredUnit | undefined> {
  const providerId = keeperOf(desk, unitId)
  const file = providerId === undefined ? undefined : await desk.archive.load(providerId)
  if (!file) return undefined
  const provider = providerIn(file)
  const unit = provider.units.find(({ id }) => id === unitId)
  return unit && { unit, provider, version: file.version }
}

/** In whose case file the unit is. */
export function keeperOf({ register: { index } }: Desk, unitId: UnitId): string | undefined {
  const row = index.rowOf(unitId)
  return row === undefined ? undefined : index.at(row).provider.id
}
