import type { Desk } from '../../desk/desk.ts'
import { providerIn } from '../../desk/providerFile.ts'
import type { Provider } from '../../domain/register/provider.ts'
import type { Unit, UnitId } from '../../domain/register/unit.ts'

export type StoredUnit = Readonly<{ unit: Unit; provider: Provider; version: number }>

/** A unit as it stands in the archive now, whatever this process has heard of it so far. */
export async function storedUnit(desk: Desk, unitId: UnitId): Promise<StoredUnit | undefined> {
  const known = desk.register.all().find(({ units }) => units.some(({ id }) => id === unitId))
  const file = known && (await desk.archive.load(known.id))
  if (!file) return undefined
  const provider = providerIn(file)
  const unit = provider.units.find(({ id }) => id === unitId)
  return unit && { unit, provider, version: file.version }
}
