import type { Instant } from '../calendar.ts'
import type { RequestEntry } from './entries.ts'
import type { Competition, CompetitionEnd, PlacementRequest } from './placementRequest.ts'

/** What a look for candidates finds of it: a warning is noted once, and again when others are in it. */
export function noteCompetition(
  { competition }: PlacementRequest,
  found: Omit<Competition, 'foundAt'> | undefined,
  now: Instant,
): RequestEntry[] {
  if (!found) return competition ? [{ type: 'CompetitionEnded', how: 'eased', at: now }] : []
  if (competition && competition.rivals.join() === found.rivals.join()) return []
  return [{ type: 'CompetitionFound', competition: { ...found, foundAt: now } }]
}

/** How it went for a case that was in competition; nothing to say of any other. */
export function endCompetition(
  { competition }: PlacementRequest,
  how: CompetitionEnd,
  now: Instant,
): RequestEntry[] {
  return competition ? [{ type: 'CompetitionEnded', how, at: now }] : []
}
