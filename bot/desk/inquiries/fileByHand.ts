import type { Instant } from '../../domain/calendar.ts'
import { type Correspondence, correspondenceWith, noteMail } from '../../domain/inquiry/correspondence.ts'
import { type MailKind, type MailSigns, mailKind } from '../../domain/inquiry/mailKind.ts'
import { ownText } from '../../domain/inquiry/ownText.ts'
import { keptOf, type ReplyGuess } from '../../domain/inquiry/writtenReply.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import { fileWritten } from '../../domain/request/inquiring.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import { actOnCase, type CaseAct, type CaseOutcome, type Click, tryOnCase } from '../actOnCase.ts'
import type { Desk } from '../desk.ts'
import { loadCorrespondence } from './correspondenceFile.ts'
import { filingOf } from './filingOf.ts'
import { noteThread } from './letterThreads.ts'
import { onCorrespondence } from './onCorrespondence.ts'

export type FiledByHand = MailSigns &
  Readonly<{
    unitId: UnitId
    messageId: string
    /** When the mail says that it came. */
    at: Instant
    text: string
  }>

type FilingServices = Readonly<{ desk: Desk; guess: (text: string) => ReplyGuess }>

/**
 * An officer files a mail under what it answers, from wherever it came in: as `mail/fileMail.ts` does, and once with it. The
 * case hears of it last, for from then on the pane shows the mail as filed, and nobody presses again.
 */
export async function fileByHand(
  { desk, guess }: FilingServices,
  click: Click,
  mail: FiledByHand,
): Promise<CaseOutcome> {
  // Asked before what has been filed already is recognised: who may not file changes nothing by filing it again.
  if (!mayHandleQueue(click.person)) return notAllowed
  const filing = { ...click, commandId: filingOf(mail.messageId, mail.unitId) }
  const at = Math.min(mail.at, desk.clock())
  const kind = mailKind(mail)
  const text = keptOf(ownText(mail.text))
  const act: CaseAct = {
    allowed: mayHandleQueue,
    decide: request => {
      if (kind === 'bounce') return { refused: 'isNoAnswer' }
      const written = kind === 'reply' ? { at, kind, text, seems: guess(text) } : { at, kind, text }
      return fileWritten(request, mail.unitId, written)
    },
  }
  const tried = await tryOnCase(desk, filing, act)
  if (tried.outcome === 'refused') return tried
  const isOurs = await noteAsFiled(desk, filing, { unitId: mail.unitId, messageId: mail.messageId, kind, at })
  return isOurs
    ? actOnCase(desk, filing, act)
    : { ...tried, outcome: 'refused', refusal: { refused: 'filedElsewhere' } }
}

type Filed = Pick<FiledByHand, 'unitId' | 'messageId' | 'at'> & Readonly<{ kind: MailKind }>

/** The mail is known from then on, and so is what answers it; false when it stands elsewhere already. */
async function noteAsFiled(
  desk: Desk,
  { caseCode, commandId }: Click,
  { unitId, messageId, kind, at }: Filed,
): Promise<boolean> {
  const letter = lastLetterAbout(await loadCorrespondence(desk, unitId), caseCode) ?? 0
  const stands = await noteThread(desk, messageId, { unitId, letter, cases: [caseCode] })
  if (stands.unitId !== unitId || !stands.cases?.includes(caseCode)) return false
  await onCorrespondence(desk, correspondenceWith(unitId), {
    commandId,
    decide: known =>
      known ? noteMail(known, { letter, cases: [caseCode], kind, at }) : { refused: 'unknownInquiry' },
  })
  return true
}

function lastLetterAbout(known: Correspondence | undefined, caseCode: CaseCode): number | undefined {
  return known?.letters.findLast(({ cases }) => cases.includes(caseCode))?.number
}

const notAllowed: CaseOutcome = {
  outcome: 'refused',
  refusal: { refused: 'notAllowed' },
  state: undefined,
  version: 0,
}
