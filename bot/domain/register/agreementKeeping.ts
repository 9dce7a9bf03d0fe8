import type { CalendarDate } from '../calendar.ts'
import { type Agreement, type AgreementId, agreementIdOf, isSameAgreement } from './agreement.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeReason, judgeRegisterText } from './registerText.ts'
import type { Unit } from './unit.ts'

export function addAgreement(unit: Unit, agreement: Agreement): RegisterEntry[] | RegisterRefusal {
  const { number, from, to } = agreement
  if (unit.ownProvision) return { refused: 'ownProvision' }
  if (to < from) return { refused: 'endsBeforeItBegins' }
  if (agreement.kind === 'framework' && agreement.rank < 1) return { refused: 'rankMissing' }
  if (find(unit, agreementIdOf(agreement))) return { refused: 'agreementExists', number }
  return judgeRegisterText(number) ?? [{ type: 'AgreementAdded', unitId: unit.id, agreement }]
}

export type MovingEnd = Readonly<{ agreement: AgreementId; to: CalendarDate; reason: string }>

/** An agreement ends earlier than was agreed, or is prolonged. */
export function moveAgreementEnd(
  unit: Unit,
  { agreement: id, to, reason }: MovingEnd,
): RegisterEntry[] | RegisterRefusal {
  const agreement = find(unit, id)
  if (!agreement) return { refused: 'noSuchAgreement' }
  if (to < agreement.from) return { refused: 'endsBeforeItBegins' }
  if (to === agreement.to) return []
  const refusal = judgeReason(reason)
  if (refusal) return refusal
  const earlier = agreement.to
  return [
    {
      type: 'AgreementEndMoved',
      unitId: unit.id,
      agreement: agreementIdOf(agreement),
      to,
      earlier,
      ...because(reason),
    },
  ]
}

/** It was never agreed, or not so. */
export function takeBackAgreement(
  unit: Unit,
  { agreement: id, reason }: Omit<MovingEnd, 'to'>,
): RegisterEntry[] | RegisterRefusal {
  const agreement = find(unit, id)
  if (!agreement) return { refused: 'noSuchAgreement' }
  const refusal = judgeReason(reason)
  if (refusal) return refusal
  return [
    { type: 'AgreementTakenBack', unitId: unit.id, agreement: agreementIdOf(agreement), ...because(reason) },
  ]
}

function find({ agreements }: Unit, id: AgreementId): Agreement | undefined {
  return agreements.find(agreement => isSameAgreement(agreementIdOf(agreement), id))
}
