import { type CompetingRequest, type Conflict, findCompetition } from '../domain/matching/competition.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import { placesAsked } from '../domain/request/placesAsked.ts'
import type { Desk } from './desk.ts'
import { openQueue } from './findCases.ts'
import { matchCase } from './matchCase.ts'

const lookingForPlace = ['filed', 'claimed', 'awaitingClarification', 'searching', 'suggested']

/** Conflicts in which the case takes part: other districts need the same few places. */
export async function competitionOver(
  desk: Desk,
  { caseCode, facts }: PlacementRequest,
): Promise<readonly Conflict[]> {
  const open = (await openQueue(desk)).map(({ request }) => request)
  const rivals = open.filter(
    ({ state, facts: asked }) => lookingForPlace.includes(state) && asked.serviceType === facts.serviceType,
  )
  return findCompetition(rivals.map(request => competing(desk, request))).filter(({ caseCodes }) =>
    caseCodes.includes(caseCode),
  )
}

function competing(desk: Desk, request: PlacementRequest): CompetingRequest {
  const { candidates } = matchCase(desk, request)
  return {
    caseCode: request.caseCode,
    district: request.district,
    places: placesAsked(request.facts),
    feasibleUnits: candidates.map(({ unitId, freePlaces }) => ({ unitId, freePlaces })),
  }
}
