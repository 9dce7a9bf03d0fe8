import { addDays, type Instant, startOf } from '../calendar.ts'
import { endCompetition } from './competing.ts'
import type { RequestEntry } from './entries.ts'
import { endMeetings } from './meetings.ts'
import { type CaseCode, isEnded, type PlacementRequest, type Undelivered } from './placementRequest.ts'
import type { RequestFacts } from './requestFacts.ts'

/** What happens to a request without anybody pressing anything. To be early or late is to change nothing. */

const daysWaitedAfterDesiredStart = 30

export function holdRunsOut(request: PlacementRequest, now: Instant): RequestEntry[] {
  if (request.state !== 'chosen' || now < request.choice.holdUntil) return []
  return [{ type: 'HoldExpired', unitId: request.choice.unitId }]
}

export function suggestionRunsOut(request: PlacementRequest, now: Instant): RequestEntry[] {
  if (request.state !== 'suggested' || now < request.suggestion.validUntil) return []
  return [{ type: 'SuggestionExpired' }]
}

/** A request that nobody has taken a month after its day is not waited for any more. */
export function requestRunsOut(request: PlacementRequest, now: Instant): RequestEntry[] {
  if (request.state !== 'filed' || now < runsOutAt(request.facts)) return []
  return [{ type: 'RequestExpired', at: now }]
}

export function runsOutAt(facts: RequestFacts): Instant {
  return startOf(addDays(facts.desiredStart, daysWaitedAfterDesiredStart))
}

export function closeByParallel(
  request: PlacementRequest,
  placedCase: CaseCode,
  now: Instant,
): RequestEntry[] {
  if (isEnded(request) || request.state === 'decided' || request.state === 'placed') return []
  return [
    ...endCompetition(request, 'gaveUp', now),
    { type: 'RequestClosedByParallel', placedCase, at: now },
    ...endMeetings(request, 'closedByParallel', now),
  ]
}

/** Once said is enough: what failed before and fails again is no news. */
export function deliveryGivenUp(request: PlacementRequest, undelivered: Undelivered): RequestEntry[] {
  const known = request.undelivered.some(
    ({ recipient, what }) => recipient === undelivered.recipient && what === undelivered.what,
  )
  return known ? [] : [{ type: 'DeliveryGivenUp', undelivered }]
}
