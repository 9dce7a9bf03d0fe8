import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CompetingRequest, findCompetition } from '../domain/matching/competition.ts'
import { answersService, mayShareUnit } from '../domain/matching/serviceAnswers.ts'
import { isLookingForPlace } from '../domain/request/competing.ts'
import type { Competition, PlacementRequest } from '../domain/request/placementRequest.ts'
import { placesAsked } from '../domain/request/placesAsked.ts'
import type { Desk } from './desk.ts'
import { openQueue } from './findCases.ts'
import { matchCase } from './matchCase.ts'

/** Who of other districts needs the same few places as the case, if there are not enough for all. */
export async function competitionOver(
  desk: Desk,
  request: PlacementRequest,
): Promise<Omit<Competition, 'foundAt'> | undefined> {
  const { caseCode } = request
  const open = (await openQueue(desk)).map(found => found.request)
  const rivals = oneForEachChild(open.filter(other => mayWantTheSame(other, request)))
  const enough = sum(rivals.map(rival => placesAsked(rival.facts)))
  if (goingShort(desk, request, enough).length === 0) return undefined
  const all: CompetingRequest[] = []
  for (const rival of rivals) {
    all.push(...goingShort(desk, rival, enough))
    // There may be a hundred: others are served in between.
    await nextTurn()
  }
  const conflict = findCompetition(all).find(({ caseCodes }) => caseCodes.includes(caseCode))
  if (!conflict) return undefined
  const { caseCodes, districts, freePlaces, neededPlaces } = conflict
  return { rivals: caseCodes.filter(code => code !== caseCode), districts, freePlaces, neededPlaces }
}

/** A child's own other requests are no rivals: one place is enough for all of them. */
function mayWantTheSame(other: PlacementRequest, request: PlacementRequest): boolean {
  const isOwn = request.parallels.some(({ caseCode }) => caseCode === other.caseCode)
  return (
    isLookingForPlace(other) && !isOwn && mayShareUnit(other.facts.serviceType, request.facts.serviceType)
  )
}

/** Of several requests for a child, the one that can use every unit that the others can. */
function oneForEachChild(requests: readonly PlacementRequest[]): readonly PlacementRequest[] {
  const asked = new Set(requests.map(({ caseCode }) => caseCode))
  return requests.filter(
    ({ facts, parallels }) =>
      !parallels.some(
        other => asked.has(other.caseCode) && answersService(facts.serviceType, other.serviceType),
      ),
  )
}

/** Nobody who can use as many places as all ask for together: they will not go short, and nobody for their sake. */
function goingShort(desk: Desk, request: PlacementRequest, enough: number): readonly CompetingRequest[] {
  const { caseCode, district, facts } = request
  const match = matchCase(desk, request)
  if (match.freePlaces() >= enough) return []
  return [{ caseCode, district, places: placesAsked(facts), feasibleUnits: match.feasibleUnits() }]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
