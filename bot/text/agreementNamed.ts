import type { Agreement } from '../domain/register/agreement.ts'
import type { UnitWords } from './unitWords.ts'

/** What kind of agreement it is, and its number. */
export function agreementNamed(agreement: Agreement, unit: UnitWords): string {
  return unit.numbered(kindOf(agreement, unit), agreement.number)
}

function kindOf(agreement: Agreement, unit: UnitWords): string {
  if (agreement.kind === 'framework') return unit.framework(agreement)
  return agreement.kind === 'individual' ? unit.individual : unit.subscription(agreement.paidPlaces)
}
