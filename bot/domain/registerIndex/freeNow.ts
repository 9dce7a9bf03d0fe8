import { type Instant, startOf } from '../calendar.ts'
import { freePlaces, occupiedPlaces } from '../register/unit.ts'
import { type Bits, noRows, putRow, rowsIn, takeRow } from './bits.ts'
import { column } from './column.ts'
import { numberColumn } from './numberColumn.ts'
import { type PlacesNeeded, placesNeeded } from './placesNeeded.ts'
import type { Column, Listed, RegisterIndex } from './registerIndex.ts'

/** Of the rows those whose last statement says that there are so many places now, and that have them by the permit too. */
export function rowsFreeAt(now: Instant, among: Bits, index: RegisterIndex): ReadonlyMap<PlacesNeeded, Bits> {
  const from = freeFrom(index).numbers()
  const until = freeUntil(index).numbers()
  const places = placesFree(index).numbers()
  const free = placesNeeded.map(needed => ({ needed, rows: noRows(32 * among.length) }))
  for (const row of rowsIn(among))
    if ((from[row] ?? 0) <= now && now < (until[row] ?? 0))
      for (const { needed, rows } of free) if (needed <= (places[row] ?? 0)) putRow(rows, row)
  for (const [row, { unit }] of withHolds(index).units()) {
    const left = freePlaces(unit, now)
    for (const { needed, rows } of free) if (left < needed) takeRow(rows, row)
  }
  return new Map(free.map(({ needed, rows }) => [needed, rows]))
}

/** When the places that are spoken of can be had. */
const freeFrom = numberColumn(({ unit }) => startOf(unit.vacancy.at(-1)?.from ?? farAhead))
const farAhead = '9999-12-31'

/** How long they are to be believed in; never, where there are none. */
const freeUntil = numberColumn(listed => {
  const said = listed.unit.vacancy.at(-1)
  return said?.status === 'free' && placesLeft(listed) > 0 ? said.expiresAt : 0
})

const placesFree = numberColumn(placesLeft)

/** As many as are said, but no more than those who live there leave of what the permit gives. */
function placesLeft({ unit }: Listed): number {
  return Math.min(unit.vacancy.at(-1)?.places ?? 0, unit.permit.maxPersons - occupiedPlaces(unit))
}

/** Holds come and go by the minute, but few units have any. */
const withHolds = column((): Column & Readonly<{ units: () => ReadonlyMap<number, Listed> }> => {
  const units = new Map<number, Listed>()
  return {
    put: (row, listed) => {
      if (listed.unit.holds.length > 0) units.set(row, listed)
      else units.delete(row)
    },
    take: row => void units.delete(row),
    units: () => units,
  }
})
