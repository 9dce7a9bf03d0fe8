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

/** Whoever knows of so many gains nothing by hearing of each one more, and it would be a message every time. */
const manyRivals = 10

/**
 * What a look in another case found, as it is for this one. Nothing is said to a case that waits to be taken: whoever
 * takes it has yet to look.
 */
export function hearOfCompetition(request: PlacementRequest, from: PlacementRequest): RequestEntry[] {
  const found = from.competition
  if (!found?.rivals.includes(request.caseCode)) return []
  if (!isLookingForPlace(request) || request.state === 'filed') return []
  const others = found.rivals.filter(caseCode => caseCode !== request.caseCode)
  const competition = { ...found, rivals: [...others, from.caseCode].toSorted(inIdOrder) }
  return isNews(competition, request) ? [{ type: 'CompetitionFound', competition }] : []
}

/** To a case that has found others since it is none. */
function isNews({ rivals, foundAt }: Competition, { competition: known }: PlacementRequest): boolean {
  if (!known) return true
  if (known.foundAt > foundAt || known.rivals.length >= manyRivals) return false
  return rivals.some(rival => !known.rivals.includes(rival))
}

/** How it went for a case that was in competition; nothing to say of any other. */
export function endCompetition(
  { competition }: PlacementRequest,
  how: CompetitionEnd,
  now: Instant,
): RequestEntry[] {
  return competition ? [{ type: 'CompetitionEnded', how, at: now }] : []
}
