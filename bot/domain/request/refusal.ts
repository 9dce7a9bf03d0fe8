import type { Instant } from '../calendar.ts'
import type { ReplyFault } from '../inquiry/reply.ts'
import type { Exclusion } from '../matching/exclusion.ts'
import type { PersonId } from '../person.ts'
import type { IdentifyingKind } from './identifyingText.ts'
import type { CaseCode, RequestState } from './placementRequest.ts'
import type { FormFault } from './requestForm.ts'

/** Why a move could not be made, with what is true now. Words are put to it where it is shown. */
export type Refusal = Readonly<
  | { refused: 'notAllowed' }
  | { refused: 'unknownCase' }
  | { refused: 'wrongState'; state: RequestState }
  | { refused: 'alreadyClaimed'; officer: PersonId; since: Instant }
  | { refused: 'heldByOther'; officer: PersonId }
  | { refused: 'aboutEarlier' }
  | { refused: 'suggestionExpired'; at: Instant }
  | { refused: 'holdExpired'; at: Instant }
  | { refused: 'notSuggested' }
  | { refused: 'noCandidatePicked' }
  | { refused: 'tooManyCandidates'; most: number }
  | { refused: 'tooManyAsked'; most: number }
  | { refused: 'alreadyAsked'; unitName: string }
  | { refused: 'noMailbox'; unitName: string }
  | { refused: 'keptOutOfMail' }
  | { refused: 'deadlinePassed' }
  | { refused: 'nothingToRecord' }
  | { refused: 'notAsked' }
  | { refused: 'writtenBeforeAsked' }
  | { refused: 'isNoAnswer' }
  | { refused: 'filedElsewhere' }
  | { refused: 'faultyReply'; faults: readonly ReplyFault[] }
  | { refused: 'noLongerFits'; unitName: string; exclusions: readonly Exclusion[] }
  | { refused: 'noPlaceLeft'; unitName: string }
  | { refused: 'emptyText' }
  | { refused: 'textTooLong'; most: number }
  | { refused: 'identifyingText'; kind: IdentifyingKind }
  | { refused: 'faultyForm'; faults: readonly FormFault[] }
  | { refused: 'coReaderElsewhere' }
  | { refused: 'noDelegation'; decider: string }
  | { refused: 'ownDirectAward'; decider: string }
  | { refused: 'placedInParallel'; caseCode: CaseCode }
  | { refused: 'startInFuture' }
  | { refused: 'meetingTimePassed' }
  | { refused: 'meetingTooFarAhead' }
  | { refused: 'meetingOver' }
  | { refused: 'seriesBegun' }
  | { refused: 'cannotRepeat'; most: number }
  | { refused: 'sameCase' }
  | { refused: 'cannotReplace'; caseCode: CaseCode }
  | { refused: 'changedSince' }
  | { refused: 'busy' }
>

export type RefusalCode = Refusal['refused']

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome
}
