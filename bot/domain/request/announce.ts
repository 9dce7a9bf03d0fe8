import type { Announcement } from '../announcement.ts'
import type { Instant } from '../calendar.ts'
import type { UnitId } from '../register/unit.ts'
import type { Step } from '../step.ts'
import { centralUnit, ownersOf } from './audience.ts'
import { runsOutAt } from './clockwork.ts'
import type { RequestEntry } from './entries.ts'
import { inquiriesToWithdraw } from './inquiring.ts'
import { mayChange, meetingsOf, takingPart } from './meetings.ts'
import type { MessageSlot } from './messageSlot.ts'
import { noticesOf } from './notices.ts'
import type { Inquiry, PlacementRequest } from './placementRequest.ts'

type RequestStep = Step<PlacementRequest, RequestEntry>

/** Everything that others must be told, reminded of or asked to do because of a step in a request. */
export function announceRequest(
  step: RequestStep,
): Readonly<{ announcements: readonly Announcement[]; withdrawn: readonly string[] }> {
  const clocks = clocksOf(step)
  return {
    announcements: [
      ...cardsOf(step).filter(({ recipient }) => !isGivenUp(recipient, step)),
      ...noticesOf(step).filter(({ recipient }) => !isGivenUp(recipient, step)),
      ...clocks.wound,
      ...releasesOf(step),
      ...parallelsOf(step),
      ...rivalsToWarn(step),
      ...inquiriesOf(step),
      ...meetingsToKeep(step),
    ],
    withdrawn: clocks.stopped,
  }
}

/** Whoever could not be reached is not sent the news of it. */
function isGivenUp(recipient: string, { entries }: RequestStep): boolean {
  return entries.some(entry => entry.type === 'DeliveryGivenUp' && entry.undelivered.recipient === recipient)
}

/** Every message that shows the case is brought up to date at every step, and taken from whoever owned it until now. */
function cardsOf({ before, after, at }: RequestStep): readonly Announcement[] {
  const owners = [...new Set([...ownersOf(after), ...(before ? ownersOf(before) : [])])]
  const forOwners = (slot: MessageSlot) => owners.map(owner => card(slot, owner, at))
  return [
    ...after.queueAudience.map(audience => card('queue', audience, at)),
    ...forOwners('status'),
    ...(after.candidatesShown ? [card('candidates', centralUnit(after), at)] : []),
    ...(after.inquiries.some(({ written }) => written) ? [card('mail', centralUnit(after), at)] : []),
    ...after.clarifications.flatMap((_, index) => forOwners(`clarification-${index + 1}`)),
    ...Array.from({ length: after.suggestionsSent }).flatMap((_, index) =>
      forOwners(`suggestion-${index + 1}`),
    ),
  ]
}

function card(slot: MessageSlot, recipient: string, dueAt: Instant): Announcement {
  return { key: cardKey(slot, recipient), kind: 'card', recipient, dueAt, body: { slot } }
}

export function cardKey(slot: MessageSlot, recipient: string): string {
  return `card:${slot}:${recipient}`
}

/** A request waits for at most one hour to strike; a new state stops the old clock. */
function clocksOf({
  before,
  after,
  at,
}: RequestStep): Readonly<{ wound: readonly Announcement[]; stopped: readonly string[] }> {
  const alarm = alarmOf(after)
  const earlier = before && alarmOf(before)
  if (alarm?.key === earlier?.key) return { wound: [], stopped: [] }
  const wound = alarm && {
    key: alarm.key,
    kind: 'clock',
    recipient: after.caseCode,
    dueAt: Math.max(alarm.strikesAt, at),
    body: null,
  }
  return { wound: wound ? [wound] : [], stopped: earlier ? [earlier.key] : [] }
}

/** The hour that the case waits for now, if any. */
export function alarmOf(
  request: PlacementRequest,
): Readonly<{ key: string; strikesAt: Instant }> | undefined {
  switch (request.state) {
    case 'filed':
      return { key: 'clock:request', strikesAt: runsOutAt(request.facts) }
    case 'suggested':
      return { key: `clock:suggestion-${request.suggestion.round}`, strikesAt: request.suggestion.validUntil }
    case 'chosen':
      return { key: `clock:hold-${request.choice.chosenAt}`, strikesAt: request.choice.holdUntil }
    default:
      return undefined
  }
}

/** A place that the case had and has no longer is let go of in its provider's file; a child who has moved in stays. */
function releasesOf({ before, after, at }: RequestStep): readonly Announcement[] {
  if (before?.state === 'placed') return []
  const had = before && placeOf(before)
  if (!had || had.unitId === placeOf(after)?.unitId) return []
  return [{ key: `release:${had.unitId}`, kind: 'release', recipient: after.caseCode, dueAt: at, body: had }]
}

/** Units are asked after the press, each by itself, and told when the case needs nothing more. */
function inquiriesOf({ before, after, entries, at }: RequestStep): readonly Announcement[] {
  const errand = (
    kind: 'askUnit' | 'withdrawInquiry',
    { unitId }: Pick<Inquiry, 'unitId'>,
  ): Announcement => ({
    key: `${kind}:${unitId}`,
    kind,
    recipient: after.caseCode,
    dueAt: at,
    body: { unitId },
  })
  const asked = entries.flatMap(entry => (entry.type === 'UnitsAsked' ? entry.inquiries : []))
  return [
    ...asked.map(inquiry => errand('askUnit', inquiry)),
    ...inquiriesToWithdraw(before, after).map(inquiry => errand('withdrawInquiry', inquiry)),
  ]
}

/**
 * The calendar follows the case: a meeting is put there, moved and cancelled, and others are invited, by one dispatch, which
 * looks how it stands.
 */
function meetingsToKeep(step: RequestStep): readonly Announcement[] {
  const { after, entries, at } = step
  const numbers = entries.flatMap(entry => {
    if (entry.type === 'MeetingBooked') return [entry.meeting.number]
    const isWished =
      entry.type === 'MeetingMoved' ||
      entry.type === 'MeetingCancelled' ||
      entry.type === 'MeetingEndedWithCase'
    return isWished ? [entry.number] : []
  })
  return [...new Set([...numbers, ...meetingsOfOthers(step)])].map(number => ({
    key: `meeting:${number}`,
    kind: 'meeting',
    recipient: calendarFor(after),
    dueAt: at,
    body: { number },
  }))
}

/** Those ahead, when somebody has taken the case over or reads along from now on. */
function meetingsOfOthers({ before, after, at }: RequestStep): readonly number[] {
  const isSame = before === undefined || takingPart(before).join() === takingPart(after).join()
  const ahead = isSame ? [] : meetingsOf(after).filter(meeting => mayChange(meeting, at))
  return ahead.map(({ number }) => number)
}

/** No errand of the case: the calendar may take its time, and meanwhile nobody else does the same and no clock waits. */
function calendarFor({ caseCode }: PlacementRequest): string {
  return `calendar:${caseCode}`
}

function placeOf(request: PlacementRequest): Readonly<{ unitId: UnitId; providerId: string }> | undefined {
  if (!('choice' in request)) return undefined
  const { unitId } = request.choice
  const providerId = request.suggestion.candidates.find(candidate => candidate.unitId === unitId)?.providerId
  return providerId === undefined ? undefined : { unitId, providerId }
}

/** The child's other requests are filed after the first, learn what is added to it, and close when one is decided. */
function parallelsOf({ after, entries, at }: RequestStep): readonly Announcement[] {
  const errand = (kind: string, caseCode: string): Announcement => ({
    key: `${kind}:${caseCode}`,
    kind,
    recipient: after.caseCode,
    dueAt: at,
    body: { caseCode },
  })
  return entries.flatMap(({ type }) => {
    if (type === 'RequestFiled')
      return after.parallels
        .filter(other => other.caseCode > after.caseCode)
        .map(other => errand('fileParallel', other.caseCode))
    if (type === 'DetailsAdded') return after.parallels.map(other => errand('shareDetails', other.caseCode))
    if (type === 'DecisionRecorded')
      return after.parallels.map(other => errand('closeParallel', other.caseCode))
    return []
  })
}

/** A look that finds others who need the same places warns them too; who is warned so tells nobody in turn. */
function rivalsToWarn({ after, entries, at }: RequestStep): readonly Announcement[] {
  const types = entries.map(({ type }) => type)
  if (!types.includes('CandidatesShown') || !types.includes('CompetitionFound')) return []
  return [{ key: 'warnRivals', kind: 'warnRivals', recipient: after.caseCode, dueAt: at, body: null }]
}
