import type { Instant } from '../domain/calendar.ts'
import type { SuggestedCandidate } from '../domain/request/suggestion.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { priceWarning } from './priceWarning.ts'
import type { SuggestionView } from './suggestionView.ts'
import { dotted, figureRow, quietLine, subheading } from './texts.ts'

/** A suggested unit with its figures in the same places as every other's, so that the eye can compare down the card. */
export function candidateFacts(
  candidate: SuggestedCandidate,
  { now, request, municipalityName }: SuggestionView,
  { cards, figures, matching, terms }: Words,
): readonly Part[] {
  const { labels } = cards
  const { providerName, municipality, route, priceForStay } = candidate
  return [
    subheading(candidate.unitName),
    quietLine(dotted([providerName, municipalityName(municipality), sentence(terms.purchaseRoutes[route])])),
    figureRow([
      [labels.dailyPrice, cards.dailyPrice(candidate)],
      [figures.days(request.facts.expectedDays), figures.money(priceForStay)],
    ]),
    ...priceWarning(candidate.priceDeviation, matching),
    figureRow([
      [labels.distance, cards.distance(candidate, request.facts)],
      [labels.earliestStart, cards.earliest(candidate.earliestStart)],
    ]),
    quietLine(`${labels.vacancy}: ${vacancyOf(candidate, now, { matching, terms })}`),
  ]
}

/** What was said about places, and how long ago: a unit that must judge first has promised nothing. */
function vacancyOf(
  { vacancyStatus, vacancyStatedAt }: SuggestedCandidate,
  now: Instant,
  { matching, terms }: Pick<Words, 'matching' | 'terms'>,
): string {
  const age = matching.vacancyAge(vacancyStatedAt, now)
  return vacancyStatus ? `${terms.vacancies[vacancyStatus]}, ${age}` : age
}
