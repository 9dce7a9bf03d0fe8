import type { Person } from '../domain/person.ts'
import { chosenCandidate, covers } from '../domain/request/choosing.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Desk } from './desk.ts'

/** Who may take the decision that the chosen place needs; nobody approves a direct award that they asked for. */
export function decidersFor(desk: Desk, request: PlacementRequest): readonly Person[] {
  if (!('choice' in request)) return []
  const direct = chosenCandidate(request).route === 'directAward'
  const asked = direct ? [request.requester, request.officer] : []
  return desk.directory
    .everyone()
    .filter(person => person.district === undefined || person.district === request.district)
    .filter(person => !asked.includes(person.id))
    .filter(person => person.delegations.some(delegation => covers(delegation, request, direct)))
}
