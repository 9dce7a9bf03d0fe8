import { inIdOrder } from '../idOrder.ts'
import type { UnitId } from '../register/unit.ts'

/** An open request with the units that no hard rule keeps out for it. */
export type CompetingRequest = Readonly<{
  caseCode: string
  district: string
  places: number
  feasibleUnits: readonly Readonly<{ unitId: UnitId; freePlaces: number }>[]
}>

/** Requests from several districts that together need more places than the units they can use have. */
export type Conflict = Readonly<{
  caseCodes: readonly string[]
  districts: readonly string[]
  unitIds: readonly UnitId[]
  freePlaces: number
  neededPlaces: number
}>

/**
 * A request competes when some best way to share the places out leaves it short (by Hall's theorem, it then
 * stands in a bottleneck). Places are counted one by one: that siblings must share a unit is not weighed in.
 */
export function findCompetition(requests: readonly CompetingRequest[]): readonly Conflict[] {
  const shares = new Map([...mostFreePlaces(requests)].map(([unitId, places]) => [unitId, shareOf(places)]))
  const short = requests.filter(request => !giveEveryPlace(request, shares))
  return groupsSharingUnits(withThoseInTheWay(short, shares))
    .map(group => conflictOf(group, shares))
    .filter(({ districts }) => districts.length > 1)
    .toSorted((one, other) => inIdOrder(one.caseCodes.join(), other.caseCodes.join()))
}

/** A unit's places and who has been given them; a request stands once for each place. */
type Share = Readonly<{ places: number; takers: CompetingRequest[] }>
type Shares = ReadonlyMap<UnitId, Share>

function shareOf(places: number): Share {
  return { places, takers: [] }
}

/** Requests may see different numbers, since each counts its own hold as free. */
function mostFreePlaces(requests: readonly CompetingRequest[]): ReadonlyMap<UnitId, number> {
  const most = new Map<UnitId, number>()
  for (const { unitId, freePlaces } of requests.flatMap(request => request.feasibleUnits))
    most.set(unitId, Math.max(freePlaces, most.get(unitId) ?? 0))
  return most
}

function giveEveryPlace(request: CompetingRequest, shares: Shares): boolean {
  return Array.from({ length: request.places }).every(() => givePlace(request, shares, new Set()))
}

/** An augmenting path: a taken place is given when its taker can be given another in turn. */
function givePlace(request: CompetingRequest, shares: Shares, tried: Set<UnitId>): boolean {
  for (const { unitId } of request.feasibleUnits) {
    const share = shares.get(unitId)
    if (!share || tried.has(unitId)) continue
    tried.add(unitId)
    const given = share.takers.length < share.places ? share.takers.length : whoCanMove(share, shares, tried)
    if (given === -1) continue
    share.takers[given] = request
    return true
  }
  return false
}

function whoCanMove({ takers }: Share, shares: Shares, tried: Set<UnitId>): number {
  return takers.findIndex(taker => givePlace(taker, shares, tried))
}

/** Whoever has a place that a short request could use might as well have been the short one, and so on. */
function withThoseInTheWay(short: readonly CompetingRequest[], shares: Shares): readonly CompetingRequest[] {
  const reached = new Set(short)
  for (const request of reached)
    for (const { unitId } of request.feasibleUnits)
      for (const taker of shares.get(unitId)?.takers ?? []) reached.add(taker)
  return [...reached]
}

type Group = Readonly<{ requests: readonly CompetingRequest[]; unitIds: ReadonlySet<UnitId> }>

function groupsSharingUnits(requests: readonly CompetingRequest[]): readonly Group[] {
  return requests.reduce<readonly Group[]>(withRequest, [])
}

/** A request that shares units with several groups makes one of them. */
function withRequest(groups: readonly Group[], request: CompetingRequest): readonly Group[] {
  const { near = [], apart = [] } = Object.groupBy(groups, ({ unitIds }) =>
    request.feasibleUnits.some(({ unitId }) => unitIds.has(unitId)) ? 'near' : 'apart',
  )
  const unitIds = [
    ...near.flatMap(group => [...group.unitIds]),
    ...request.feasibleUnits.map(({ unitId }) => unitId),
  ]
  return [
    ...apart,
    { requests: [...near.flatMap(group => group.requests), request], unitIds: new Set(unitIds) },
  ]
}

function conflictOf({ requests, unitIds }: Group, shares: Shares): Conflict {
  return {
    caseCodes: requests.map(({ caseCode }) => caseCode).toSorted(inIdOrder),
    districts: [...new Set(requests.map(({ district }) => district))].toSorted(inIdOrder),
    unitIds: [...unitIds].toSorted(inIdOrder),
    freePlaces: total([...unitIds].map(unitId => shares.get(unitId)?.places ?? 0)),
    neededPlaces: total(requests.map(({ places }) => places)),
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
