import { hash } from 'node:crypto'
import { carryOut } from '../desk/carryOut.ts'
import type { Desk } from '../desk/desk.ts'
import { loadCorrespondence } from '../desk/inquiries/correspondenceFile.ts'
import { inboxFile, inboxId, loadInbox } from '../desk/inquiries/inboxFile.ts'
import { letterOfThread } from '../desk/inquiries/letterThreads.ts'
import { type Arrivals, type ArrivedMail, type Mailbox, MailGone } from '../desk/mailbox.ts'
import { day } from '../domain/calendar.ts'
import type { Inbox, InboxEntry, LetterThread } from '../domain/inquiry/inbox.ts'
import type { ReplyGuess } from '../domain/inquiry/writtenReply.ts'
import { theClock } from '../domain/person.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { fileMail, isFiled } from './fileMail.ts'

export type InboxServices = Readonly<{
  desk: Desk
  mailbox: Mailbox
  /** What a provider's own words seem to say. */
  guess: (text: string) => ReplyGuess
}>

/**
 * Files what has come into the shared mailbox since it was last looked into. The new mark is kept when all of it is filed:
 * whoever dies before that has it filed once more, which changes nothing.
 */
export async function readInbox(services: InboxServices): Promise<void> {
  const { desk } = services
  const now = desk.clock()
  const known = await loadInbox(desk)
  const last = known?.read
  const { mails, mark } = await arrivalsAfter(services, last)
  let unknown = 0
  for (const mail of mails) if (!(await fileIfOurs(services, mail))) unknown += 1
  if (last && mails.length === 0 && last.at > now - marksKeptFor) return
  await carryOut(desk, inboxFile, {
    fileId: inboxId,
    commandId: `read:${hash('sha256', mark, 'base64url')}`,
    by: theClock,
    decide: (): readonly InboxEntry[] | Refusal => [{ type: 'InboxRead', mark, unknown, at: now }],
  })
}

/** A mark that brought nothing new need not be kept, but one day it is too old. */
const marksKeptFor = day

/** Further back than anybody stands still. */
const lookedBack = 7 * day

async function arrivalsAfter({ mailbox, desk }: InboxServices, last: Inbox['read']): Promise<Arrivals> {
  const since = (last?.at ?? desk.clock()) - lookedBack
  if (!last) return mailbox.arrivals({ since })
  try {
    return await mailbox.arrivals({ mark: last.mark })
  } catch (fault) {
    if (fault instanceof MailGone) return mailbox.arrivals({ since })
    throw fault
  }
}

/** Whether it was about a letter of ours. Nothing else is opened. */
async function fileIfOurs(services: InboxServices, arrived: ArrivedMail): Promise<boolean> {
  const { desk, mailbox, guess } = services
  const { id } = arrived
  const thread = await threadOf(services, arrived)
  const correspondence = thread && (await loadCorrespondence(desk, thread.unitId))
  if (!thread || !correspondence) return false
  if (await isFiled(desk, thread.unitId, id)) return true
  const mail = await mailbox.read(id)
  if (mail) await fileMail({ desk, guess }, { mail, mailId: id, thread, correspondence })
  return true
}

/**
 * By its conversation; where some server on the way has begun another, by the letters that it says it answers. That is asked
 * only of a mail whose subject names a case.
 */
async function threadOf(
  { desk, mailbox }: InboxServices,
  { id, conversationId, subject }: ArrivedMail,
): Promise<LetterThread | undefined> {
  const known = await letterOfThread(desk, conversationId)
  if (known || !namesCase.test(subject)) return known
  for (const messageId of await mailbox.answeredBy(id)) {
    const thread = await letterOfThread(desk, messageId)
    if (thread) return thread
  }
  return undefined
}

const namesCase = /\b[A-Z\d]{4}-[A-Z\d]{4}\b/i
