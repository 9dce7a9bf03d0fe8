import { inIdOrder } from '../idOrder.ts'
import { type PurchaseRoute, purchaseRoutes } from '../vocabulary.ts'
import type { Candidate } from './candidate.ts'

/**
 * The order in which units are asked: by purchase route, as the city's rule says; within a route kin before
 * strangers, then framework rank, then score. A later route that fits clearly better is marked, not moved.
 */
export function inAskingOrder(
  candidates: readonly Candidate[],
  clearlyBetterMargin: number,
): readonly Candidate[] {
  const bestEarlier = bestScoreOfEarlierRoutes(candidates)
  return candidates.toSorted(askedFirst).map(candidate => {
    const toBeat = bestEarlier.get(candidate.route)
    if (toBeat === undefined || candidate.score < toBeat + clearlyBetterMargin) return candidate
    return { ...candidate, fitsClearlyBetter: true }
  })
}

function askedFirst(one: Candidate, other: Candidate): number {
  return (
    purchaseRoutes.indexOf(one.route) - purchaseRoutes.indexOf(other.route) ||
    Number(isAmongStrangers(one)) - Number(isAmongStrangers(other)) ||
    (one.rank ?? 0) - (other.rank ?? 0) ||
    other.score - one.score ||
    inIdOrder(one.unitId, other.unitId)
  )
}

function isAmongStrangers({ serviceType }: Candidate): boolean {
  return serviceType !== 'kinshipHome'
}

/** What a candidate of each route has to beat; nothing where no earlier route has a candidate. */
function bestScoreOfEarlierRoutes(candidates: readonly Candidate[]): ReadonlyMap<PurchaseRoute, number> {
  const toBeat = new Map<PurchaseRoute, number>()
  let best: number | undefined
  for (const route of purchaseRoutes) {
    if (best !== undefined) toBeat.set(route, best)
    for (const { score } of candidates.filter(candidate => candidate.route === route))
      best = Math.max(best ?? score, score)
  }
  return toBeat
}
