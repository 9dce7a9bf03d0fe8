import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CompetingRequest, type Conflict, findCompetition } from '../domain/matching/competition.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import { placesAsked } from '../domain/request/placesAsked.ts'
import type { Desk } from './desk.ts'
import { openQueue } from './findCases.ts'
import { matchCase } from './matchCase.ts'

const lookingForPlace = ['filed', 'claimed', 'awaitingClarification', 'searching', 'suggested']

/** Conflicts in which the case takes part: other districts need the same few places. */
export async function competitionOver(desk: Desk, request: PlacementRequest): Promise<readonly Conflict[]> {
  const { caseCode, facts } = request
  const open = (await openQueue(desk)).map(found => found.request)
  const rivals = open.filter(
    ({ state, facts: asked }) => lookingForPlace.includes(state) && asked.serviceType === facts.serviceType,
  )
  if (hasEnough(competing(desk, request), rivals)) return []
  const all: CompetingRequest[] = []
  for (const rival of rivals) {
    all.push(competing(desk, rival))
    // Each takes as long as a whole answer to a click, and there may be a hundred: others are served in between.
    await nextTurn()
  }
  return findCompetition(all).filter(({ caseCodes }) => caseCodes.includes(caseCode))
}

/** Whoever can use as many places as all together ask for will not go short, and nobody for their sake. */
function hasEnough({ feasibleUnits }: CompetingRequest, rivals: readonly PlacementRequest[]): boolean {
  const free = sum(feasibleUnits.map(({ freePlaces }) => freePlaces))
  return free >= sum(rivals.map(rival => placesAsked(rival.facts)))
}

function competing(desk: Desk, request: PlacementRequest): CompetingRequest {
  const { caseCode, district, facts } = request
  const { candidates } = matchCase(desk, request)
  return {
    caseCode,
    district,
    places: placesAsked(facts),
    feasibleUnits: candidates.map(({ unitId, freePlaces }) => ({ unitId, freePlaces })),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
