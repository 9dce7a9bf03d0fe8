import { earthRadiusKm, type Position } from '../register/municipality.ts'
import { positionTold } from '../register/positionTold.ts'
import { type NumberColumnIn, numberColumn } from './numberColumn.ts'
import type { RegisterIndex } from './registerIndex.ts'

/**
 * How far a unit is from a place: the square of the straight way through the earth, in earth radii. It puts
 * units in the same order as km do, and takes no angles to work out.
 */
export function chordsFrom(place: Position, index: RegisterIndex): (row: number) => number {
  const [hereX, hereY, hereZ] = onUnitSphere(place)
  const x = axes[0](index).numbers()
  const y = axes[1](index).numbers()
  const z = axes[2](index).numbers()
  return row => {
    const dx = (x[row] ?? 0) - hereX
    const dy = (y[row] ?? 0) - hereY
    const dz = (z[row] ?? 0) - hereZ
    return dx * dx + dy * dy + dz * dz
  }
}

/** The same between two places. */
export function chordBetween(one: Position, other: Position): number {
  return (xOf(one) - xOf(other)) ** 2 + (yOf(one) - yOf(other)) ** 2 + (zOf(one) - zOf(other)) ** 2
}

/** The same of so many km; none are further apart than halfway round. */
export function chordOf(km: number): number {
  return (2 * Math.sin(Math.min(km / (2 * earthRadiusKm), Math.PI / 2))) ** 2
}

export const axes = [axis(xOf), axis(yOf), axis(zOf)] as const

function axis(lengthOf: (position: Position) => number): NumberColumnIn {
  return numberColumn(({ unit }) => lengthOf(positionTold(unit)))
}

export function onUnitSphere(position: Position): readonly [x: number, y: number, z: number] {
  return [xOf(position), yOf(position), zOf(position)]
}

function xOf({ lat, lon }: Position): number {
  return Math.cos(radians(lat)) * Math.cos(radians(lon))
}

function yOf({ lat, lon }: Position): number {
  return Math.cos(radians(lat)) * Math.sin(radians(lon))
}

function zOf({ lat }: Position): number {
  return Math.sin(radians(lat))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
