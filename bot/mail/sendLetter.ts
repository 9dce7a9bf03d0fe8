import { randomUUID } from 'node:crypto'
import type { Dispatch } from '../archive/archive.ts'
import type { Desk } from '../desk/desk.ts'
import type { Outcome, Performer } from '../desk/dispatching.ts'
import { correspondenceIn } from '../desk/inquiries/correspondenceFile.ts'
import { noteThread } from '../desk/inquiries/letterThreads.ts'
import { onCorrespondence } from '../desk/inquiries/onCorrespondence.ts'
import type { LinkedInquiry } from '../desk/inquiries/replyByLink.ts'
import { providerOf, unitNameOf } from '../desk/inquiries/unitAsked.ts'
import { type Mail, type Mailbox, MailFault } from '../desk/mailbox.ts'
import {
  type Correspondence,
  closeLetter,
  inquiryAbout,
  type Letter,
  type LetterMail,
  letterIn,
  noteDraft,
  noteSent,
  openCasesOf,
} from '../domain/inquiry/correspondence.ts'
import { letterNumber } from '../domain/inquiry/letterNumber.ts'
import { letterText, profileInLetter } from '../text/letter.ts'

export type MailServices = Readonly<{
  desk: Desk
  mailbox: Mailbox
  /** Where the inquiry is answered, for whoever has its mail. */
  replyAddress: (inquiry: LinkedInquiry) => string
}>

/**
 * Sends a letter once, however often it is tried: it is closed, drafted under a key that it can be found by, noted as
 * drafted, sent, and noted as sent. Whoever takes it up after a crash looks first how far it has come.
 */
export function letterPerformer(services: MailServices): Performer {
  return async dispatch => {
    const number = letterNumber(dispatch.body)
    const file = await services.desk.archive.load(dispatch.fileId)
    if (number === undefined || !file) return { hopeless: 'The letter to send is not named.' }
    const sending = { services, dispatch, number }
    try {
      return await send(sending, correspondenceIn(file))
    } catch (fault) {
      if (!(fault instanceof MailFault)) throw fault
      if (fault.hopeless) return { hopeless: fault.message }
      const { message, retryAfterMs } = fault
      return { fault: message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
    }
  }
}

type Sending = Readonly<{ services: MailServices; dispatch: Dispatch; number: number }>

async function send(sending: Sending, found: Correspondence): Promise<Outcome> {
  const letter = letterIn(found, sending.number)
  if (!letter || letter.sentAt !== undefined) return { delivered: true }
  const isWaitedFor = openCasesOf(found, letter.number).length > 0
  if (!isWaitedFor && !(await goesAllTheSame(sending, letter))) return { delivered: true }
  if (!letter.mail && letter.isReminder && providerOf(sending.services.desk, found.unitId)?.bounced)
    return { hopeless: 'The mailbox has sent a letter back: nobody is reminded there.' }
  const closed = letter.mail ? found : await close(sending, found)
  if (!closed) return { hopeless: 'The unit is not in the register any more, or has no mail address.' }
  const mail = await drafted(sending, closed)
  if (mail.isDraft) await sending.services.mailbox.send(mail.id)
  const at = sending.services.desk.clock()
  await record(sending, 'sent', known => noteSent(known, sending.number, at))
  return { delivered: true }
}

/** Nobody waits for the answers any more. An inquiry that is closed goes; a reminder only if it may have gone already. */
async function goesAllTheSame(
  { services: { mailbox } }: Sending,
  { mail, draftId, isReminder }: Letter,
): Promise<boolean> {
  if (!mail || !isReminder) return mail !== undefined
  return draftId !== undefined && !(await mailbox.find(mail.key))?.isDraft
}

/** Only what is still waited for is asked about; from then on the letter says this and nothing else. */
async function close(sending: Sending, found: Correspondence): Promise<Correspondence | undefined> {
  const { desk } = sending.services
  const to = providerOf(desk, found.unitId)?.mailbox
  if (!to) return undefined
  return record(sending, 'closed', known => {
    const cases = openCasesOf(known, sending.number)
    if (cases.length === 0) return []
    const parts = cases.flatMap(caseCode => {
      const inquiry = inquiryAbout(known, caseCode)
      return inquiry ? [{ caseCode, text: profileInLetter(inquiry.profile, inquiry.deadline) }] : []
    })
    const mail: LetterMail = { key: randomUUID(), to, subject: cases.join(', '), parts }
    return closeLetter(known, { letter: sending.number, mail })
  })
}

/** The letter as it lies in the mailbox, found there if an earlier try had come so far. */
async function drafted(sending: Sending, known: Correspondence): Promise<Mail> {
  const { mailbox } = sending.services
  const letter = letterIn(known, sending.number)
  if (!letter?.mail) throw new Error('Could not draft a letter that has not been closed.')
  const found = await mailbox.find(letter.mail.key)
  if (letter.draftId !== undefined) {
    // A mail that was told to go can be found nowhere for a while: that it is not there is no reason to write another.
    if (!found) throw new MailFault('The mail has been drafted, and cannot be found just now.')
    return found
  }
  const mail = found ?? (await mailbox.draft(newMail(sending, known, { letter, mail: letter.mail })))
  // Before it can be answered, and so before it is sent.
  for (const name of [mail.conversationId, mail.messageId])
    if (name !== undefined)
      await noteThread(sending.services.desk, name, { unitId: known.unitId, letter: sending.number })
  await record(sending, 'drafted', state => noteDraft(state, { letter: sending.number, draftId: mail.id }))
  return mail
}

type Drafting = Readonly<{ letter: Letter; mail: LetterMail }>

function newMail(
  { services: { desk, replyAddress } }: Sending,
  { unitId }: Correspondence,
  { letter, mail }: Drafting,
) {
  const parts = mail.parts.map(({ caseCode, text }) => ({
    text,
    replyAddress: replyAddress({ unitId, letter: letter.number, caseCode }),
  }))
  const { isReminder } = letter
  const text = letterText(parts, { unitName: unitNameOf(desk, unitId), isReminder })
  return { key: mail.key, to: mail.to, subject: mail.subject, text }
}

async function record(
  { services: { desk }, dispatch, number }: Sending,
  what: string,
  decide: (known: Correspondence) => ReturnType<typeof closeLetter>,
): Promise<Correspondence> {
  const state = await onCorrespondence(desk, dispatch.fileId, {
    commandId: `letter:${number}:${what}`,
    decide: known => (known ? decide(known) : []),
  })
  if (!state) throw new Error('Could not note what became of a letter: nothing is known of it.')
  return state
}
