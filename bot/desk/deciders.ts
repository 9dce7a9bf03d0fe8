import type { Person } from '../domain/person.ts'
import { mayNotDecide } from '../domain/request/choosing.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Desk } from './desk.ts'

/** Who may take the decision that the chosen place needs. */
export function decidersFor(desk: Desk, request: PlacementRequest): readonly Person[] {
  if (!('choice' in request)) return []
  return desk.directory.everyone().filter(person => !mayNotDecide(request, person))
}
