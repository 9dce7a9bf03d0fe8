import { dateAt } from '../../domain/calendar.ts'
import { correspondenceWith, settle } from '../../domain/inquiry/correspondence.ts'
import type { InquiryReply } from '../../domain/inquiry/reply.ts'
import { mayHandleQueue } from '../../domain/permissions.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import { hearOfInquiry, recordable } from '../../domain/request/inquiring.ts'
import { type FreePlace, readReply } from '../../domain/request/readReply.ts'
import { isRefusal } from '../../domain/request/refusal.ts'
import { actOnCase, type CaseOutcome, type Click, tryOnCase } from '../actOnCase.ts'
import type { Desk } from '../desk.ts'
import { onCorrespondence } from './onCorrespondence.ts'

export type RecordedReply = Readonly<{
  unitId: UnitId
  answer: InquiryReply['answer']
  /** As the mail has it, where it says something else than what was asked for. */
  free?: FreePlace | undefined
}>

/** An officer has read what a unit wrote, and says what it says: from then on it is the unit's answer as any other. */
export async function recordReply(
  desk: Desk,
  click: Click,
  { unitId, answer, free }: RecordedReply,
): Promise<CaseOutcome> {
  const at = desk.clock()
  const found: { reply?: InquiryReply } = {}
  const tried = await tryOnCase(desk, click, {
    allowed: mayHandleQueue,
    decide: request => {
      const replies = recordable(request, unitId, dateAt(at))
      if (isRefusal(replies)) return replies
      const reply = readReply(replies[answer], free, at)
      if (isRefusal(reply)) return reply
      found.reply = reply
      return []
    },
  })
  const { reply } = found
  if (tried.outcome === 'refused' || !reply) return tried
  const { caseCode, commandId } = click
  const correspondence = await onCorrespondence(desk, correspondenceWith(unitId), {
    commandId: `recorded:${caseCode}:${commandId}`,
    decide: known => settle(known, caseCode, { how: 'replied', at, reply, channel: 'mail' }),
  })
  // What was seen has been judged; the case may have heard of the answer by itself since.
  return actOnCase(
    desk,
    { ...click, asOf: undefined },
    {
      allowed: mayHandleQueue,
      decide: request =>
        correspondence ? hearOfInquiry(request, correspondence) : { refused: 'nothingToRecord' },
    },
  )
}
