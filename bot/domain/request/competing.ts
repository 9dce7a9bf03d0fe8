import type { Instant } from '../calendar.ts'
import { inIdOrder } from '../idOrder.ts'
import type { RequestEntry } from './entries.ts'
import type { Competition, CompetitionEnd, PlacementRequest, RequestState } from './placementRequest.ts'

const lookingForPlace: readonly RequestState[] = [
  'filed',
  'claimed',
  'awaitingClarification',
  'searching',
  'inquiring',
  'suggested',
]

/** Does the case need a place that it has not chosen yet? */
export function isLookingForPlace({ state }: PlacementRequest): boolean {
  return lookingForPlace.includes(state)
}

/** What a look for candidates says of competition: how many units the case can use, and who needs the same places. */
export type Look = Readonly<{ candidates: number; found: Omit<Competition, 'foundAt'> | undefined }>

/** A warning is noted once, and again when others are in it. It stands while the case has nowhere to go. */
export function noteCompetition(
  { competition }: PlacementRequest,
  { candidates, found }: Look,
  now: Instant,
): RequestEntry[] {
  if (found) {
    if (competition && competition.rivals.join() === found.rivals.join()) return []
    return [{ type: 'CompetitionFound', competition: { ...found, foundAt: now } }]
  }
  return competition && candidates > 0 ? [{ type: 'CompetitionEnded', how: 'eased', at: now }] : []
}

/**
 * What a look in another case found, as it is for this one. Nothing is said to a case that knows of all of them, has
 * found something later, or waits to be taken: whoever takes it has yet to look.
 */
export function hearOfCompetition(request: PlacementRequest, from: PlacementRequest): RequestEntry[] {
  const [found, known] = [from.competition, request.competition]
  if (!found?.rivals.includes(request.caseCode)) return []
  if (!isLookingForPlace(request) || request.state === 'filed') return []
  const others = found.rivals.filter(caseCode => caseCode !== request.caseCode)
  const rivals = [...others, from.caseCode].toSorted(inIdOrder)
  if (known && (known.foundAt > found.foundAt || rivals.every(rival => known.rivals.includes(rival))))
    return []
  return [{ type: 'CompetitionFound', competition: { ...found, rivals } }]
}

/** How it went for a case that was in competition; nothing to say of any other. */
export function endCompetition(
  { competition }: PlacementRequest,
  how: CompetitionEnd,
  now: Instant,
): RequestEntry[] {
  return competition ? [{ type: 'CompetitionEnded', how, at: now }] : []
}
