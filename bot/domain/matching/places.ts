import { activeHolds, type Hold, occupiedPlaces, type Unit } from '../register/unit.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { Query } from './query.ts'

/** By the permit. A hold for the request itself takes nothing from it. */
export type Places = Readonly<{
  asked: number
  occupied: number
  held: number
  free: number
  holdsForOthers: readonly Hold[]
}>

export function placesOf(unit: Unit, { caseCode, now, facts }: Query): Places {
  const holdsForOthers = activeHolds(unit, now).filter(hold => hold.caseCode !== caseCode)
  const held = placesIn(holdsForOthers)
  const occupied = occupiedPlaces(unit)
  return {
    asked: placesAsked(facts),
    occupied,
    held,
    free: unit.permit.maxPersons - occupied - held,
    holdsForOthers,
  }
}

export function placesIn(holds: readonly Hold[]): number {
  return holds.reduce((total, hold) => total + hold.places, 0)
}
