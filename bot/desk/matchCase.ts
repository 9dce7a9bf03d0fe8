import { dateAt } from '../domain/calendar.ts'
import { inAskingOrder } from '../domain/matching/askingOrder.ts'
import type { Candidate } from '../domain/matching/candidate.ts'
import { type Match, matchRequest } from '../domain/matching/match.ts'
import type { LedgerLine } from '../domain/matching/verdict.ts'
import type { UnitId } from '../domain/register/unit.ts'
import { answeredPrices } from '../domain/request/answeredPrices.ts'
import { unitsUnsuited } from '../domain/request/inquiring.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import type { SuggestedCandidate } from '../domain/request/suggestion.ts'
import type { Desk } from './desk.ts'

/** The register against a request, now. */
export function matchCase(desk: Desk, request: PlacementRequest): Match {
  const { caseCode, facts, urgent } = request
  const now = desk.clock()
  const query = {
    caseCode,
    facts,
    urgent,
    today: dateAt(now),
    now,
    unsuited: unitsUnsuited(request),
    answeredPrices: answeredPrices(request),
  }
  return matchRequest({ index: desk.register.index, query, rules: desk.rules })
}

/** The picked units as they are suggested, those to be asked first before the others, or why one of them cannot be. */
export function suggestedFrom(
  match: Match,
  unitIds: readonly UnitId[],
): readonly SuggestedCandidate[] | Refusal {
  const candidates: Candidate[] = []
  for (const unitId of new Set(unitIds)) {
    const verdict = match.verdictOn(unitId)
    if (verdict && 'keptOut' in verdict) return noLongerFits(verdict.keptOut)
    if (verdict) candidates.push(verdict.candidate)
  }
  return inAskingOrder(candidates).map(asSuggested)
}

function noLongerFits({ unitName, exclusions }: LedgerLine): Refusal {
  return { refused: 'noLongerFits', unitName, exclusions }
}

function asSuggested(candidate: Candidate): SuggestedCandidate {
  const { unitId, providerId, unitName, providerName, municipality, route } = candidate
  const { dailyPrice, priceIsAnswered, priceDeviation, priceForStay } = candidate
  const { distanceKm, toTown, earliestStart, vacancy, reasons } = candidate
  return {
    unitId,
    providerId,
    unitName,
    providerName,
    municipality,
    route,
    dailyPrice,
    ...(priceIsAnswered ? { priceIsAnswered } : {}),
    ...(priceDeviation ? { priceDeviation } : {}),
    priceForStay,
    distanceKm,
    ...(toTown ? { toTown } : {}),
    ...(earliestStart ? { earliestStart } : {}),
    ...(vacancy ? { vacancyStatedAt: vacancy.statedAt, vacancyStatus: vacancy.status } : {}),
    reasons,
  }
}
