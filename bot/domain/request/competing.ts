import type { Instant } from '../calendar.ts'
import type { RequestEntry } from './entries.ts'
import type { Competition, CompetitionEnd, PlacementRequest } from './placementRequest.ts'

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

/** How it went for a case that was in competition; nothing to say of any other. */
export function endCompetition(
  { competition }: PlacementRequest,
  how: CompetitionEnd,
  now: Instant,
): RequestEntry[] {
  return competition ? [{ type: 'CompetitionEnded', how, at: now }] : []
}
