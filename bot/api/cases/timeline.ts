import type { Desk } from '../../desk/desk.ts'
import type { JournalLine } from '../../desk/requestJournal.ts'
import type { RequestEntry } from '../../domain/request/entries.ts'
import { nameOf, recipientName, unitName } from '../../showing/names.ts'
import { ownWords } from '../../text/ownWords.ts'
import type { Names } from '../../text/timelineWords.ts'
import type { Words } from '../../text/words.ts'
import type { LineOfTime } from '../contract/cases.ts'

/** What has happened in a case, in words, the newest first. */
export function timeline(
  journal: readonly JournalLine[],
  { desk, words }: Readonly<{ desk: Desk; words: Words }>,
): LineOfTime[] {
  const names: Names = {
    person: id => nameOf(desk, id),
    unit: id => unitName(desk, id),
    recipient: recipient => recipientName(desk, recipient, words),
  }
  return journal.toReversed().map(({ entry, at, by, version }) => {
    const quote = quoteIn(entry)
    return {
      version,
      at: words.figures.moment(at),
      by: nameOf(desk, by),
      what: words.timeline.said(entry, names),
      ...(quote ? { quote } : {}),
      side: sides[entry.type],
    }
  })
}

function quoteIn(entry: RequestEntry): string | undefined {
  switch (entry.type) {
    case 'ClarificationRequested':
      return entry.clarification.question
    case 'ClarificationAnswered':
      return entry.answer
    case 'DetailsAdded':
      return entry.text
    case 'InquirySent':
      return entry.text
    case 'UnitWrote':
      return entry.written.text
    case 'InquirySettled':
      return entry.settlement.how === 'replied' ? ownWords(entry.settlement.reply) : undefined
    case 'CandidateDeclined':
      return entry.declined.note
    case 'MoreAskedFor':
    case 'ChoiceCancelled':
    case 'DecisionRefused':
    case 'RequestWithdrawn':
    case 'RequestUnmet':
      return entry.note
    default:
      return undefined
  }
}

/** Which of the two sides of a case did it: one person may act for both. */
const sides: Readonly<Record<RequestEntry['type'], LineOfTime['side']>> = {
  RequestFiled: 'district',
  QueueAudienceAdded: 'clock',
  RequestClaimed: 'centralUnit',
  RequestTakenOver: 'centralUnit',
  ClarificationRequested: 'centralUnit',
  ClarificationAnswered: 'district',
  DetailsAdded: 'district',
  CandidatesShown: 'centralUnit',
  CompetitionFound: 'centralUnit',
  CompetitionEnded: 'clock',
  UnitsAsked: 'centralUnit',
  InquirySent: 'clock',
  UnitWrote: 'provider',
  InquirySettled: 'provider',
  SuggestionSent: 'centralUnit',
  CandidateDeclined: 'district',
  MoreAskedFor: 'district',
  SuggestionRecalled: 'centralUnit',
  SuggestionExpired: 'clock',
  SuggestionChosen: 'district',
  HoldExpired: 'clock',
  ChoiceCancelled: 'district',
  DecisionRecorded: 'district',
  DecisionRefused: 'district',
  PlacementStarted: 'district',
  RequestWithdrawn: 'district',
  RequestReplaced: 'centralUnit',
  RequestUnmet: 'centralUnit',
  RequestExpired: 'clock',
  RequestClosedByParallel: 'clock',
  RequestClosed: 'centralUnit',
  MeetingBooked: 'district',
  MeetingMoved: 'district',
  MeetingCancelled: 'district',
  MeetingEndedWithCase: 'clock',
  MeetingMovedInOutlook: 'clock',
  MeetingCancelledInOutlook: 'clock',
  MeetingAnswered: 'clock',
  MeetingInCalendar: 'clock',
  MeetingCleared: 'clock',
  MeetingFailed: 'clock',
  DeliveryGivenUp: 'clock',
}
