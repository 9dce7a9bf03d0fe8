import type { CalendarDate } from '../calendar.ts'
import { changedFields } from './changedFields.ts'
import type { PermitCheck, PermitTerms } from './permit.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { judgeRegisterText } from './registerText.ts'
import type { Unit } from './unit.ts'

export type CheckingPermit = Readonly<{
  check: PermitCheck
  /** What the source says otherwise than the register. Fewer places than are taken is recorded too: it is so. */
  terms?: Partial<PermitTerms>
}>

/** Somebody has looked the permit up. What was found before stays beside it. */
export function checkPermit(
  unit: Unit,
  { check, terms = {} }: CheckingPermit,
  today: CalendarDate,
): RegisterEntry[] | RegisterRefusal {
  const { checkedAt } = unit.permit
  if (check.checkedAt > today) return { refused: 'checkedInFuture' }
  if (check.checkedAt < checkedAt) return { refused: 'checkedLater', checkedAt }
  if (terms.maxPersons !== undefined && terms.maxPersons < 1) return { refused: 'noPlacesPermitted' }
  const refusal = judgeRegisterText(check.source) ?? (check.note ? judgeRegisterText(check.note) : undefined)
  if (refusal) return refusal
  const { details = {}, earlier = {} } = changedFields<PermitTerms>(unit.permit, terms) ?? {}
  return [{ type: 'PermitChecked', unitId: unit.id, check, terms: details, earlier }]
}
