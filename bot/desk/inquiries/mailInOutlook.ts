import { letterIn } from '../../domain/inquiry/correspondence.ts'
import type { LetterThread } from '../../domain/inquiry/inbox.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import type { Desk } from '../desk.ts'
import { loadCorrespondence } from './correspondenceFile.ts'
import { filingOf } from './filingOf.ts'
import { letterOfThread } from './letterThreads.ts'

/** By what a mail is known in whichever mailbox it is open. */
export type MailNames = Readonly<{
  messageId: string
  conversationId: string
  /** The message ids of the mails that it says it answers, the nearest last. */
  answers: readonly string[]
}>

export type KnownMail = Readonly<{
  thread: LetterThread
  /** Those that the letter asked about, and whether the mail stands there already. */
  cases: readonly Readonly<{ caseCode: CaseCode; stands: boolean }>[]
}>

/** Which letter of ours the mail is about, and in which cases it stands; undefined when it is about none. */
export async function mailInOutlook(desk: Desk, names: MailNames): Promise<KnownMail | undefined> {
  const thread = await threadOf(desk, names)
  if (!thread) return undefined
  const { cases: filedUnder = await casesAsked(desk, thread) } = thread
  const cases = await Promise.all(
    filedUnder.map(async caseCode => ({
      caseCode,
      stands: await desk.archive.isDone(caseCode, filingOf(names.messageId, thread.unitId)),
    })),
  )
  // Known by its own name and filed under nothing: it is the letter itself, which stands in all of them.
  const isLetter = thread.cases === undefined && (await isNamed(desk, names.messageId))
  return { thread, cases: isLetter ? cases.map(each => ({ ...each, stands: true })) : cases }
}

async function casesAsked(desk: Desk, { unitId, letter }: LetterThread): Promise<readonly CaseCode[]> {
  const known = await loadCorrespondence(desk, unitId)
  return (known && letterIn(known, letter)?.cases) ?? []
}

async function isNamed(desk: Desk, messageId: string): Promise<boolean> {
  return (await letterOfThread(desk, messageId)) !== undefined
}

/** First by the mail itself, which an officer may have filed; a conversation has another name in each mailbox. */
async function threadOf(
  desk: Desk,
  { messageId, conversationId, answers }: MailNames,
): Promise<LetterThread | undefined> {
  for (const name of [messageId, conversationId, ...answers.toReversed()]) {
    const thread = await letterOfThread(desk, name)
    if (thread) return thread
  }
  return undefined
}
