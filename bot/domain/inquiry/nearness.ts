import type { CaseCode } from '../request/placementRequest.ts'

/** What a mail shows before it is filed; none of it is kept. */
export type MailSeen = Readonly<{ from: string; subject: string }>

export type Inquired = Readonly<{
  caseCode: CaseCode
  /** Where the unit was asked. */
  mailbox: string | undefined
  /** The officer who looks has the case, and an answer is missing. */
  isOwn: boolean
}>

/** Why a mail may belong to an inquiry, the strongest reason first; none when nothing says so. */
const nearnesses = ['namesCase', 'sameAddress', 'own'] as const
export type Nearness = (typeof nearnesses)[number]

export function nearness({ caseCode, mailbox, isOwn }: Inquired, mail: MailSeen): readonly Nearness[] {
  const holds: Readonly<Record<Nearness, boolean>> = {
    namesCase: mail.subject.toUpperCase().includes(caseCode),
    sameAddress: mailbox !== undefined && mailbox.toLowerCase() === mail.from.toLowerCase(),
    own: isOwn,
  }
  return nearnesses.filter(each => holds[each])
}

/** For sorting: who has the stronger reasons comes first. */
export function byNearness(one: readonly Nearness[], other: readonly Nearness[]): number {
  return weight(other) - weight(one)
}

/** A stronger reason outweighs all weaker ones together. */
function weight(reasons: readonly Nearness[]): number {
  return reasons.reduce((sum, each) => sum + 2 ** -nearnesses.indexOf(each), 0)
}
