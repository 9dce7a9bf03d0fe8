import { carryOut } from '../desk/carryOut.ts'
import type { Desk } from '../desk/desk.ts'
import { filingOf } from '../desk/inquiries/filingOf.ts'
import { noteThread } from '../desk/inquiries/letterThreads.ts'
import { onCorrespondence } from '../desk/inquiries/onCorrespondence.ts'
import { providerOf } from '../desk/inquiries/unitAsked.ts'
import type { ReceivedMail } from '../desk/mailbox.ts'
import { providerFile } from '../desk/providerFile.ts'
import { requestFile } from '../desk/requestFile.ts'
import { dateAt } from '../domain/calendar.ts'
import {
  type Correspondence,
  correspondenceWith,
  letterIn,
  noteMail,
} from '../domain/inquiry/correspondence.ts'
import type { LetterThread } from '../domain/inquiry/inbox.ts'
import { type MailKind, mailKind } from '../domain/inquiry/mailKind.ts'
import { ownText } from '../domain/inquiry/ownText.ts'
import { keptOf, type ReplyGuess, type WrittenReply } from '../domain/inquiry/writtenReply.ts'
import { theClock } from '../domain/person.ts'
import { noteBounced } from '../domain/register/bouncedMailbox.ts'
import type { RegisterEntry } from '../domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import type { UnitId } from '../domain/register/unit.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import { hearOfWritten } from '../domain/request/inquiring.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'

export type FilingServices = Readonly<{ desk: Desk; guess: (text: string) => ReplyGuess }>

export type CameIn = Readonly<{
  mail: ReceivedMail
  mailId: string
  /** What it answers, and with whom that was. */
  thread: LetterThread
  correspondence: Correspondence
}>

/**
 * Files a mail under what it answers: that it came, in the unit's correspondence; what it says, in the case alone, with
 * which it is purged. However often it is told of, it is filed once.
 */
export async function fileMail(services: FilingServices, came: CameIn): Promise<void> {
  const { mail, mailId, thread, correspondence } = came
  const { unitId } = correspondence
  const { desk } = services
  const kind = mailKind(mail)
  const text = ownText(mail.text)
  const commandId = filingOf(mailId, unitId)
  const cases = await casesFiledUnder(desk, came, text)
  if (kind === 'bounce') await flagMailbox(services, came, commandId)
  else await tellCases(services, { came, kind, cases, text })
  // Last of all: a mail that stands here is not opened again.
  await onCorrespondence(desk, correspondenceWith(unitId), {
    commandId,
    decide: known =>
      known ? noteMail(known, { letter: thread.letter, cases, kind, at: mail.receivedAt }) : [],
  })
}

/** Whether all that follows on the mail has been done. */
export function isFiled({ archive }: Desk, unitId: UnitId, mailId: string): Promise<boolean> {
  return archive.isDone(correspondenceWith(unitId), filingOf(mailId, unitId))
}

type Telling = Readonly<{
  came: CameIn
  kind: Exclude<MailKind, 'bounce'>
  cases: readonly CaseCode[]
  text: string
}>

async function tellCases(services: FilingServices, { came, kind, cases, text }: Telling): Promise<void> {
  const { mail, mailId, correspondence } = came
  // Under the name that Outlook knows it by too: an officer may have filed it from there.
  const commandId = filingOf(mail.messageId ?? mailId, correspondence.unitId)
  const said = { at: mail.receivedAt, text: cases.length === 1 ? text : undefined }
  const written = writtenReply(kind, said, services)
  for (const caseCode of cases) {
    await carryOut(services.desk, requestFile, {
      fileId: caseCode,
      commandId,
      by: theClock,
      decide: (request): readonly RequestEntry[] | Refusal =>
        request ? hearOfWritten(request, correspondence.unitId, written) : { refused: 'unknownCase' },
    })
  }
}

/** The register says so of the address that the letter went to, for whoever keeps it. */
async function flagMailbox({ desk }: FilingServices, came: CameIn, commandId: string): Promise<void> {
  const { mail, thread, correspondence } = came
  const mailbox = letterIn(correspondence, thread.letter)?.mail?.to
  const provider = providerOf(desk, correspondence.unitId)
  if (mailbox === undefined || !provider) return
  await carryOut(desk, providerFile, {
    fileId: provider.id,
    commandId,
    by: theClock,
    decide: (known): readonly RegisterEntry[] | RegisterRefusal =>
      known ? noteBounced(known, { mailbox, on: dateAt(mail.receivedAt) }) : { refused: 'unknownProvider' },
  })
}

/** None where an officer was first and has filed it under another inquiry: there it stands, and nowhere else. */
async function casesFiledUnder(
  desk: Desk,
  { mail, mailId, thread, correspondence }: CameIn,
  text: string,
): Promise<readonly CaseCode[]> {
  const { unitId, letter } = thread
  const asked = thread.cases ?? letterIn(correspondence, letter)?.cases ?? []
  const meant = casesMeant(asked, text)
  if (meant.length === 0) return []
  const stands = await noteThread(desk, mail.messageId ?? mailId, { unitId, letter, cases: meant })
  const isElsewhere = stands.cases && !stands.cases.some(caseCode => asked.includes(caseCode))
  return stands.unitId !== unitId || isElsewhere ? [] : meant
}

/** Of several cases in one letter the one that the mail names, and it alone; else all, and then none of them gets the text. */
function casesMeant(cases: readonly CaseCode[], text: string): readonly CaseCode[] {
  const named = cases.filter(caseCode => text.toUpperCase().includes(caseCode))
  return named.length === 1 ? named : cases
}

function writtenReply(
  kind: Exclude<MailKind, 'bounce'>,
  { at, text }: Readonly<{ at: number; text: string | undefined }>,
  { guess }: FilingServices,
): WrittenReply {
  const kept = text === undefined ? undefined : keptOf(text)
  const said = kept === undefined ? { at } : { at, text: kept }
  if (kind === 'automatic') return { ...said, kind }
  return { ...said, kind, seems: kept === undefined ? 'unclear' : guess(kept) }
}
