import type { Instant } from '../calendar.ts'
import { type PersonId, theClock } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { RequestEntry } from './entries.ts'
import { afterNews } from './meetingNews.ts'
import { meetingsOf } from './meetings.ts'
import {
  type Case,
  type Chosen,
  type Claimed,
  type Clarification,
  type Decided,
  type EndedRequest,
  type Ending,
  type Inquiry,
  isSearching,
  type PlacementRequest,
  type Searching,
  type Suggested,
} from './placementRequest.ts'

/** What the request is after the entry. An entry that cannot follow on the state is a fault in the journal. */
export function apply(request: PlacementRequest | undefined, entry: RequestEntry): PlacementRequest {
  if (entry.type === 'RequestFiled') return filed(entry)
  if (!request) return impossible(entry)
  switch (entry.type) {
    case 'QueueAudienceAdded':
      return { ...request, queueAudience: [...request.queueAudience, entry.audience] }
    case 'RequestClaimed':
      return { ...caseOf(request), state: 'claimed', officer: entry.officer, claimedAt: entry.at }
    case 'RequestTakenOver':
      return { ...held(request, entry), officer: entry.officer, claimedAt: entry.at }
    case 'ClarificationRequested':
      return awaiting(request, entry.clarification)
    case 'ClarificationAnswered':
      return answered(request, entry)
    case 'DetailsAdded':
      return withDetails(request, entry)
    case 'CandidatesShown':
      return { ...searchingAgain(request, entry), candidatesShown: true }
    case 'CompetitionFound':
      return { ...request, competition: entry.competition }
    case 'CompetitionEnded':
      return withoutCompetition(request)
    case 'UnitsAsked':
      return withInquiries(request, entry)
    case 'InquirySent':
      return withInquiryNews(request, entry.unitId, {
        deadline: entry.deadline,
        ...(entry.isReminder ? { remindedAt: entry.at } : { sentAt: entry.at }),
      })
    case 'UnitWrote':
      return withWritten(request, entry)
    case 'InquirySettled':
      return withInquiryNews(request, entry.unitId, { settled: entry.settlement })
    case 'SuggestionSent':
      return suggested(request, entry)
    case 'CandidateDeclined':
      return afterDecline(request, entry)
    case 'MoreAskedFor':
    case 'SuggestionRecalled':
    case 'SuggestionExpired':
    case 'HoldExpired':
    case 'ChoiceCancelled':
    case 'DecisionRefused':
      return searchingAgain(request, entry)
    case 'SuggestionChosen': {
      const suggested = suggestedOf(request, entry)
      return { ...suggested, state: 'chosen', choice: entry.choice }
    }
    case 'DecisionRecorded':
      return { ...chosenOf(request, entry), state: 'decided', decision: entry.decision }
    case 'PlacementStarted':
      return { ...decidedOf(request, entry), state: 'placed', startedOn: entry.startedOn }
    case 'RequestWithdrawn':
      return ended(request, { state: 'withdrawn', by: entry.by, at: entry.at, note: entry.note })
    case 'RequestReplaced':
      return ended(request, { state: 'replaced', by: entry.by, at: entry.at, note: entry.replacedBy })
    case 'RequestUnmet':
      return ended(request, { state: 'unmet', by: entry.by, at: entry.at, note: entry.note })
    case 'RequestExpired':
      return ended(request, { state: 'expired', by: theClock, at: entry.at, note: '' })
    case 'RequestClosedByParallel':
      return ended(request, { state: 'closedByParallel', by: theClock, at: entry.at, note: entry.placedCase })
    case 'RequestClosed':
      return ended(request, { state: 'closed', by: entry.by, at: entry.at, note: '' })
    case 'MeetingBooked':
      return { ...request, meetings: [...meetingsOf(request), entry.meeting] }
    case 'MeetingMoved':
    case 'MeetingCancelled':
    case 'MeetingEndedWithCase':
    case 'MeetingMovedInOutlook':
    case 'MeetingCancelledInOutlook':
    case 'MeetingAnswered':
    case 'MeetingInCalendar':
    case 'MeetingCleared':
    case 'MeetingFailed':
      return withMeetings(request, entry)
    case 'DeliveryGivenUp':
      return { ...request, undelivered: [...request.undelivered, entry.undelivered] }
  }
}

type EntryOf<Type extends RequestEntry['type']> = Extract<RequestEntry, { type: Type }>

function filed({ type: _, at, ...filing }: EntryOf<'RequestFiled'>): PlacementRequest {
  return {
    ...filing,
    state: 'filed',
    filedAt: at,
    clarifications: [],
    additions: [],
    candidatesShown: false,
    inquiries: [],
    suggestionsSent: 0,
    declined: [],
    undelivered: [],
  }
}

function awaiting(request: PlacementRequest, clarification: Clarification): PlacementRequest {
  if (request.state !== 'claimed' && !isSearching(request))
    throw new Error(`Could not ask about ${request.caseCode}: it is ${request.state}.`)
  return {
    ...request,
    clarifications: [...request.clarifications, clarification],
    state: 'awaitingClarification',
    question: clarification.question,
    resumes: request.state,
  }
}

function answered(request: PlacementRequest, entry: EntryOf<'ClarificationAnswered'>): Claimed | Searching {
  if (request.state !== 'awaitingClarification') return impossible(entry)
  const last = request.clarifications.length - 1
  const clarifications = request.clarifications.map((asked, index) =>
    index === last ? { ...asked, answer: entry.answer, answeredAt: entry.at } : asked,
  )
  const resumed = { ...caseOf(request), ...holder(request, entry), clarifications }
  return request.resumes === 'claimed' ? { ...resumed, state: 'claimed' } : lookingOn(resumed)
}

function withDetails(request: PlacementRequest, entry: EntryOf<'DetailsAdded'>): PlacementRequest {
  const { text, by, at, facts, coReader } = entry
  const additions = text === '' ? request.additions : [...request.additions, { text, by, at }]
  return { ...request, facts, additions, ...(coReader ? { coReader } : {}) }
}

function withoutCompetition({ competition: _, ...request }: PlacementRequest): PlacementRequest {
  return request
}

/** What is suggested anew can be chosen, also when it was declined before. */
function suggested(request: PlacementRequest, entry: EntryOf<'SuggestionSent'>): Suggested {
  const { suggestion } = entry
  const declined = request.declined.filter(
    no => !suggestion.candidates.some(({ unitId }) => unitId === no.unitId),
  )
  return {
    ...caseOf(request),
    ...holder(request, entry),
    suggestionsSent: suggestion.round,
    declined,
    state: 'suggested',
    suggestion,
  }
}

function afterDecline(request: PlacementRequest, entry: EntryOf<'CandidateDeclined'>): Suggested | Searching {
  const suggested = suggestedOf(request, entry)
  const declined = [...suggested.declined, entry.declined]
  const anyLeft = suggested.suggestion.candidates.some(
    ({ unitId }) => !declined.some(no => no.unitId === unitId),
  )
  return anyLeft ? { ...suggested, declined } : { ...searchingAgain(suggested, entry), declined }
}

function searchingAgain(request: PlacementRequest, entry: RequestEntry): Searching {
  return lookingOn({ ...caseOf(request), ...holder(request, entry) })
}

/** Whoever was asked and has not answered is waited for; what somebody wrote waits for the central unit. */
function lookingOn(held: Omit<Searching, 'state'>): Searching {
  const isWaiting = held.inquiries.some(({ settled, written }) => !settled && written?.kind !== 'reply')
  return { ...held, state: isWaiting ? 'inquiring' : 'searching' }
}

/** A unit that could not be reached may be asked anew, and counts as asked once. */
function withInquiries(request: PlacementRequest, entry: EntryOf<'UnitsAsked'>): Searching {
  const anew = new Set(entry.inquiries.map(({ unitId }) => unitId))
  const others = request.inquiries.filter(({ unitId }) => !anew.has(unitId))
  return searchingAgain({ ...request, inquiries: [...others, ...entry.inquiries] }, entry)
}

/** An answer may come when the case has moved on; only where it is waited for does it change whose move it is. */
function withInquiryNews(
  request: PlacementRequest,
  unitId: UnitId,
  news: Partial<Inquiry>,
): PlacementRequest {
  const inquiries = request.inquiries.map(inquiry =>
    inquiry.unitId === unitId ? { ...inquiry, ...news } : inquiry,
  )
  return isSearching(request) ? lookingOn({ ...request, inquiries }) : { ...request, inquiries }
}

function withWritten(request: PlacementRequest, { unitId, written }: EntryOf<'UnitWrote'>): PlacementRequest {
  const before = request.inquiries.find(inquiry => inquiry.unitId === unitId)?.written
  const isLess = before?.kind === 'reply' && written.kind === 'automatic'
  return isLess ? request : withInquiryNews(request, unitId, { written })
}

function withMeetings(request: PlacementRequest, entry: Parameters<typeof afterNews>[1]): PlacementRequest {
  const meetings = meetingsOf(request).map(meeting =>
    meeting.number === entry.number ? afterNews(meeting, entry) : meeting,
  )
  return { ...request, meetings }
}

function ended(
  request: PlacementRequest,
  ending: Readonly<{ state: Ending; by: PersonId; at: Instant; note: string }>,
): EndedRequest {
  const { state, by, at, note } = ending
  const officer = 'officer' in request ? { officer: request.officer } : {}
  return { ...caseOf(request), ...officer, state, endedAt: at, endedBy: by, endNote: note }
}

/** What stays when the state changes: nothing of the old state comes along by accident. */
function caseOf(request: PlacementRequest): Case {
  return {
    caseCode: request.caseCode,
    district: request.district,
    requester: request.requester,
    ...(request.coReader ? { coReader: request.coReader } : {}),
    facts: request.facts,
    urgent: request.urgent,
    filedAt: request.filedAt,
    parallels: request.parallels,
    clarifications: request.clarifications,
    additions: request.additions,
    ...(request.competition ? { competition: request.competition } : {}),
    candidatesShown: request.candidatesShown,
    inquiries: request.inquiries,
    ...(request.meetings ? { meetings: request.meetings } : {}),
    suggestionsSent: request.suggestionsSent,
    declined: request.declined,
    undelivered: request.undelivered,
    queueAudience: request.queueAudience,
  }
}

function holder(
  request: PlacementRequest,
  entry: RequestEntry,
): Readonly<{ officer: PersonId; claimedAt: Instant }> {
  const { officer, claimedAt } = held(request, entry)
  return { officer, claimedAt }
}

function held(
  request: PlacementRequest,
  entry: RequestEntry,
): Extract<PlacementRequest, { claimedAt: Instant }> {
  return 'claimedAt' in request ? request : impossible(entry)
}

function suggestedOf(request: PlacementRequest, entry: RequestEntry): Suggested {
  return request.state === 'suggested' ? request : impossible(entry)
}

function chosenOf(request: PlacementRequest, entry: RequestEntry): Chosen {
  return request.state === 'chosen' ? request : impossible(entry)
}

function decidedOf(request: PlacementRequest, entry: RequestEntry): Decided {
  return request.state === 'decided' ? request : impossible(entry)
}

function impossible(entry: RequestEntry): never {
  throw new Error(`Could not apply ${entry.type}: the journal does not lead there.`)
}
