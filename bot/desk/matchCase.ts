import { dateAt } from '../domain/calendar.ts'
import type { Candidate } from '../domain/matching/candidate.ts'
import { countByCode, type Ledger } from '../domain/matching/ledger.ts'
import { type Match, matchRequest } from '../domain/matching/match.ts'
import type { UnitId } from '../domain/register/unit.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import type { LedgerCount, SuggestedCandidate } from '../domain/request/suggestion.ts'
import type { Desk } from './desk.ts'

/** The register against a request, now. */
export function matchCase(desk: Desk, { caseCode, facts, urgent }: PlacementRequest): Match {
  const now = desk.clock()
  return matchRequest({ caseCode, facts, urgent, today: dateAt(now), now }, desk.register.all(), desk.rules)
}

/** The most frequent reason first. */
export function ledgerCounts(ledger: Ledger): readonly LedgerCount[] {
  return [...countByCode(ledger)]
    .map(([code, units]) => ({ code, units }))
    .toSorted((one, other) => other.units - one.units)
}

/** The picked units as they are suggested, or why one of them no longer can be. */
export function suggestedFrom(
  { candidates, ledger }: Match,
  unitIds: readonly UnitId[],
): readonly SuggestedCandidate[] | Refusal {
  const picked = candidates.filter(({ unitId }) => unitIds.includes(unitId))
  const fallen = ledger.find(({ unitId }) => unitIds.includes(unitId))
  if (fallen) return { refused: 'noLongerFits', unitName: fallen.unitName, exclusions: fallen.exclusions }
  return picked.map(asSuggested)
}

function asSuggested(candidate: Candidate): SuggestedCandidate {
  const { unitId, providerId, unitName, providerName, municipality, route } = candidate
  const { dailyPrice, priceForStay, distanceKm, earliestStart, vacancy, reasons } = candidate
  return {
    unitId,
    providerId,
    unitName,
    providerName,
    municipality,
    route,
    dailyPrice,
    priceForStay,
    distanceKm,
    ...(earliestStart ? { earliestStart } : {}),
    ...(vacancy ? { vacancyStatedAt: vacancy.statedAt, vacancyStatus: vacancy.status } : {}),
    reasons,
  }
}
