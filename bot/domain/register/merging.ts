import type { Provider } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeReason } from './registerText.ts'

/**
 * Two providers in the register that are one in truth. The duplicate gives its units away first and then the other takes
 * them over, so that no unit is ever found at both and no place given out twice.
 */
export function giveUnitsAway(
  duplicate: Provider,
  { to, reason }: Readonly<{ to: Provider; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  if (duplicate.id === to.id) return { refused: 'sameProvider' }
  if (to.mergedInto) return { refused: 'mergedElsewhere', providerName: to.name }
  const refusal = judgeReason(reason)
  return refusal ?? [{ type: 'UnitsGivenAway', to: to.id, ...because(reason) }]
}

/** Whoever has been given away meanwhile takes nothing over: two who are merged into one another both stay. */
export function takeUnitsOver(provider: Provider, duplicate: Provider): RegisterEntry[] {
  const { id: from, mergedInto, followUps } = duplicate
  if (provider.absorbed.includes(from)) return []
  if (provider.mergedInto || !mergedInto) return [{ type: 'UnitsTurnedAway', from }]
  return [{ type: 'UnitsTakenOver', from, units: mergedInto.units, followUps }]
}

export function keepUnitsAfterAll({ mergedInto }: Provider, to: string): RegisterEntry[] {
  return mergedInto?.providerId === to ? [{ type: 'UnitsKeptAfterAll', to }] : []
}
