import { earthRadiusKm, type Position } from '../register/municipality.ts'
import { positionTold } from '../register/positionTold.ts'
import { addRows, type Bits, noRows, putRow, rowsIn } from './bits.ts'
import { distanceBands } from './distanceBands.ts'
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

/** Of the rows those within each of the bands. */
export function rowsWithinBands(chord: (row: number) => number, among: Bits): ReadonlyMap<number, Bits> {
  const bands = distanceBands.map(km => ({ km, longest: chordOf(km), rows: noRows(32 * among.length) }))
  for (const row of rowsIn(among)) {
    const length = chord(row)
    const narrowest = bands.find(({ longest }) => length <= longest)
    if (narrowest) putRow(narrowest.rows, row)
  }
  // Whatever is within ten km is within thirty too.
  bands.forEach(({ rows }, nth) => {
    const narrower = bands[nth - 1]
    if (narrower) addRows(rows, narrower.rows)
  })
  return new Map(bands.map(({ km, rows }) => [km, rows]))
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
