import type { Announcement } from '../announcement.ts'
import type { Instant } from '../calendar.ts'
import type { Step } from '../step.ts'
import {
  type Correspondence,
  type CorrespondenceEntry,
  correspondenceWith,
  isWaitedFor,
  letterIn,
} from './correspondence.ts'

/** How the shared mailbox is called among those who are told something: mails go out of it one at a time. */
const sharedMailbox = 'mailbox'

/** How long a letter waits for others who ask the same unit. */
const gathersFor = 10_000

type CorrespondenceStep = Step<Correspondence, CorrespondenceEntry>

/** What must be brought about when something has happened in what is asked of a unit. */
export function announceCorrespondence(step: CorrespondenceStep): Readonly<{
  announcements: readonly Announcement[]
  withdrawn: readonly string[]
}> {
  return { announcements: [...lettersOf(step), ...casesToTell(step), ...alarmOf(step)], withdrawn: [] }
}

/** A letter that is begun waits a little for others; a reminder has waited long enough. */
function lettersOf({ before, entries, at }: CorrespondenceStep): readonly Announcement[] {
  return entries.flatMap(entry => {
    if (entry.type === 'ReminderBegun') return [letterToSend(entry.letter, at)]
    if (entry.type !== 'InquiryTakenOn') return []
    const joins = before && letterIn(before, entry.letter)
    return joins ? [] : [letterToSend(entry.letter, at + gathersFor)]
  })
}

function letterToSend(letter: number, dueAt: Instant): Announcement {
  return { key: `letter:${letter}`, kind: 'letter', recipient: sharedMailbox, dueAt, body: { letter } }
}

/** Whatever becomes of an inquiry stands in its case too. */
function casesToTell({ after, entries, at }: CorrespondenceStep): readonly Announcement[] {
  const cases = entries.flatMap(entry => {
    if (entry.type === 'LetterSent') return letterIn(after, entry.letter)?.cases ?? []
    if (entry.type === 'MailCame') return entry.kind === 'reply' ? entry.cases : []
    return entry.type === 'InquirySettled' ? [entry.caseCode] : []
  })
  return [...new Set(cases)].map(caseCode => ({
    key: `tellCase:${caseCode}`,
    kind: 'tellCase',
    recipient: correspondenceWith(after.unitId),
    dueAt: at,
    body: { caseCode },
  }))
}

/** The next hour at which an answer is missed: one clock for all that is asked of the unit. */
function alarmOf({ after, entries, at }: CorrespondenceStep): readonly Announcement[] {
  const moves = entries.some(({ type }) => type === 'LetterSent' || type === 'InquirySettled')
  const next = nextDeadline(after)
  if (!moves || next === undefined) return []
  const recipient = correspondenceWith(after.unitId)
  return [{ key: 'replyDeadline', kind: 'replyDeadline', recipient, dueAt: Math.max(next, at), body: null }]
}

/** When the first answer that is waited for is late. */
export function nextDeadline(correspondence: Correspondence): Instant | undefined {
  const waitedFor = correspondence.inquiries.filter(inquiry => isWaitedFor(correspondence, inquiry))
  return waitedFor.length === 0 ? undefined : Math.min(...waitedFor.map(({ deadline }) => deadline))
}
