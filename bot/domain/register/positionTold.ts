import type { Position } from './municipality.ts'
import { municipalityPosition } from './municipalityName.ts'
import type { Unit } from './unit.ts'

type Place = Pick<Unit, 'municipality' | 'position' | 'addressProtected'>

/**
 * Where distances to a unit are counted to. Two distances find a house on the map, so those to a protected address are
 * counted to the main town of its municipality, which everyone may know.
 */
export function positionTold({ municipality, position, addressProtected }: Place): Position {
  if (!addressProtected) return position
  return municipalityPosition(municipality) ?? toWholeDegrees(position)
}

/** Somewhere within some sixty km, where nobody knows the municipality. */
function toWholeDegrees({ lat, lon }: Position): Position {
  return { lat: Math.round(lat), lon: Math.round(lon) }
}

/** Present where a distance is counted to the main town and not to the house. */
export type TownOnly = Readonly<{ toTown?: true }>

export function townOnly({ addressProtected }: Pick<Unit, 'addressProtected'>): TownOnly {
  return addressProtected ? { toTown: true } : {}
}
