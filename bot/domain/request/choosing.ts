import { type CalendarDate, dateAt, type Instant } from '../calendar.ts'
import type { ReasonCode } from '../matching/candidate.ts'
import type { Delegation, DistrictId, PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { PurchaseRoute } from '../vocabulary.ts'
import { endCompetition } from './competing.ts'
import type { RequestEntry } from './entries.ts'
import { judgeOptionalText } from './freeText.ts'
import type {
  Case,
  Choice,
  Chosen,
  Decided,
  Declined,
  DeclineReason,
  Placed,
  PlacementRequest,
} from './placementRequest.ts'
import type { Refusal } from './refusal.ts'
import type { SuggestedCandidate } from './suggestion.ts'

export type Choosing = Readonly<{
  unitId: UnitId
  by: PersonId
  holdUntil: Instant
  /** How the place is bought now; not known before it has been taken. */
  route?: PurchaseRoute | undefined
}>

/** Choosing keeps the place until an hour that is said; it decides nothing. */
export function choose(
  request: PlacementRequest,
  { unitId, by, holdUntil, route }: Choosing,
  now: Instant,
): RequestEntry[] | Refusal {
  if (request.state !== 'suggested') return { refused: 'wrongState', state: request.state }
  if (now >= request.suggestion.validUntil)
    return { refused: 'suggestionExpired', at: request.suggestion.validUntil }
  const candidate = openCandidates(request).find(open => open.unitId === unitId)
  if (!candidate) return { refused: 'notSuggested' }
  const otherwise = route && route !== candidate.route ? { route } : {}
  const choice = { unitId, chosenBy: by, chosenAt: now, holdUntil, ...otherwise }
  return [{ type: 'SuggestionChosen', choice }, ...endCompetition(request, 'gotPlace', now)]
}

export type Declining = Readonly<{ unitId: UnitId; reason: DeclineReason; note: string }>

/** The last candidate declined ends the suggestion: the search goes on. */
export function decline(
  request: PlacementRequest,
  { unitId, reason, note }: Declining,
): RequestEntry[] | Refusal {
  if (request.state !== 'suggested') return { refused: 'wrongState', state: request.state }
  const candidate = openCandidates(request).find(open => open.unitId === unitId)
  if (!candidate) return { refused: 'notSuggested' }
  const refusal = judgeOptionalText(note)
  if (refusal) return refusal
  const declined: Declined = { unitId, unitName: candidate.unitName, reason, note: note.trim() }
  return [{ type: 'CandidateDeclined', declined }]
}

export function askForMore(request: PlacementRequest, note: string): RequestEntry[] | Refusal {
  if (request.state !== 'suggested') return { refused: 'wrongState', state: request.state }
  const refusal = judgeOptionalText(note)
  if (refusal) return refusal
  return [{ type: 'MoreAskedFor', note: note.trim() }]
}

/** Candidates of the suggestion that nobody has said no to. */
export function openCandidates(
  request: Case & Readonly<{ suggestion: Readonly<{ candidates: readonly SuggestedCandidate[] }> }>,
): readonly SuggestedCandidate[] {
  return request.suggestion.candidates.filter(
    ({ unitId }) => !request.declined.some(no => no.unitId === unitId),
  )
}

export function cancelChoice(request: PlacementRequest, note: string): RequestEntry[] | Refusal {
  if (request.state !== 'chosen') return { refused: 'wrongState', state: request.state }
  const refusal = judgeOptionalText(note)
  if (refusal) return refusal
  return [{ type: 'ChoiceCancelled', unitId: request.choice.unitId, note: note.trim() }]
}

export type Decider = Readonly<{
  id: PersonId
  name: string
  /** Absent for those who decide for the whole city. */
  district?: DistrictId
  delegations: readonly Delegation[]
}>

export type Deciding = Readonly<{
  outcome: 'granted' | 'refused'
  decider: Decider
  body: string
  recordedBy: PersonId
  note: string
}>

/** A decision counts only when its decider may take it, and nobody approves a direct award that they asked for. */
export function recordDecision(
  request: PlacementRequest,
  deciding: Deciding,
  now: Instant,
): RequestEntry[] | Refusal {
  if (request.state !== 'chosen') return { refused: 'wrongState', state: request.state }
  if (now >= request.choice.holdUntil) return { refused: 'holdExpired', at: request.choice.holdUntil }
  const refusal = mayNotDecide(request, deciding.decider) ?? judgeOptionalText(deciding.note)
  if (refusal) return refusal
  const decision = {
    decider: deciding.decider.name,
    deciderId: deciding.decider.id,
    body: deciding.body,
    legalGround: request.facts.legalGround,
    decidedOn: dateAt(now),
    recordedBy: deciding.recordedBy,
  }
  if (deciding.outcome === 'granted') return [{ type: 'DecisionRecorded', decision }]
  return [{ type: 'DecisionRefused', decision, note: deciding.note.trim() }]
}

/** Why the person may not take the decision that the chosen place needs, if so. */
export function mayNotDecide(request: WithChoice, decider: Decider): Refusal | undefined {
  const direct = chosenCandidate(request).route === 'directAward'
  if (direct && askedForIt(request).includes(decider.id))
    return { refused: 'ownDirectAward', decider: decider.name }
  const elsewhere = decider.district !== undefined && decider.district !== request.district
  const covered = decider.delegations.some(delegation => covers(delegation, request, direct))
  return covered && !elsewhere ? undefined : { refused: 'noDelegation', decider: decider.name }
}

type WithChoice = Chosen | Decided | Placed

/** Everyone with a part in asking for this very place: the district's people and the central unit's. */
function askedForIt({ requester, officer, suggestion, choice }: WithChoice): readonly PersonId[] {
  return [requester, choice.chosenBy, officer, suggestion.sentBy]
}

/** Does the delegation reach this service, this legal ground and, where it is one, a direct award? */
function covers(delegation: Delegation, { facts }: Case, directAward: boolean): boolean {
  if (directAward && !delegation.directAward) return false
  if (delegation.serviceTypes && !delegation.serviceTypes.includes(facts.serviceType)) return false
  return !delegation.legalGrounds || delegation.legalGrounds.includes(facts.legalGround)
}

export function chosenCandidate({
  suggestion,
  choice,
}: Pick<Chosen, 'suggestion' | 'choice'>): SuggestedCandidate {
  const chosen = suggestion.candidates.find(candidate => candidate.unitId === choice.unitId)
  if (!chosen) throw new Error(`Could not find the chosen unit ${choice.unitId} among those suggested.`)
  return asChosen(chosen, choice)
}

/** As it was suggested, but for how it is bought, where that had changed when it was chosen. */
export function asChosen(
  candidate: SuggestedCandidate,
  { unitId, route }: Pick<Choice, 'unitId' | 'route'>,
): SuggestedCandidate {
  if (candidate.unitId !== unitId || !route) return candidate
  const reasons = candidate.reasons.filter(({ code }) => !reasonsToBuy.includes(code))
  return { ...candidate, route, reasons }
}

const reasonsToBuy: readonly ReasonCode[] = ['ownProvision', 'subscriptionPlace', 'frameworkRank']

export function startPlacement(
  request: PlacementRequest,
  startedOn: CalendarDate,
  now: Instant,
): RequestEntry[] | Refusal {
  if (request.state !== 'decided') return { refused: 'wrongState', state: request.state }
  if (startedOn > dateAt(now)) return { refused: 'startInFuture' }
  return [{ type: 'PlacementStarted', startedOn }]
}
