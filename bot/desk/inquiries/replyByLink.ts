import { hash } from 'node:crypto'
import type { Instant } from '../../domain/calendar.ts'
import {
  type Correspondence,
  type CorrespondenceEntry,
  correspondenceWith,
  inquiryAbout,
  letterIn,
  settle,
} from '../../domain/inquiry/correspondence.ts'
import { type InquiryReply, judgeReply, type ReplyFault } from '../../domain/inquiry/reply.ts'
import { takesAnswer } from '../../domain/inquiry/settlement.ts'
import { theClock } from '../../domain/person.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { correspondenceFile, loadCorrespondence } from './correspondenceFile.ts'
import { unitNameOf } from './unitAsked.ts'

/** What a reply link stands for: one inquiry of one letter. */
export type LinkedInquiry = Readonly<{ unitId: UnitId; letter: number; caseCode: CaseCode }>

export type BehindLink = Readonly<{
  /** What the mail said of the case, word for word. */
  profileText: string
  unitName: string
  deadline: Instant
  standing: 'open' | 'replied' | 'closed'
  /** The unit has said that it needs to know more, and has not answered since. */
  needsMore: boolean
}>

/** What whoever holds the link may see: nothing but what its mail said. Undefined when no such mail was ever written. */
export async function inquiryBehind(
  desk: Desk,
  { unitId, letter, caseCode }: LinkedInquiry,
): Promise<BehindLink | undefined> {
  const known = await loadCorrespondence(desk, unitId)
  const inquiry = known && inquiryAbout(known, caseCode)
  const part = known && letterIn(known, letter)?.mail?.parts.find(each => each.caseCode === caseCode)
  if (!inquiry || !part) return undefined
  return {
    profileText: part.text,
    unitName: unitNameOf(desk, unitId),
    deadline: inquiry.deadline,
    standing: standingOf(known, caseCode),
    needsMore: inquiry.settled?.how === 'replied' && takesAnswer(inquiry.settled),
  }
}

export type ReplyOutcome = 'taken' | 'replied' | 'closed' | Readonly<{ faults: readonly ReplyFault[] }>

/** The first answer counts. One that comes after a question back, or after we gave up waiting, is still an answer. */
export async function replyByLink(
  desk: Desk,
  { unitId, letter, caseCode }: LinkedInquiry,
  reply: InquiryReply,
): Promise<ReplyOutcome> {
  const at = desk.clock()
  const faults = judgeReply(reply, at)
  if (faults.length > 0) return { faults }
  // Pressed twice, the same answer is the same command, and is thanked for twice.
  const found: { standing: BehindLink['standing'] } = { standing: 'open' }
  await carryOut(desk, correspondenceFile, {
    fileId: correspondenceWith(unitId),
    commandId: `reply:${letter}:${caseCode}:${hash('sha256', JSON.stringify(reply), 'base64url')}`,
    by: theClock,
    decide: (known): readonly CorrespondenceEntry[] | Readonly<{ refused: 'notAsked' }> => {
      const asked = known && letterIn(known, letter)?.mail?.parts.some(part => part.caseCode === caseCode)
      found.standing = asked ? standingOf(known, caseCode) : 'closed'
      if (!known || found.standing !== 'open') return { refused: 'notAsked' }
      const settled = settle(known, caseCode, { how: 'replied', at, reply, channel: 'replyLink' })
      return 'refused' in settled ? { refused: 'notAsked' } : settled
    },
  })
  return found.standing === 'open' ? 'taken' : found.standing
}

function standingOf(known: Correspondence, caseCode: CaseCode): BehindLink['standing'] {
  const settled = inquiryAbout(known, caseCode)?.settled
  if (takesAnswer(settled)) return 'open'
  return settled?.how === 'replied' ? 'replied' : 'closed'
}
