import type { SuggestedCandidate } from '../domain/request/suggestion.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import type { SuggestionView } from './suggestionView.ts'
import { dotted, figureRow, quietLine, subheading } from './texts.ts'

/** A suggested unit with its figures in the same places as every other's, so that the eye can compare down the card. */
export function candidateFacts(
  candidate: SuggestedCandidate,
  { now, request, municipalityName }: SuggestionView,
  { cards, figures, matching, terms }: Words,
): readonly Part[] {
  const { labels } = cards
  const { providerName, municipality, route, dailyPrice, priceForStay, distanceKm } = candidate
  return [
    subheading(candidate.unitName),
    quietLine(dotted([providerName, municipalityName(municipality), sentence(terms.purchaseRoutes[route])])),
    figureRow([
      [labels.dailyPrice, figures.dailyPrice(dailyPrice)],
      [figures.days(request.facts.expectedDays), figures.money(priceForStay)],
    ]),
    figureRow([
      [labels.distance, cards.distance(distanceKm, request.facts)],
      [labels.earliestStart, cards.earliest(candidate.earliestStart)],
    ]),
    quietLine(`${labels.vacancy}: ${matching.vacancyAge(candidate.vacancyStatedAt, now)}`),
  ]
}
