import type { UnitId } from '../register/unit.ts'
import type { Exclusion, ExclusionCode } from './exclusion.ts'

/** Every unit of the register that is no candidate, by unit id, each with all its reasons. */
export type Ledger = readonly LedgerLine[]

export type LedgerLine = Readonly<{
  unitId: UnitId
  unitName: string
  providerId: string
  exclusions: readonly [Exclusion, ...Exclusion[]]
}>

/** Units by reason; a unit counts once under each of its reasons, so the sum may exceed the number of units. */
export function countByCode(ledger: Ledger): ReadonlyMap<ExclusionCode, number> {
  const counts = new Map<ExclusionCode, number>()
  for (const { exclusions } of ledger)
    for (const code of new Set(exclusions.map(exclusion => exclusion.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
