import type { CalendarDate, Instant } from '../calendar.ts'
import type { Settlement } from '../inquiry/settlement.ts'
import type { WrittenReply } from '../inquiry/writtenReply.ts'
import type { DistrictId, PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { Assignment, LegalGround, PurchaseRoute, ServiceType } from '../vocabulary.ts'
import type { Meeting } from './meeting.ts'
import type { RequestFacts } from './requestFacts.ts'
import type { Suggestion } from './suggestion.ts'

/** Names a case in every place where a person must not be named, e.g. KMPX-3Q47. */
export type CaseCode = string

/** A placement request (placeringsförfrågan) as its case file has it now. */
export type PlacementRequest = OpenRequest | EndedRequest

export type OpenRequest =
  | Filed
  | Claimed
  | AwaitingClarification
  | Searching
  | Suggested
  | Chosen
  | Decided
  | Placed

export type Filed = Case & Readonly<{ state: 'filed' }>
export type Claimed = Held & Readonly<{ state: 'claimed' }>
export type AwaitingClarification = Held &
  Readonly<{ state: 'awaitingClarification'; question: string; resumes: 'claimed' | Searching['state'] }>
/** `inquiring` for as long as a unit that was asked has not answered. */
export type Searching = Held & Readonly<{ state: 'searching' | 'inquiring' }>
export type Suggested = Held & Readonly<{ state: 'suggested'; suggestion: Suggestion }>
export type Chosen = Held & Readonly<{ state: 'chosen'; suggestion: Suggestion; choice: Choice }>
export type Decided = Held &
  Readonly<{ state: 'decided'; suggestion: Suggestion; choice: Choice; decision: Decision }>
export type Placed = Held &
  Readonly<{
    state: 'placed'
    suggestion: Suggestion
    choice: Choice
    decision: Decision
    startedOn: CalendarDate
  }>
export type EndedRequest = Case &
  Readonly<{ state: Ending; officer?: PersonId; endedAt: Instant; endedBy: PersonId; endNote: string }>

export const endings = ['closed', 'withdrawn', 'replaced', 'unmet', 'expired', 'closedByParallel'] as const
export type Ending = (typeof endings)[number]

/**
 * How a case ends whose meetings end with it. One that is closed has a placement, and its follow-up goes on; one that
 * nobody claimed in time never had a place to meet about.
 */
export type EndsMeetings = Exclude<Ending, 'closed' | 'expired'>

export type RequestState = PlacementRequest['state']

/** What every request carries, whatever its state. */
export type Case = Readonly<{
  caseCode: CaseCode
  district: DistrictId
  requester: PersonId
  coReader?: PersonId
  facts: RequestFacts
  /** Derived at filing: four days or less to the desired start. */
  urgent: boolean
  filedAt: Instant
  /** The same child's requests for other service types; when one is decided the others close. */
  parallels: readonly Parallel[]
  clarifications: readonly Clarification[]
  additions: readonly Addition[]
  /** Present while others need the same places, or have got them and there are no more; as of a look here or there. */
  competition?: Competition
  /** The central unit has looked for candidates, so a card of them exists. */
  candidatesShown: boolean
  /** Units that were asked for a place, in the order of asking; one for each. */
  inquiries: readonly Inquiry[]
  /** In the order of booking; absent until one is booked. */
  meetings?: readonly Meeting[]
  suggestionsSent: number
  declined: readonly Declined[]
  undelivered: readonly Undelivered[]
  /** Where the queue card was posted when the request was filed; the same places see every later step. */
  queueAudience: readonly string[]
}>

export type Parallel = Readonly<{ caseCode: CaseCode; serviceType: ServiceType; assignment?: Assignment }>

/** A case that someone in the central unit has taken. */
type Held = Case & Readonly<{ officer: PersonId; claimedAt: Instant }>

export type Clarification = Readonly<{
  question: string
  askedBy: PersonId
  askedAt: Instant
  answer?: string
  answeredAt?: Instant
}>

export type Addition = Readonly<{ text: string; by: PersonId; at: Instant }>

/** Has the unit a place? Asked by mail, without anything that tells who the child is. */
export type Inquiry = Readonly<{
  unitId: UnitId
  providerId: string
  unitName: string
  askedBy: PersonId
  askedAt: Instant
  /** By when an answer is waited for; a reminder moves it on. */
  deadline: Instant
  /** What the officer wrote beside the profile. */
  note: string
  /** Absent until the mail has left. */
  sentAt?: Instant
  remindedAt?: Instant
  /** The last that came by ordinary mail; what a machine answers takes no person's place. */
  written?: WrittenReply
  settled?: Settlement
}>

export type Declined = Readonly<{ unitId: UnitId; unitName: string; reason: DeclineReason; note: string }>

export const declineReasons = ['tooFar', 'wrongProfile', 'tooLate', 'familyOpposes', 'otherReason'] as const
export type DeclineReason = (typeof declineReasons)[number]

export type Choice = Readonly<{
  unitId: UnitId
  chosenBy: PersonId
  chosenAt: Instant
  holdUntil: Instant
  /** Present where the place was bought otherwise, when it was chosen, than it would have been when it was suggested. */
  route?: PurchaseRoute
}>

/** A record of what a body decided; the app itself never decides. */
export type Decision = Readonly<{
  decider: string
  deciderId: PersonId
  body: string
  legalGround: LegalGround
  decidedOn: CalendarDate
  recordedBy: PersonId
}>

/** Other districts' cases need the same few places; the central unit has been warned of it. */
export type Competition = Readonly<{
  rivals: readonly CaseCode[]
  districts: readonly DistrictId[]
  freePlaces: number
  neededPlaces: number
  foundAt: Instant
}>

export type CompetitionEnd = 'gotPlace' | 'wentWithout' | 'eased' | 'gaveUp'

/** A message that could not be delivered to someone; staff must know that silence is not reading. */
export type Undelivered = Readonly<{ recipient: string; what: string; fault: string; at: Instant }>

export function isEnded(request: PlacementRequest): request is EndedRequest {
  return endings.some(ending => ending === request.state)
}

export function isHeldBySomeone(request: PlacementRequest): request is Exclude<OpenRequest, Filed> {
  return !isEnded(request) && request.state !== 'filed'
}

/** Is the central unit looking among the candidates, whether units are being asked or not? */
export function isSearching(request: PlacementRequest): request is Searching {
  return request.state === 'searching' || request.state === 'inquiring'
}

/** Whose move it is, so that waiting is never opaque. */
export type Turn = 'centralUnit' | 'socialWorker' | 'decider' | 'provider' | 'nobody'

export function turnOf(request: PlacementRequest): Turn {
  if (isEnded(request)) return 'nobody'
  if (request.state === 'awaitingClarification' || request.state === 'suggested') return 'socialWorker'
  if (request.state === 'decided') return 'socialWorker'
  if (request.state === 'chosen') return 'decider'
  if (request.state === 'inquiring') return 'provider'
  return 'centralUnit'
}
