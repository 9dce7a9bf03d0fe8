import { type Bits, hasRow, rowsIn } from '../registerIndex/bits.ts'
import type { Asked } from './asked.ts'
import { roomByPermit, rowsWithHolds } from './availabilityRules.ts'
import { placesOf } from './places.ts'

/** Places that are free at the units in these rows together; what is on hold for the request itself is free to it. */
export function freePlacesAt(rows: Bits, { index, query }: Asked): number {
  const room = roomByPermit(index).numbers()
  let free = 0
  for (const row of rowsIn(rows)) free += room[row] ?? 0
  for (const row of rowsWithHolds(index))
    if (hasRow(rows, row)) free -= placesOf(index.at(row).unit, query).held
  return free
}
