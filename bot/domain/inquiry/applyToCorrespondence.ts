import { day, type Instant } from '../calendar.ts'
import type { CaseCode } from '../request/placementRequest.ts'
import type { Correspondence, CorrespondenceEntry, Letter, OpenInquiry } from './correspondence.ts'

/** What the correspondence is after the entry. An entry that cannot follow on the state is a fault in the journal. */
export function applyToCorrespondence(
  known: Correspondence | undefined,
  entry: CorrespondenceEntry,
): Correspondence {
  if (entry.type === 'InquiryTakenOn') return withInquiry(known, entry)
  if (!known) throw new Error(`Could not apply ${entry.type}: the unit has not been asked anything.`)
  switch (entry.type) {
    case 'LetterClosed':
      return withLetter(known, entry.letter, { mail: entry.mail })
    case 'LetterDrafted':
      return withLetter(known, entry.letter, { draftId: entry.draftId })
    case 'LetterSent':
      return withLetter(known, entry.letter, { sentAt: entry.at })
    case 'ReminderBegun':
      return {
        ...withInquiries(known, entry.cases, { remindedAt: entry.at, deadline: entry.deadline }),
        letters: [...known.letters, { number: entry.letter, cases: entry.cases, isReminder: true }],
        lettersBegun: entry.letter,
      }
    case 'MailCame':
      return entry.kind === 'reply' ? withInquiries(known, entry.cases, { writtenAt: entry.at }) : known
    case 'InquirySettled':
      return withoutOldest(
        withInquiries(known, [entry.caseCode], { settled: entry.settlement }),
        entry.settlement.at,
      )
  }
}

function withInquiry(
  known: Correspondence | undefined,
  { unitId, providerId, inquiry, letter }: Extract<CorrespondenceEntry, { type: 'InquiryTakenOn' }>,
): Correspondence {
  const { caseCode } = inquiry.profile
  const others = known?.inquiries.filter(({ profile }) => profile.caseCode !== caseCode) ?? []
  const letters = known?.letters ?? []
  const joined = letters.find(({ number }) => number === letter)
  return {
    unitId,
    providerId,
    inquiries: [...others, inquiry],
    letters: joined
      ? letters.map(each => (each === joined ? { ...each, cases: [...each.cases, caseCode] } : each))
      : [...letters, { number: letter, cases: [caseCode], isReminder: false }],
    lettersBegun: Math.max(letter, known?.lettersBegun ?? 0),
  }
}

function withLetter(known: Correspondence, number: number, news: Partial<Letter>): Correspondence {
  const letters = known.letters.map(letter => (letter.number === number ? { ...letter, ...news } : letter))
  return { ...known, letters }
}

function withInquiries(
  known: Correspondence,
  cases: readonly CaseCode[],
  news: Partial<OpenInquiry>,
): Correspondence {
  const inquiries = known.inquiries.map(inquiry =>
    cases.includes(inquiry.profile.caseCode) ? { ...inquiry, ...news } : inquiry,
  )
  return { ...known, inquiries }
}

/** Ended ones that are kept beside the open ones, so that a link that was used says so. */
const mostEndedKept = 20

/** Longer than it takes a case to hear how its inquiry ended, whoever dies meanwhile. */
const keptAtLeast = 7 * day

function withoutOldest(known: Correspondence, now: Instant): Correspondence {
  const ended = known.inquiries.filter(({ settled }) => settled)
  const dropped = ended
    .slice(0, Math.max(0, ended.length - mostEndedKept))
    .filter(({ settled }) => settled && settled.at < now - keptAtLeast)
  const inquiries = known.inquiries.filter(inquiry => !dropped.includes(inquiry))
  const cases = new Set(inquiries.map(({ profile }) => profile.caseCode))
  return {
    ...known,
    inquiries,
    letters: known.letters.filter(letter => letter.cases.some(one => cases.has(one))),
  }
}
