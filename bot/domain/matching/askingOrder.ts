import { inIdOrder } from '../idOrder.ts'
import type { UnitId } from '../register/unit.ts'
import { type PurchaseRoute, purchaseRoutes, type ServiceType } from '../vocabulary.ts'

/** A candidate as far as it is needed to put it in order. */
export type Standing = Readonly<{ place: number; score: number }>

export type Bought = Readonly<{
  route: PurchaseRoute
  rank?: number | undefined
  serviceType: ServiceType
  /** It has said itself that the request does not suit it. */
  saysUnsuited?: true
}>

/** More than any agreement has. */
const ranks = 1_000_000
/** More than any place by purchase route: from there on stand those whom the request does not suit. */
const routesEnd = purchaseRoutes.length * 2 * ranks

/**
 * Where a unit stands before any score, the lower the earlier: by purchase route, as the city's rule says; within a
 * route kin before strangers, then framework rank. Whoever has said that the request does not suit it stands last.
 */
export function askingPlace({ route, rank = 0, serviceType, saysUnsuited }: Bought): number {
  const isAmongStrangers = serviceType !== 'kinshipHome'
  const place = (purchaseRoutes.indexOf(route) * 2 + Number(isAmongStrangers)) * ranks + rank
  return saysUnsuited ? placeOfUnsuited(place) : place
}

export function placeOfUnsuited(place: number): number {
  return routesEnd + place
}

export function inAskingOrder<One extends Bought & Readonly<{ unitId: UnitId; score: number }>>(
  candidates: readonly One[],
): readonly One[] {
  return candidates
    .map(candidate => ({ candidate, place: askingPlace(candidate), score: candidate.score }))
    .toSorted(askedFirst(({ candidate }) => candidate.unitId))
    .map(({ candidate }) => candidate)
}

/** The order in which units are asked; where all else is alike by id. */
export function askedFirst<One extends Standing>(
  idOf: (one: One) => UnitId,
): (one: One, other: One) => number {
  return (one, other) =>
    one.place - other.place || other.score - one.score || inIdOrder(idOf(one), idOf(other))
}

/**
 * Of candidates and all that stand before them: does one beat every candidate of an earlier route by the margin? It is
 * marked, not moved. Where no earlier route has a candidate there is nothing to beat, and whom the request does not suit
 * beats nobody.
 */
export function clearlyBetter(standings: readonly Standing[], margin: number): (one: Standing) => boolean {
  const best = new Map<number, number>()
  for (const { place, score } of standings)
    best.set(routeAt(place), Math.max(score, best.get(routeAt(place)) ?? score))
  return ({ place, score }) => {
    if (place >= routesEnd) return false
    const earlier = [...best].filter(([route]) => route < routeAt(place)).map(([, toBeat]) => toBeat)
    return earlier.length > 0 && score >= Math.max(...earlier) + margin
  }
}

function routeAt(place: number): number {
  return Math.floor(place / (2 * ranks))
}
