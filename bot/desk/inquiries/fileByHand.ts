import type { Instant } from '../../domain/calendar.ts'
import { type Correspondence, correspondenceWith, noteMail } from '../../domain/inquiry/correspondence.ts'
import { ownText } from '../../domain/inquiry/ownText.ts'
import { keptOf, type ReplyGuess } from '../../domain/inquiry/writtenReply.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import { fileWritten } from '../../domain/request/inquiring.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import { actOnCase, type CaseOutcome, type Click } from '../actOnCase.ts'
import type { Desk } from '../desk.ts'
import { filingOf } from './filingOf.ts'
import { noteThread } from './letterThreads.ts'
import { onCorrespondence } from './onCorrespondence.ts'

export type FiledByHand = Readonly<{
  unitId: UnitId
  messageId: string
  /** When the mail says that it came. */
  at: Instant
  text: string
}>

type FilingServices = Readonly<{ desk: Desk; guess: (text: string) => ReplyGuess }>

/** An officer files a mail under what it answers, from wherever it came in: as `mail/fileMail.ts` does, and once with it. */
export async function fileByHand(
  { desk, guess }: FilingServices,
  click: Click,
  { unitId, messageId, at, text }: FiledByHand,
): Promise<CaseOutcome> {
  // Asked before what has been filed already is recognised: who may not file changes nothing by filing it again.
  if (!mayHandleQueue(click.person)) return notAllowed
  const commandId = filingOf(messageId, unitId)
  const kept = keptOf(ownText(text))
  const cameAt = Math.min(at, desk.clock())
  const outcome = await actOnCase(
    desk,
    { ...click, commandId },
    {
      allowed: mayHandleQueue,
      decide: request =>
        fileWritten(request, unitId, { at: cameAt, kind: 'reply', text: kept, seems: guess(kept) }),
    },
  )
  if (outcome.outcome === 'refused') return outcome
  const { caseCode } = click
  const correspondence = await onCorrespondence(desk, correspondenceWith(unitId), {
    commandId,
    decide: known => {
      const letter = lastLetterAbout(known, caseCode)
      if (!known || letter === undefined) return { refused: 'unknownInquiry' }
      return noteMail(known, { letter, cases: [caseCode], kind: 'reply', at: cameAt })
    },
  })
  const letter = lastLetterAbout(correspondence, caseCode)
  // From then on it is known whenever it is open, and so is what answers it.
  if (letter !== undefined) await noteThread(desk, messageId, { unitId, letter })
  return outcome
}

const notAllowed: CaseOutcome = {
  outcome: 'refused',
  refusal: { refused: 'notAllowed' },
  state: undefined,
  version: 0,
}

function lastLetterAbout(known: Correspondence | undefined, caseCode: CaseCode): number | undefined {
  return known?.letters.findLast(({ cases }) => cases.includes(caseCode))?.number
}
