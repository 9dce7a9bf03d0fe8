import { type Instant, startOf } from '../calendar.ts'
import { freePlaces, occupiedPlaces } from '../register/unit.ts'
import { type Bits, noRows, putRow, rowsIn, takeRow } from './bits.ts'
import { column } from './column.ts'
import { numberColumn } from './numberColumn.ts'
import type { Column, Listed, RegisterIndex } from './registerIndex.ts'

/** Of the rows those whose last statement says that there is a place now, and that have one by the permit too. */
export function rowsFreeAt(now: Instant, among: Bits, index: RegisterIndex): Bits {
  const from = freeFrom(index).numbers()
  const until = freeUntil(index).numbers()
  const rows = noRows(32 * among.length)
  for (const row of rowsIn(among)) if ((from[row] ?? 0) <= now && now < (until[row] ?? 0)) putRow(rows, row)
  for (const [row, { unit }] of withHolds(index).units()) if (freePlaces(unit, now) < 1) takeRow(rows, row)
  return rows
}

/** When the place that is spoken of can be had. */
const freeFrom = numberColumn(({ unit }) => startOf(unit.vacancy.at(-1)?.from ?? farAhead))
const farAhead = '9999-12-31'

/** How long that is to be believed; never, where those who live there have all places that the permit gives. */
const freeUntil = numberColumn(({ unit }) => {
  const said = unit.vacancy.at(-1)
  const isFree = said?.status === 'free' && said.places > 0 && occupiedPlaces(unit) < unit.permit.maxPersons
  return isFree ? said.expiresAt : 0
})

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
