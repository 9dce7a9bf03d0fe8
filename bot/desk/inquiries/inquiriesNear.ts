import { byNearness, type MailSeen, type Nearness, nearness } from '../../domain/inquiry/nearness.ts'
import { takesAnswer } from '../../domain/inquiry/settlement.ts'
import type { Person } from '../../domain/person.ts'
import { type Inquiry, isHeldBySomeone } from '../../domain/request/placementRequest.ts'
import type { Desk } from '../desk.ts'
import { type FoundCase, openQueue } from '../findCases.ts'
import { providerOf } from './unitAsked.ts'

export type NearInquiry = Readonly<{ found: FoundCase; inquiry: Inquiry; reasons: readonly Nearness[] }>

/** More than anybody reads through beside a mail; a case that is not among them is named in the mail's subject, or opened. */
const mostNear = 20

/**
 * The inquiries that a mail may be filed under: those of the officer's own open cases that an answer is missing to, and
 * others that something in it points to.
 */
export async function inquiriesNear(
  desk: Desk,
  officer: Person,
  mail: MailSeen,
): Promise<readonly NearInquiry[]> {
  const open = await openQueue(desk)
  return open
    .flatMap(found => {
      const { caseCode, inquiries } = found.request
      const isHeld = isHeldBySomeone(found.request) && found.request.officer === officer.id
      return inquiries.map(inquiry => {
        const isOwn = isHeld && takesAnswer(inquiry.settled)
        const mailbox = providerOf(desk, inquiry.unitId)?.mailbox
        return { found, inquiry, reasons: nearness({ caseCode, mailbox, isOwn }, mail) }
      })
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => byNearness(one.reasons, other.reasons))
    .slice(0, mostNear)
}
