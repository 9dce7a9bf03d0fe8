import type { CalendarDate, Instant } from '../calendar.ts'
import type { InquiryProfile } from '../inquiry/profile.ts'
import type { Settlement } from '../inquiry/settlement.ts'
import type { WrittenReply } from '../inquiry/writtenReply.ts'
import type { DistrictId, PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { CalendarEvent, Meeting, MeetingAnswer } from './meeting.ts'
import type {
  CaseCode,
  Choice,
  Clarification,
  Competition,
  CompetitionEnd,
  Decision,
  Declined,
  EndsMeetings,
  Inquiry,
  Parallel,
  Undelivered,
} from './placementRequest.ts'
import type { RequestFacts } from './requestFacts.ts'
import type { LedgerCount, Suggestion } from './suggestion.ts'

/** Everything that can happen to a request, as its journal says it. */
export type RequestEntry = Readonly<
  | {
      type: 'RequestFiled'
      caseCode: CaseCode
      district: DistrictId
      requester: PersonId
      facts: RequestFacts
      urgent: boolean
      parallels: readonly Parallel[]
      queueAudience: readonly string[]
      at: Instant
    }
  | { type: 'QueueAudienceAdded'; audience: string }
  | { type: 'RequestClaimed'; officer: PersonId; at: Instant }
  | { type: 'RequestTakenOver'; officer: PersonId; from: PersonId; at: Instant }
  | { type: 'ClarificationRequested'; clarification: Clarification }
  | { type: 'ClarificationAnswered'; answer: string; at: Instant }
  | {
      type: 'DetailsAdded'
      text: string
      by: PersonId
      at: Instant
      facts: RequestFacts
      coReader?: PersonId
    }
  | { type: 'CandidatesShown'; to: PersonId; candidates: number; ledger: readonly LedgerCount[] }
  | { type: 'CompetitionFound'; competition: Competition }
  | { type: 'CompetitionEnded'; how: CompetitionEnd; at: Instant }
  | { type: 'UnitsAsked'; inquiries: readonly Inquiry[]; profile: InquiryProfile }
  /** `text` is what left for this case, word for word. */
  | {
      type: 'InquirySent'
      unitId: UnitId
      to: string
      subject: string
      text: string
      isReminder: boolean
      deadline: Instant
      at: Instant
    }
  | { type: 'UnitWrote'; unitId: UnitId; written: WrittenReply }
  | { type: 'InquirySettled'; unitId: UnitId; settlement: Settlement }
  | { type: 'SuggestionSent'; suggestion: Suggestion; ledger: readonly LedgerCount[] }
  | { type: 'CandidateDeclined'; declined: Declined }
  | { type: 'MoreAskedFor'; note: string }
  | { type: 'SuggestionRecalled'; by: PersonId }
  | { type: 'SuggestionExpired' }
  | { type: 'SuggestionChosen'; choice: Choice }
  | { type: 'HoldExpired'; unitId: UnitId }
  | { type: 'ChoiceCancelled'; unitId: UnitId; note: string }
  | { type: 'DecisionRecorded'; decision: Decision }
  | { type: 'DecisionRefused'; decision: Decision; note: string }
  | { type: 'PlacementStarted'; startedOn: CalendarDate }
  | { type: 'RequestWithdrawn'; by: PersonId; note: string; at: Instant }
  | { type: 'RequestReplaced'; by: PersonId; replacedBy: CaseCode; at: Instant }
  | { type: 'RequestUnmet'; by: PersonId; note: string; ledger: readonly LedgerCount[]; at: Instant }
  | { type: 'RequestExpired'; at: Instant }
  | { type: 'RequestClosedByParallel'; placedCase: CaseCode; at: Instant }
  | { type: 'RequestClosed'; by: PersonId; at: Instant }
  | { type: 'MeetingBooked'; meeting: Meeting }
  /** Who it was stands beside it in the journal; older ones do not say it themselves. */
  | { type: 'MeetingMoved'; number: number; startsAt: Instant; by?: PersonId }
  | { type: 'MeetingCancelled'; number: number; at: Instant; by?: PersonId }
  | { type: 'MeetingEndedWithCase'; number: number; ending: EndsMeetings; at: Instant }
  /** The calendar has it so, and those invited have been told from there. */
  | { type: 'MeetingMovedInOutlook'; number: number; startsAt: Instant; minutes: number }
  | { type: 'MeetingCancelledInOutlook'; number: number; at: Instant }
  /** All answers that there are now. */
  | { type: 'MeetingAnswered'; number: number; answers: readonly MeetingAnswer[] }
  /** Older ones do not say who was invited. */
  | { type: 'MeetingInCalendar'; number: number; inCalendar: CalendarEvent; invited?: readonly PersonId[] }
  | { type: 'MeetingCleared'; number: number; at: Instant }
  | { type: 'MeetingFailed'; number: number; at: Instant }
  | { type: 'DeliveryGivenUp'; undelivered: Undelivered }
>
