import type { Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { UnitId } from '../register/unit.ts'
import type { CaseCode } from '../request/placementRequest.ts'
import type { MailKind } from './mailKind.ts'
import type { InquiryProfile } from './profile.ts'
import { answeredAfterReminderBy } from './replyTime.ts'
import { type Settlement, takesAnswer } from './settlement.ts'

/**
 * What is asked of one unit by mail and what it answers, over all cases: so that nobody asks twice, and districts that
 * ask at the same time do so in one letter.
 */
export type Correspondence = Readonly<{
  unitId: UnitId
  providerId: string
  /** Those that are open, and the last ones that are not; one for each case. */
  inquiries: readonly OpenInquiry[]
  /** Those that carry the inquiries above. */
  letters: readonly Letter[]
  lettersBegun: number
}>

export function correspondenceWith(unitId: UnitId): string {
  return `correspondence:${unitId}`
}

export type OpenInquiry = Readonly<{
  profile: InquiryProfile
  askedBy: PersonId
  /** Until when an answer is waited for; a reminder moves it on. */
  deadline: Instant
  remindedAt?: Instant
  /** When the unit last answered by a mail of its own, which a person has to read. */
  writtenAt?: Instant
  settled?: Settlement
}>

/** One mail to the unit. It gathers inquiries until its hour has come, and is then what it is. */
export type Letter = Readonly<{
  number: number
  cases: readonly CaseCode[]
  isReminder: boolean
  /** Present from when it is closed: nothing is added to it any more. */
  mail?: LetterMail
  /** Present from when it lies among the mailbox's drafts. */
  draftId?: string
  sentAt?: Instant
}>

export type LetterMail = Readonly<{
  /** It is found by it in the mailbox, and no other mail there ever was. */
  key: string
  to: string
  subject: string
  /** What it says of each case, word for word. */
  parts: readonly LetterPart[]
}>

export type LetterPart = Readonly<{ caseCode: CaseCode; text: string }>

export type CorrespondenceEntry = Readonly<
  | {
      type: 'InquiryTakenOn'
      unitId: UnitId
      providerId: string
      inquiry: OpenInquiry
      letter: number
    }
  | { type: 'LetterClosed'; letter: number; mail: LetterMail }
  | { type: 'LetterDrafted'; letter: number; draftId: string }
  | { type: 'LetterSent'; letter: number; at: Instant }
  | { type: 'ReminderBegun'; cases: readonly CaseCode[]; letter: number; deadline: Instant; at: Instant }
  /** Something came in answer to a letter. What it says is kept by the cases that it is about, and goes with them. */
  | { type: 'MailCame'; letter: number; cases: readonly CaseCode[]; kind: MailKind; at: Instant }
  | { type: 'InquirySettled'; caseCode: CaseCode; settlement: Settlement }
>

export type CorrespondenceRefusal = Readonly<{ refused: 'unknownInquiry' }>

/** The inquiry joins a letter that has not been closed yet, or begins one. A case that is being asked about is not asked about twice. */
export function takeOn(
  known: Correspondence | undefined,
  { unitId, providerId, ...inquiry }: OpenInquiry & Readonly<{ unitId: UnitId; providerId: string }>,
): readonly CorrespondenceEntry[] {
  const standing = known && inquiryAbout(known, inquiry.profile.caseCode)
  if (standing && !mayBeAskedAnew(standing)) return []
  const letter = known?.letters.find(each => !each.mail && !each.isReminder)?.number ?? nextLetter(known)
  return [{ type: 'InquiryTakenOn', unitId, providerId, inquiry, letter }]
}

function mayBeAskedAnew({ settled }: OpenInquiry): boolean {
  return settled?.how === 'undelivered' || settled?.how === 'withdrawn'
}

/** From now on it says this, however often it is tried. A letter that nobody is asked in any more is not sent. */
export function closeLetter(
  known: Correspondence,
  { letter, mail }: Readonly<{ letter: number; mail: LetterMail }>,
): readonly CorrespondenceEntry[] {
  const found = letterIn(known, letter)
  return found && !found.mail ? [{ type: 'LetterClosed', letter, mail }] : []
}

export function noteDraft(
  known: Correspondence,
  { letter, draftId }: Readonly<{ letter: number; draftId: string }>,
): readonly CorrespondenceEntry[] {
  const found = letterIn(known, letter)
  return found && found.draftId === undefined ? [{ type: 'LetterDrafted', letter, draftId }] : []
}

export function noteSent(known: Correspondence, letter: number, at: Instant): readonly CorrespondenceEntry[] {
  const found = letterIn(known, letter)
  return found && found.sentAt === undefined ? [{ type: 'LetterSent', letter, at }] : []
}

/** The first answer counts, after a question back as much as after silence. */
export function settle(
  known: Correspondence | undefined,
  caseCode: CaseCode,
  settlement: Settlement,
): readonly CorrespondenceEntry[] | CorrespondenceRefusal {
  const inquiry = known && inquiryAbout(known, caseCode)
  if (!inquiry) return { refused: 'unknownInquiry' }
  if (!inquiry.settled) return [settled(caseCode, settlement)]
  const isAnswer = settlement.how === 'replied' && takesAnswer(inquiry.settled)
  return isAnswer ? [settled(caseCode, { ...settlement, at: laterThan(inquiry.settled, settlement) })] : []
}

/** What replaces another is the newer one, also where two clocks differ. */
function laterThan(standing: Settlement, { at }: Settlement): Instant {
  return Math.max(at, standing.at + 1)
}

/** Whoever turns out never to have got the letter has not been silent either. */
export function settleUndelivered(
  known: Correspondence,
  letter: number,
  settlement: Settlement,
): readonly CorrespondenceEntry[] {
  const cases = [...openCasesOf(known, letter), ...silentCasesOf(known, letter)]
  return cases.map(caseCode => settled(caseCode, settlement))
}

function silentCasesOf(known: Correspondence, letter: number): readonly CaseCode[] {
  const cases = letterIn(known, letter)?.cases ?? []
  return cases.filter(caseCode => {
    const inquiry = inquiryAbout(known, caseCode)
    return inquiry?.settled?.how === 'silent' && inquiry.writtenAt === undefined
  })
}

export type CameInAnswer = Readonly<{
  letter: number
  cases: readonly CaseCode[]
  kind: MailKind
  at: Instant
}>

/** Whoever writes is not reminded. Where the letter did not get through, nobody is waited for any more. */
export function noteMail(
  known: Correspondence,
  { letter, cases, kind, at }: CameInAnswer,
): readonly CorrespondenceEntry[] {
  return [
    { type: 'MailCame', letter, cases, kind, at },
    ...(kind === 'bounce'
      ? settleUndelivered(known, letter, { how: 'undelivered', fault: 'bounced', at })
      : []),
  ]
}

/**
 * The hour has come: whoever has not been reminded is, once; after that silence is an answer too. Who has not got the
 * letter yet is not late.
 */
export function deadlinePassed(known: Correspondence, now: Instant): readonly CorrespondenceEntry[] {
  const overdue = known.inquiries.filter(inquiry => inquiry.deadline <= now && isWaitedFor(known, inquiry))
  const silent = overdue.filter(({ remindedAt }) => remindedAt !== undefined).map(caseOf)
  const toRemind = overdue.filter(({ remindedAt }) => remindedAt === undefined)
  return [
    ...silent.map(caseCode => settled(caseCode, { how: 'silent', at: now })),
    ...(toRemind.length > 0 ? [reminder(known, toRemind, now)] : []),
  ]
}

function reminder(
  known: Correspondence,
  inquiries: readonly OpenInquiry[],
  now: Instant,
): CorrespondenceEntry {
  const urgent = inquiries.some(({ profile }) => profile.urgent)
  const deadline = answeredAfterReminderBy({ urgent, now })
  return { type: 'ReminderBegun', cases: inquiries.map(caseOf), letter: nextLetter(known), deadline, at: now }
}

function settled(caseCode: CaseCode, settlement: Settlement): CorrespondenceEntry {
  return { type: 'InquirySettled', caseCode, settlement }
}

function caseOf({ profile }: OpenInquiry): CaseCode {
  return profile.caseCode
}

/** Its last letter has gone out, and nothing has come of it yet. */
export function isWaitedFor(known: Correspondence, { profile, writtenAt, settled }: OpenInquiry): boolean {
  const last = known.letters.findLast(({ cases }) => cases.includes(profile.caseCode))
  return !settled && writtenAt === undefined && last?.sentAt !== undefined
}

export function inquiryAbout(known: Correspondence, caseCode: CaseCode): OpenInquiry | undefined {
  return known.inquiries.find(({ profile }) => profile.caseCode === caseCode)
}

export function letterIn(known: Correspondence, letter: number): Letter | undefined {
  return known.letters.find(({ number }) => number === letter)
}

/** The cases that the letter still asks about; whoever has written is reminded of nothing. */
export function openCasesOf(known: Correspondence, letter: number): readonly CaseCode[] {
  const { cases = [], isReminder = false } = letterIn(known, letter) ?? {}
  return cases.filter(caseCode => {
    const inquiry = inquiryAbout(known, caseCode)
    return inquiry?.settled === undefined && !(isReminder && inquiry?.writtenAt !== undefined)
  })
}

function nextLetter(known: Correspondence | undefined): number {
  return (known?.lettersBegun ?? 0) + 1
}
