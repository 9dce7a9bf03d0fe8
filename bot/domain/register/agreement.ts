import type { CalendarDate } from '../calendar.ts'
import { type PurchaseRoute, purchaseRoutes } from '../vocabulary.ts'

/** What lets the city buy from a unit, from its first day to its last, both included. */
export type Agreement = Readonly<{
  /** As the city's list of contracts has it; empty where nobody has told. */
  number: string
  from: CalendarDate
  to: CalendarDate
}> &
  (
    | Readonly<{ kind: 'framework'; area: string; lot?: string; rank: number }>
    | Readonly<{ kind: 'individual' }>
    | Readonly<{ kind: 'subscription'; paidPlaces: number }>
  )

export type AgreementKind = Agreement['kind']

/** The way in which a place at the unit is bought on a day, by which agreement, and its rank in a framework. */
export type Purchase = Readonly<{ route: PurchaseRoute; agreement?: Agreement; rank?: number }>

type Bought = Readonly<{ ownProvision: boolean; agreements: readonly Agreement[] }>

/** The day, and how many places at the unit are taken then, those that are asked for among them. */
export type Buying = Readonly<{ date: CalendarDate; taken: number }>

/**
 * The first in purchase order that is in force that day, a subscription only while its paid places are enough for all
 * that are taken; where none is, a place can only be awarded directly.
 */
export function purchaseOn({ ownProvision, agreements }: Bought, { date, taken }: Buying): Purchase {
  if (ownProvision) return { route: 'ownProvision' }
  const inForce = agreements.filter(agreement => isInForce(agreement, date))
  const isPaidFor = taken <= paidPlacesIn(inForce)
  const [first] = inForce.filter(({ kind }) => kind !== 'subscription' || isPaidFor).toSorted(boughtFirst)
  if (!first) return { route: 'directAward' }
  const rank = first.kind === 'framework' ? { rank: first.rank } : {}
  return { route: routes[first.kind], agreement: first, ...rank }
}

export function isInForce({ from, to }: Pick<Agreement, 'from' | 'to'>, date: CalendarDate): boolean {
  return from <= date && date <= to
}

/** By all subscriptions together; one that was agreed anew before it ended pays as it was agreed last. */
function paidPlacesIn(agreements: readonly Agreement[]): number {
  const paid = new Map<string, number>()
  for (const agreement of agreements.toSorted((one, other) => one.from.localeCompare(other.from)))
    if (agreement.kind === 'subscription') paid.set(agreement.number, agreement.paidPlaces)
  return [...paid.values()].reduce((places, more) => places + more, 0)
}

const routes = {
  framework: 'frameworkAgreement',
  individual: 'individualAgreement',
  subscription: 'subscription',
} as const satisfies Record<AgreementKind, PurchaseRoute>

function boughtFirst(one: Agreement, other: Agreement): number {
  const byRoute = purchaseRoutes.indexOf(routes[one.kind]) - purchaseRoutes.indexOf(routes[other.kind])
  return byRoute || rankOf(one) - rankOf(other)
}

function rankOf(agreement: Agreement): number {
  return agreement.kind === 'framework' ? agreement.rank : 0
}

/** What tells a unit's agreements apart: it may be in several lots of a framework, and in each anew from a later day. */
export type AgreementId = Readonly<{ number: string; from: CalendarDate; lot?: string }>

export function agreementIdOf(agreement: Agreement): AgreementId {
  const { number, from } = agreement
  return agreement.kind === 'framework' && agreement.lot !== undefined
    ? { number, from, lot: agreement.lot }
    : { number, from }
}

export function isSameAgreement(one: AgreementId, other: AgreementId): boolean {
  return one.number === other.number && one.from === other.from && one.lot === other.lot
}

export const agreementKinds = ['framework', 'individual', 'subscription'] as const satisfies AgreementKind[]
