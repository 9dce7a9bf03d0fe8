import { asChosen } from '../../domain/request/choosing.ts'
import type { Declined, PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { SuggestedCandidate } from '../../domain/request/suggestion.ts'
import type { Words } from '../../text/words.ts'
import type { CasePage, Suggested } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'
import { unitFigures } from './unitFigures.ts'

/** The suggestion that the case stands on, each unit with what the social worker has said to it. */
export function suggestionOn(request: PlacementRequest, { desk, words }: Call): CasePage['suggestion'] {
  if (!('suggestion' in request)) return undefined
  const { candidates, validUntil, sentAt } = request.suggestion
  const now = desk.clock()
  return {
    said: words.queue.suggested(sentAt, validUntil),
    units: candidates.map(unit => ({
      ...unitFigures('choice' in request ? asChosen(unit, request.choice) : unit, request, words),
      vacancy: vacancyThen(unit, now, words),
      ...standingOf(unit, request, words),
    })),
  }
}

function vacancyThen(
  { vacancyStatus, vacancyStatedAt }: SuggestedCandidate,
  now: number,
  { matching, terms }: Words,
): string {
  const age = matching.vacancyAge(vacancyStatedAt, now)
  return vacancyStatus ? `${terms.vacancies[vacancyStatus]}, ${age}` : age
}

function standingOf(
  { unitId }: SuggestedCandidate,
  request: PlacementRequest,
  { cards }: Words,
): Pick<Suggested, 'standing' | 'said'> {
  if ('choice' in request && request.choice.unitId === unitId)
    return { standing: 'chosen', said: cards.labels.chosenUnit }
  const no = request.declined.find((declined: Declined) => declined.unitId === unitId)
  return no ? { standing: 'declined', said: cards.declined(no.unitName, no.reason) } : { standing: 'open' }
}
