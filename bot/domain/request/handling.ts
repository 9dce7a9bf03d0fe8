import type { Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import { endCompetition } from './competing.ts'
import type { RequestEntry } from './entries.ts'
import { judgeOptionalText, judgeText } from './freeText.ts'
import { endMeetings } from './meetings.ts'
import { isEnded, isHeldBySomeone, isSearching, type PlacementRequest } from './placementRequest.ts'
import type { Refusal } from './refusal.ts'
import type { LedgerCount, Suggestion } from './suggestion.ts'

export const mostCandidates = 4

export function claim(request: PlacementRequest, officer: PersonId, now: Instant): RequestEntry[] | Refusal {
  if (isHeldBySomeone(request))
    return { refused: 'alreadyClaimed', officer: request.officer, since: request.claimedAt }
  if (request.state !== 'filed') return { refused: 'wrongState', state: request.state }
  return [{ type: 'RequestClaimed', officer, at: now }]
}

/** To take a colleague's case is an act of its own, seen in the journal. */
export function takeOver(
  request: PlacementRequest,
  officer: PersonId,
  now: Instant,
): RequestEntry[] | Refusal {
  if (!isHeldBySomeone(request)) return { refused: 'wrongState', state: request.state }
  if (request.officer === officer) return { refused: 'alreadyClaimed', officer, since: request.claimedAt }
  return [{ type: 'RequestTakenOver', officer, from: request.officer, at: now }]
}

export type Asking = Readonly<{ officer: PersonId; question: string }>

export function requestClarification(
  request: PlacementRequest,
  asking: Asking,
  now: Instant,
): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, asking.officer) ?? judgeText(asking.question)
  if (refusal) return refusal
  if (request.state !== 'claimed' && !isSearching(request))
    return { refused: 'wrongState', state: request.state }
  const clarification = { question: asking.question.trim(), askedBy: asking.officer, askedAt: now }
  return [{ type: 'ClarificationRequested', clarification }]
}

export type Search = Readonly<{ officer: PersonId; candidates: number; ledger: readonly LedgerCount[] }>

/** The first look at the candidates starts the search, also when an answer is late; every look is in the journal. */
export function showCandidates(request: PlacementRequest, search: Search): RequestEntry[] | Refusal {
  const { officer, candidates, ledger } = search
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (!isSearchable(request)) return { refused: 'wrongState', state: request.state }
  return [{ type: 'CandidatesShown', to: officer, candidates, ledger }]
}

export type Suggesting = Readonly<{
  officer: PersonId
  candidates: Suggestion['candidates']
  validUntil: Instant
  ledger: readonly LedgerCount[]
}>

export function sendSuggestion(
  request: PlacementRequest,
  suggesting: Suggesting,
  now: Instant,
): RequestEntry[] | Refusal {
  const { officer, candidates, validUntil, ledger } = suggesting
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (!isSearching(request)) return { refused: 'wrongState', state: request.state }
  if (candidates.length === 0) return { refused: 'noCandidatePicked' }
  if (candidates.length > mostCandidates) return { refused: 'tooManyCandidates', most: mostCandidates }
  const suggestion = {
    round: request.suggestionsSent + 1,
    candidates,
    sentBy: officer,
    sentAt: now,
    validUntil,
  }
  return [{ type: 'SuggestionSent', suggestion, ledger }]
}

/** A suggestion sent by mistake is taken back for as long as nobody has chosen from it. */
export function recallSuggestion(request: PlacementRequest, officer: PersonId): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (request.state !== 'suggested') return { refused: 'wrongState', state: request.state }
  return [{ type: 'SuggestionRecalled', by: officer }]
}

export type Unmet = Readonly<{ officer: PersonId; note: string; ledger: readonly LedgerCount[] }>

export function closeUnmet(
  request: PlacementRequest,
  { officer, note, ledger }: Unmet,
  now: Instant,
): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, officer) ?? judgeOptionalText(note)
  if (refusal) return refusal
  if (!isSearchable(request)) return { refused: 'wrongState', state: request.state }
  return [
    ...endCompetition(request, 'wentWithout', now),
    { type: 'RequestUnmet', by: officer, note: note.trim(), ledger, at: now },
    ...endMeetings(request, 'unmet', now),
  ]
}

export type Replacement = Readonly<{ officer: PersonId; other: PlacementRequest }>

/** The case that stays must be one where the social worker can go on. */
export function replace(
  request: PlacementRequest,
  { officer, other }: Replacement,
  now: Instant,
): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (other.caseCode === request.caseCode) return { refused: 'sameCase' }
  if (isEnded(other) || other.district !== request.district)
    return { refused: 'cannotReplace', caseCode: other.caseCode }
  if (!isSearchable(request)) return { refused: 'wrongState', state: request.state }
  return [
    ...endCompetition(request, 'gaveUp', now),
    { type: 'RequestReplaced', by: officer, replacedBy: other.caseCode, at: now },
    ...endMeetings(request, 'replaced', now),
  ]
}

export function close(request: PlacementRequest, officer: PersonId, now: Instant): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (request.state !== 'placed') return { refused: 'wrongState', state: request.state }
  return [{ type: 'RequestClosed', by: officer, at: now }]
}

/** The central unit has the move; an answer that is waited for may never come. */
function isSearchable(request: PlacementRequest): boolean {
  return request.state === 'claimed' || request.state === 'awaitingClarification' || isSearching(request)
}

/** A case is handled by the one who holds it; others take it over first. */
export function heldElsewhere(request: PlacementRequest, officer: PersonId): Refusal | undefined {
  if (isEnded(request) || request.state === 'filed') return { refused: 'wrongState', state: request.state }
  return request.officer === officer ? undefined : { refused: 'heldByOther', officer: request.officer }
}
