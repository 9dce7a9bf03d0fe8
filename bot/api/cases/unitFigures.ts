import type { Candidate } from '../../domain/matching/candidate.ts'
import { municipalityName } from '../../domain/register/municipalityName.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { SuggestedCandidate } from '../../domain/request/suggestion.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'

/** What is compared between units, found just now or suggested earlier, each in the same words. */
export function unitFigures(
  unit: Candidate | SuggestedCandidate,
  { facts }: PlacementRequest,
  { cards, matching, terms }: Words,
) {
  const { unitId, unitName, providerName, municipality, route, reasons } = unit
  return {
    unitId,
    unitName,
    whoAndWhere: [providerName, municipalityName(municipality), sentence(terms.purchaseRoutes[route])].join(
      '\u00a0· ',
    ),
    dailyPrice: cards.dailyPrice(unit),
    ...(unit.priceDeviation ? { priceWarning: matching.priceDeviates(unit.priceDeviation) } : {}),
    priceForStay: cards.priceForStay(unit.priceForStay, facts.expectedDays),
    distance: cards.distance(unit, facts),
    earliest: cards.earliest(unit.earliestStart),
    reasons: reasons.map(matching.reason),
  }
}
