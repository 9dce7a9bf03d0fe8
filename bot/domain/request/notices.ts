import type { Announcement } from '../announcement.ts'
import type { Settlement } from '../inquiry/settlement.ts'
import type { Step } from '../step.ts'
import { centralUnit, chatOf, ownersOf } from './audience.ts'
import type { RequestEntry } from './entries.ts'
import { isSearching, type PlacementRequest } from './placementRequest.ts'

/** A short message of its own, for what must be noticed and not only stand on an updated card. */
export const noticeKinds = [
  'clarificationAnswered',
  'detailsAdded',
  'chosen',
  'choiceCancelled',
  'holdExpired',
  'suggestionExpired',
  'suggestionRecalled',
  'moreAskedFor',
  'allDeclined',
  'decided',
  'decisionRefused',
  'placed',
  'takenOver',
  'withdrawn',
  'replaced',
  'unmet',
  'expired',
  'closedByParallel',
  'deliveryGivenUp',
  'competitionFound',
  'inquiryAnswered',
  'unitWrote',
  'inquiryUndelivered',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

type RequestStep = Step<PlacementRequest, RequestEntry>

export function noticesOf(step: RequestStep): readonly Announcement[] {
  const { before, after, entries, version, at } = step
  return entries.flatMap(entry => {
    const notice = noticeOf(entry, step)
    if (!notice) return []
    return recipientsOf(notice, { before, after, entry }).map(recipient => ({
      key: `notice:${version}:${recipient}`,
      kind: 'notice',
      recipient,
      dueAt: at,
      body: { notice },
    }))
  })
}

function noticeOf(entry: RequestEntry, step: RequestStep): NoticeKind | undefined {
  const { after } = step
  switch (entry.type) {
    case 'ClarificationAnswered':
      return 'clarificationAnswered'
    case 'DetailsAdded':
      return after.state === 'filed' ? undefined : 'detailsAdded'
    case 'SuggestionChosen':
      return 'chosen'
    case 'ChoiceCancelled':
      return 'choiceCancelled'
    case 'HoldExpired':
      return 'holdExpired'
    case 'SuggestionExpired':
      return 'suggestionExpired'
    case 'SuggestionRecalled':
      return 'suggestionRecalled'
    case 'MoreAskedFor':
      return 'moreAskedFor'
    case 'CandidateDeclined':
      return isSearching(after) ? 'allDeclined' : undefined
    case 'DecisionRecorded':
      return 'decided'
    case 'DecisionRefused':
      return 'decisionRefused'
    case 'PlacementStarted':
      return 'placed'
    case 'RequestTakenOver':
      return 'takenOver'
    case 'RequestWithdrawn':
      return 'withdrawn'
    case 'RequestReplaced':
      return 'replaced'
    case 'RequestUnmet':
      return 'unmet'
    case 'RequestExpired':
      return 'expired'
    case 'RequestClosedByParallel':
      return 'closedByParallel'
    case 'DeliveryGivenUp':
      return 'deliveryGivenUp'
    case 'CompetitionFound':
      return isFirstWarning(step) ? 'competitionFound' : undefined
    case 'UnitWrote':
      return entry.written.kind === 'reply' ? 'unitWrote' : undefined
    case 'InquirySettled':
      return inquiryNews(entry.settlement)
    default:
      return undefined
  }
}

/** Whoever looks sees it on the card. That there are others than before is seen there too. */
function isFirstWarning({ before, entries }: RequestStep): boolean {
  return !before?.competition && !entries.some(({ type }) => type === 'CandidatesShown')
}

/** That somebody says nothing is seen on the cards; an answer may be what a child waits for. */
function inquiryNews({ how }: Settlement): NoticeKind | undefined {
  if (how === 'replied') return 'inquiryAnswered'
  return how === 'undelivered' ? 'inquiryUndelivered' : undefined
}

type Occasion = Readonly<{
  before: PlacementRequest | undefined
  after: PlacementRequest
  entry: RequestEntry
}>

/** Whoever did it knows already; the other side hears of it, and both hear of what the clock did. */
function recipientsOf(notice: NoticeKind, { before, after, entry }: Occasion): readonly string[] {
  const centralUnitOf = before?.state === 'filed' ? [] : [centralUnit(after)]
  switch (notice) {
    case 'holdExpired':
    case 'suggestionExpired':
    case 'closedByParallel':
      return [...ownersOf(after), ...centralUnitOf]
    case 'suggestionRecalled':
    case 'replaced':
    case 'unmet':
    case 'expired':
      return ownersOf(after)
    case 'decided':
    case 'decisionRefused':
      return [...centralUnitOf, ...deciderOf(entry)]
    case 'takenOver':
      return entry.type === 'RequestTakenOver' ? [chatOf(entry.from)] : []
    default:
      return centralUnitOf
  }
}

/** Nobody's name stands under a decision without their hearing of it. */
function deciderOf(entry: RequestEntry): readonly string[] {
  if (!('decision' in entry)) return []
  const { deciderId, recordedBy } = entry.decision
  return deciderId === recordedBy ? [] : [chatOf(deciderId)]
}
