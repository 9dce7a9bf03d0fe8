import type { Instant } from '../calendar.ts'
import type { PlacementRequest } from './placementRequest.ts'

/** When the central unit last did something with the case; what has been said after that is new to it. */
export function lastHandledAt(request: PlacementRequest): Instant {
  const asked = request.clarifications.map(({ askedAt }) => askedAt)
  return Math.max(request.filedAt, ...takenAndSuggested(request), ...asked)
}

function takenAndSuggested(request: PlacementRequest): readonly Instant[] {
  const taken = 'claimedAt' in request ? [request.claimedAt] : []
  return 'suggestion' in request ? [...taken, request.suggestion.sentAt] : taken
}
