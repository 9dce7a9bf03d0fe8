import type { CalendarDate } from '../calendar.ts'
import type { PurchaseRoute } from '../vocabulary.ts'

/** How the city may buy from a unit; own provision and no agreement at all are kinds of it. */
export type Agreement =
  | Readonly<{ kind: 'ownProvision' }>
  | Readonly<{ kind: 'subscription'; paidPlaces: number; from: CalendarDate; to: CalendarDate }>
  | Readonly<{
      kind: 'framework'
      area: string
      lot?: string
      rank: number
      from: CalendarDate
      to: CalendarDate
    }>
  | Readonly<{ kind: 'individual'; from: CalendarDate; to: CalendarDate }>
  | Readonly<{ kind: 'none' }>

/** The route that the agreement opens on that day; one that has not begun or has ended opens none but direct award. */
export function purchaseRouteOn(agreement: Agreement, date: CalendarDate): PurchaseRoute {
  if (agreement.kind === 'ownProvision') return 'ownProvision'
  if (agreement.kind === 'none' || date < agreement.from || date > agreement.to) return 'directAward'
  if (agreement.kind === 'subscription') return 'subscription'
  return agreement.kind === 'framework' ? 'frameworkAgreement' : 'individualAgreement'
}
