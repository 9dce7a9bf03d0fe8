import { day, hour, type Instant } from '../../bot/domain/calendar.ts'
import type {
  AwaitingClarification,
  Case,
  Choice,
  Chosen,
  Claimed,
  Decided,
  Decision,
  EndedRequest,
  Ending,
  Filed,
  Placed,
  PlacementRequest,
  Searching,
  Suggested,
} from '../../bot/domain/request/placementRequest.ts'
import type { SuggestedCandidate, Suggestion } from '../../bot/domain/request/suggestion.ts'
import { requestFacts } from './requestFacts.ts'

/** Friday 27 November 2026, 14.30 in Stockholm. */
export const now: Instant = Date.parse('2026-11-27T13:30:00Z')

/** A request in any of its states; only what matters to the test need be said. */
export function aRequest(details: Partial<Case> = {}) {
  const base: Case = { ...aCase(), ...details }
  const held = { ...base, officer: 'officer-1', claimedAt: now - 2 * hour }
  return {
    filed: (): Filed => ({ ...base, state: 'filed' }),
    claimed: (): Claimed => ({ ...held, state: 'claimed' }),
    awaitingClarification: (question = 'Går skolan att byta?'): AwaitingClarification => ({
      ...held,
      state: 'awaitingClarification',
      clarifications: [...held.clarifications, { question, askedBy: held.officer, askedAt: now - hour }],
      question,
      resumes: 'searching',
    }),
    searching: (): Searching => ({ ...held, state: 'searching', candidatesShown: true }),
    suggested: (suggestion: Partial<Suggestion> = {}): Suggested => ({
      ...held,
      state: 'suggested',
      suggestionsSent: suggestion.round ?? 1,
      suggestion: aSuggestion(suggestion),
    }),
    chosen: (suggestion: Partial<Suggestion> = {}): Chosen => ({
      ...held,
      ...choiceFrom(aSuggestion(suggestion)),
      state: 'chosen',
    }),
    decided: (suggestion: Partial<Suggestion> = {}): Decided => ({
      ...held,
      ...choiceFrom(aSuggestion(suggestion)),
      state: 'decided',
      decision: aDecision,
    }),
    placed: (suggestion: Partial<Suggestion> = {}): Placed => ({
      ...held,
      ...choiceFrom(aSuggestion(suggestion)),
      state: 'placed',
      decision: aDecision,
      startedOn: '2026-11-27',
    }),
    ended: (state: Ending, endNote = ''): EndedRequest => ({
      ...base,
      state,
      officer: 'officer-1',
      endedAt: now,
      endedBy: 'officer-1',
      endNote,
    }),
  } as const satisfies Readonly<Record<string, (...given: never[]) => PlacementRequest>>
}

export function aSuggestion(details: Partial<Suggestion> = {}): Suggestion {
  return {
    round: 1,
    candidates: [aSuggestedCandidate()],
    sentBy: 'officer-1',
    sentAt: now - hour,
    validUntil: now + day,
    ...details,
  }
}

export function aSuggestedCandidate(details: Partial<SuggestedCandidate> = {}): SuggestedCandidate {
  return {
    unitId: 'unit-1',
    providerId: 'provider-1',
    unitName: 'Ekbacken',
    providerName: 'Ekbacken Omsorg AB',
    municipality: '1480',
    route: 'frameworkAgreement',
    dailyPrice: 4850,
    priceForStay: 436_500,
    distanceKm: 23.4,
    earliestStart: '2026-11-30',
    vacancyStatedAt: now - 3 * day,
    reasons: [{ code: 'frameworkRank', rank: 3 }],
    ...details,
  }
}

function aCase(): Case {
  return {
    caseCode: 'KMPX-3Q47',
    district: 'hisingen',
    requester: 'worker-1',
    facts: requestFacts(),
    urgent: false,
    filedAt: now - day,
    parallels: [],
    clarifications: [],
    additions: [],
    candidatesShown: false,
    inquiries: [],
    suggestionsSent: 0,
    declined: [],
    undelivered: [],
    queueAudience: ['channel'],
  }
}

const aDecision: Decision = {
  decider: 'Solveig Ek',
  deciderId: 'head-1',
  body: 'socialutskottet',
  legalGround: 'sol',
  decidedOn: '2026-11-27',
  recordedBy: 'worker-1',
}

/** The first candidate is the one chosen. */
function choiceFrom(
  suggestion: Suggestion,
): Readonly<{ suggestion: Suggestion; suggestionsSent: number; choice: Choice }> {
  const [first] = suggestion.candidates
  if (!first) throw new Error('Could not choose: the suggestion has no candidates.')
  return {
    suggestion,
    suggestionsSent: suggestion.round,
    choice: { unitId: first.unitId, chosenBy: 'worker-1', chosenAt: now - hour, holdUntil: now + 2 * day },
  }
}
