import { inIdOrder } from '../idOrder.ts'
import type { Provider } from '../register/provider.ts'
import { inAskingOrder } from './askingOrder.ts'
import type { Candidate, VacancySummary } from './candidate.ts'
import { exclusionsOf } from './hardRules.ts'
import type { Ledger, LedgerLine } from './ledger.ts'
import type { MatchingRules } from './matchingRules.ts'
import { type Prospect, prospectsFor } from './prospect.ts'
import type { Query } from './query.ts'
import { reasonsFor } from './reasons.ts'
import { scoreComponents, sumOf } from './score.ts'
import { earliestStart } from './vacancyPromise.ts'

/** Every unit of the register is in exactly one of the two. */
export type Match = Readonly<{ candidates: readonly Candidate[]; ledger: Ledger }>

export function matchRequest(query: Query, register: readonly Provider[], rules: MatchingRules): Match {
  const candidates: Candidate[] = []
  const ledger: LedgerLine[] = []
  for (const prospect of prospectsFor(query, register, rules)) {
    const [first, ...others] = exclusionsOf(prospect, query, rules)
    if (first) ledger.push(ledgerLine(prospect, [first, ...others]))
    else candidates.push(candidateFrom(prospect, query, rules))
  }
  return {
    candidates: inAskingOrder(candidates, rules.clearlyBetterMargin),
    ledger: ledger.toSorted((one, other) => inIdOrder(one.unitId, other.unitId)),
  }
}

function ledgerLine({ unit, provider }: Prospect, exclusions: LedgerLine['exclusions']): LedgerLine {
  return { unitId: unit.id, unitName: unit.name, providerId: provider.id, exclusions }
}

function candidateFrom(prospect: Prospect, query: Query, rules: MatchingRules): Candidate {
  const { unit, provider, dailyPrice, rank } = prospect
  const { facts } = query
  const components = scoreComponents(prospect, query, rules)
  return {
    unitId: unit.id,
    providerId: provider.id,
    unitName: unit.name,
    providerName: provider.name,
    serviceType: unit.serviceType,
    municipality: unit.municipality,
    route: prospect.route,
    ...(rank === undefined ? {} : { rank }),
    dailyPrice,
    priceForStay: dailyPrice * facts.expectedDays * facts.ages.length,
    distanceKm: prospect.distanceKm,
    earliestStart: earliestStart(prospect, query),
    vacancy: prospect.statement && summaryOf(prospect.statement),
    confidence: prospect.confidence,
    freePlaces: prospect.places.free,
    score: sumOf(components),
    components,
    reasons: reasonsFor(prospect, query, rules),
  }
}

function summaryOf({ status, places, from, statedAt, expiresAt }: VacancySummary): VacancySummary {
  return { status, places, from, statedAt, expiresAt }
}
