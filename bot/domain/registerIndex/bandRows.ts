import type { Position } from '../register/municipality.ts'
import { positionTold } from '../register/positionTold.ts'
import { type Bits, noRows, putRow, rowsIn, takeRow, withRoomFor } from './bits.ts'
import { column } from './column.ts'
import { chordBetween, chordOf, chordsFrom } from './distance.ts'
import { type DistanceBand, distanceBands } from './distanceBands.ts'

/** Whoever searches counts from the same place letter by letter, and few places are counted from at once. */
const mostPlaces = 16
const chords = distanceBands.map(chordOf)

type Kept = Readonly<{ place: Position; rows: Bits[] }>

/** The rows within each band of km from a place, kept for those that were last counted from. */
export const bandRows = column(index => {
  const kept = new Map<string, Kept>()

  function gathered(place: Position): Kept {
    const rows = distanceBands.map(() => noRows(32 * index.rows().length))
    const chord = chordsFrom(place, index)
    const list = rowsIn(index.rows())
    for (let nth = 0; nth < list.length; nth++) {
      const row = list[nth] ?? 0
      putWithin(rows, row, chord(row))
    }
    return { place, rows }
  }

  return {
    put: (row, { unit }) => {
      for (const { place, rows } of kept.values()) {
        for (const bits of rows) takeRow(bits, row)
        putWithin(rows, row, chordBetween(place, positionTold(unit)))
      }
    },
    take: row => {
      for (const { rows } of kept.values()) for (const bits of rows) takeRow(bits, row)
    },
    from: (place: Position): ((km: DistanceBand) => Bits) => {
      const name = `${place.lat} ${place.lon}`
      const found = kept.get(name) ?? gathered(place)
      // Back among the last: the first is what was not counted from for longest.
      kept.delete(name)
      kept.set(name, found)
      const [longestUnused] = kept.keys()
      if (kept.size > mostPlaces && longestUnused !== undefined) kept.delete(longestUnused)
      return km => found.rows[distanceBands.indexOf(km)] ?? noRows(0)
    },
  }
})

/** Whatever is within ten km is within thirty too. */
function putWithin(rows: Bits[], row: number, chord: number): void {
  for (let band = chords.length - 1; band >= 0 && chord <= (chords[band] ?? 0); band--) {
    const roomy = withRoomFor(row, rows[band] ?? noRows(0))
    putRow(roomy, row)
    rows[band] = roomy
  }
}
