import { addDays, type CalendarDate, type Instant, startOf } from '../calendar.ts'
import { occupiedPlaces, type Unit } from '../register/unit.ts'
import { type Bits, hasRow, rowsIn, takeRow } from './bits.ts'
import { column } from './column.ts'
import { daySetColumn } from './daySetColumn.ts'
import { numberColumn } from './numberColumn.ts'
import { type PlacesNeeded, placesNeeded } from './placesNeeded.ts'
import type { Column, Listed, RegisterIndex } from './registerIndex.ts'

type Moment = Readonly<{ today: CalendarDate; now: Instant }>

/** The rows whose last statement says that there are so many places now, and that have them by the permit too. */
export function rowsFreeAt({ today, now }: Moment, index: RegisterIndex): ReadonlyMap<PlacesNeeded, Bits> {
  const said = placesSaid(index).on(today)
  const free = placesNeeded.map(needed => ({ needed, rows: said.rowsOf(needed).slice() }))
  const until = saidUntil(index).numbers()
  const ending = rowsIn(said.rowsOf('endsToday'))
  for (let nth = 0; nth < ending.length; nth++) {
    const row = ending[nth] ?? 0
    if ((until[row] ?? 0) <= now) for (const { rows } of free) takeRow(rows, row)
  }
  for (const [row, held] of withHolds(index).units())
    if (hasRow(said.rowsOf(1), row)) {
      const left = placesBesideHolds(held, now)
      for (const { needed, rows } of free) if (left < needed) takeRow(rows, row)
    }
  return new Map(free.map(({ needed, rows }) => [needed, rows]))
}

/** What is to be had at some time of the day, and what will not be believed any more when it is over. */
const placesSaid = daySetColumn<PlacesNeeded | 'endsToday'>((listed, date) => {
  const said = listed.unit.vacancy.at(-1)
  if (said?.status !== 'free' || said.from > date || said.expiresAt <= startOf(date)) return []
  const left = placesLeft(listed)
  const had = placesNeeded.filter(needed => needed <= left)
  return said.expiresAt < startOf(addDays(date, 1)) ? [...had, 'endsToday'] : had
})

const saidUntil = numberColumn(({ unit }) => unit.vacancy.at(-1)?.expiresAt ?? 0)

/** As many as are said, but no more than those who live there leave of what the permit gives. */
function placesLeft({ unit }: Listed): number {
  return Math.min(unit.vacancy.at(-1)?.places ?? 0, roomIn(unit))
}

function roomIn(unit: Unit): number {
  return unit.permit.maxPersons - occupiedPlaces(unit)
}

type Held = Readonly<{ room: number; holds: Unit['holds'] }>

function placesBesideHolds({ room, holds }: Held, now: Instant): number {
  let left = room
  for (const { until, places } of holds) if (until > now) left -= places
  return left
}

/** Holds come and go by the minute, but few units have any. */
const withHolds = column((): Column & Readonly<{ units: () => ReadonlyMap<number, Held> }> => {
  const units = new Map<number, Held>()
  return {
    put: (row, { unit }) => {
      if (unit.holds.length > 0) units.set(row, { room: roomIn(unit), holds: unit.holds })
      else units.delete(row)
    },
    take: row => void units.delete(row),
    units: () => units,
  }
})
