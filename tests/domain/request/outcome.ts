import { apply } from '../../../bot/domain/request/apply.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest } from '../../builders/aRequest.ts'

/** The case after what was decided, which must not have been a refusal. */
export function afterwards(
  request: PlacementRequest,
  decided: readonly RequestEntry[] | Refusal,
): PlacementRequest {
  if (isRefusal(decided)) throw new Error(`Refused: ${decided.refused}.`)
  return decided.reduce<PlacementRequest>(apply, request)
}

/** The same case in each of its states. */
export function inEveryState(): readonly PlacementRequest[] {
  const request = aRequest()
  return [
    request.filed(),
    request.claimed(),
    request.awaitingClarification(),
    request.searching(),
    request.suggested(),
    request.chosen(),
    request.decided(),
    request.placed(),
    request.ended('closed'),
    request.ended('withdrawn'),
    request.ended('replaced'),
    request.ended('unmet'),
    request.ended('expired'),
    request.ended('closedByParallel'),
  ]
}

/** In which states the move can be made; in the others it must say which state the case is in. */
export function statesThatAllow(
  move: (request: PlacementRequest) => readonly RequestEntry[] | Refusal,
): readonly string[] {
  return inEveryState().flatMap(request => {
    const outcome = move(request)
    if (!isRefusal(outcome)) return [request.state]
    if (outcome.refused === 'alreadyClaimed') return []
    if (outcome.refused === 'wrongState' && outcome.state === request.state) return []
    throw new Error(`Refused when ${request.state} as ${JSON.stringify(outcome)}.`)
  })
}
