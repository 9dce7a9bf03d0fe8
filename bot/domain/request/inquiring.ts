import type { CalendarDate, Instant } from '../calendar.ts'
import { type Correspondence, inquiryAbout, type OpenInquiry } from '../inquiry/correspondence.ts'
import { isKeptOutOfMail, profileOf } from '../inquiry/profile.ts'
import type { InquiryReply } from '../inquiry/reply.ts'
import { type Settlement, takesAnswer } from '../inquiry/settlement.ts'
import type { WrittenReply } from '../inquiry/writtenReply.ts'
import type { PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { RequestEntry } from './entries.ts'
import { judgeOptionalText } from './freeText.ts'
import { heldElsewhere } from './handling.ts'
import {
  type CaseCode,
  type Inquiry,
  isEnded,
  isSearching,
  type PlacementRequest,
} from './placementRequest.ts'
import { placesAsked } from './placesAsked.ts'
import type { Refusal } from './refusal.ts'

export const mostAskedAtOnce = 10

export type AskedUnit = Readonly<{ unitId: UnitId; providerId: string; unitName: string }>

export type AskingUnits = Readonly<{
  officer: PersonId
  units: readonly AskedUnit[]
  note: string
  deadline: Instant
}>

/** Each unit is asked once in a case: whoever asks again waits for the same answer. */
export function askUnits(
  request: PlacementRequest,
  { officer, units, note, deadline }: AskingUnits,
  now: Instant,
): RequestEntry[] | Refusal {
  const refusal = heldElsewhere(request, officer)
  if (refusal) return refusal
  if (!isSearching(request)) return { refused: 'wrongState', state: request.state }
  if (isKeptOutOfMail(request.facts)) return { refused: 'keptOutOfMail' }
  if (units.length === 0) return { refused: 'noCandidatePicked' }
  if (units.length > mostAskedAtOnce) return { refused: 'tooManyAsked', most: mostAskedAtOnce }
  const unfit = judgeOptionalText(note)
  if (unfit) return unfit
  if (deadline <= now) return { refused: 'deadlinePassed' }
  const anew = units.filter(({ unitId }) => mayBeAsked(request, unitId))
  if (anew.length === 0) return { refused: 'alreadyAsked', unitName: units[0]?.unitName ?? '' }
  const inquiries = anew.map(unit => ({
    ...unit,
    askedBy: officer,
    askedAt: now,
    deadline,
    note: note.trim(),
  }))
  return [{ type: 'UnitsAsked', inquiries, profile: profileOf(request, note) }]
}

/** Who was asked and could not be reached may have a new address by now. */
export function mayBeAsked({ inquiries }: Pick<PlacementRequest, 'inquiries'>, unitId: UnitId): boolean {
  const asked = inquiries.find(inquiry => inquiry.unitId === unitId)
  return !asked || asked.settled?.how === 'undelivered'
}

/** The inquiry as the unit's correspondence takes it on; undefined when the case does not ask the unit, or no more. */
export function toTakeOn(
  request: PlacementRequest,
  unitId: UnitId,
): (OpenInquiry & Pick<AskedUnit, 'unitId' | 'providerId'>) | undefined {
  const asked = request.inquiries.find(inquiry => inquiry.unitId === unitId)
  if (!asked || asked.settled || needsNothingMore(request)) return undefined
  const { providerId, askedBy, deadline, note } = asked
  return { unitId, providerId, askedBy, deadline, profile: profileOf(request, note) }
}

/** What the case has not heard yet of what became of its inquiry. */
export function hearOfInquiry(request: PlacementRequest, correspondence: Correspondence): RequestEntry[] {
  const { unitId } = correspondence
  const heard = request.inquiries.find(inquiry => inquiry.unitId === unitId)
  const told = inquiryAbout(correspondence, request.caseCode)
  if (!heard || !told) return []
  return [
    ...lettersUnheardOf(request.caseCode, heard, correspondence),
    ...(told.settled && isNewsAfter(heard.settled, told.settled)
      ? [{ type: 'InquirySettled', unitId, settlement: told.settled } as const]
      : []),
  ]
}

/** A question back is followed by an answer, which is one more reply. */
function isNewsAfter(heard: Settlement | undefined, told: Settlement): boolean {
  return told.how !== heard?.how || told.at > heard.at
}

function lettersUnheardOf(
  caseCode: CaseCode,
  heard: Inquiry,
  { unitId, letters, inquiries }: Correspondence,
): RequestEntry[] {
  const deadline = inquiries.find(({ profile }) => profile.caseCode === caseCode)?.deadline ?? heard.deadline
  return letters.flatMap(({ cases, mail, sentAt, isReminder }): RequestEntry[] => {
    const known = isReminder ? heard.remindedAt : heard.sentAt
    const text = mail?.parts.find(part => part.caseCode === caseCode)?.text
    if (!cases.includes(caseCode) || !mail || sentAt === undefined || text === undefined) return []
    if (known !== undefined && known >= sentAt) return []
    const { to, subject } = mail
    return [{ type: 'InquirySent', unitId, to, subject, text, isReminder, deadline, at: sentAt }]
  })
}

/** What a unit wrote stands in the case, whether it is waited for or not. */
export function hearOfWritten(
  request: PlacementRequest,
  unitId: UnitId,
  written: WrittenReply,
): RequestEntry[] {
  const isAsked = request.inquiries.some(inquiry => inquiry.unitId === unitId)
  return isAsked ? [{ type: 'UnitWrote', unitId, written }] : []
}

/** An officer files what a unit wrote under the inquiry that it answers. */
export function fileWritten(
  request: PlacementRequest,
  unitId: UnitId,
  written: WrittenReply,
): RequestEntry[] | Refusal {
  const asked = request.inquiries.find(inquiry => inquiry.unitId === unitId)
  if (!asked) return { refused: 'notAsked' }
  if (written.at < asked.askedAt) return { refused: 'writtenBeforeAsked' }
  return hearOfWritten(request, unitId, written)
}

/** A reply that nobody has said yet what it says. One that comes after we gave up waiting is still an answer. */
export function isToBeRecorded(inquiry: Inquiry): boolean {
  const { written, settled } = inquiry
  return mayBeRecorded(inquiry) && written !== undefined && !isRecorded(written, settled)
}

/** After a question back, also from what has been read: the next mail may have come while somebody read the last. */
function mayBeRecorded({ written, settled }: Inquiry): boolean {
  return written?.kind === 'reply' && takesAnswer(settled)
}

/** Somebody has said what the unit says since it wrote this. */
export function isRecorded(written: WrittenReply, settled: Settlement | undefined): boolean {
  return settled?.how === 'replied' && settled.at >= written.at
}

/** The answers that an officer can record of what a unit wrote, with what is asked for. */
export function recordable(
  { facts, inquiries }: PlacementRequest,
  unitId: UnitId,
  today: CalendarDate,
): Readonly<Record<InquiryReply['answer'], InquiryReply>> | Refusal {
  const inquiry = inquiries.find(each => each.unitId === unitId)
  if (!inquiry || !mayBeRecorded(inquiry)) return { refused: 'nothingToRecord' }
  const from = facts.desiredStart < today ? today : facts.desiredStart
  return {
    free: { answer: 'free', places: placesAsked(facts), from, conditions: '' },
    full: { answer: 'full', reason: '' },
    unsuited: { answer: 'unsuited', reason: '' },
    needsMore: { answer: 'needsMore', question: '' },
  }
}

/** Units that have said that what is asked for does not suit them. */
export function unitsUnsuited({ inquiries }: Pick<PlacementRequest, 'inquiries'>): readonly UnitId[] {
  return inquiries
    .filter(({ settled }) => settled?.how === 'replied' && settled.reply.answer === 'unsuited')
    .map(({ unitId }) => unitId)
}

/** Units that still look for a place though the case needs none any more. */
export function inquiriesToWithdraw(
  before: PlacementRequest | undefined,
  after: PlacementRequest,
): readonly Inquiry[] {
  if (!needsNothingMore(after) || (before && needsNothingMore(before))) return []
  return after.inquiries.filter(({ settled }) => !settled)
}

/** A place has been decided on, or the case has ended. */
function needsNothingMore(request: PlacementRequest): boolean {
  return isEnded(request) || request.state === 'decided' || request.state === 'placed'
}
