import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bandRows } from '../../../bot/domain/registerIndex/bandRows.ts'
import { rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { chordBetween, chordOf } from '../../../bot/domain/registerIndex/distance.ts'
import { distanceBands } from '../../../bot/domain/registerIndex/distanceBands.ts'
import { openRegisterIndex, type RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'

/** More places than are kept in mind. */
const places = Array.from({ length: 20 }, (_, nth) => ({ lat: 56 + nth / 2, lon: 12 + nth / 4 }))

const anyUnits = fc.array(fc.nat(places.length - 1), { minLength: 100, maxLength: 150 })

test('the rows near a place are those of the units that are near, however many have come and which places were asked about', () => {
  fc.assert(
    fc.property(anyUnits, anyUnits, (before, after) => {
      const index = openRegisterIndex([])
      keep(index, before.slice(0, 20))
      // Asked about while there are few: what is kept grows with the register.
      for (const place of places) nearby(index, place)
      for (const units of [before, after]) {
        keep(index, units)
        // Backwards: first those that were asked about last and are kept, and then those that had to make way.
        for (const place of places.toReversed()) expect(nearby(index, place)).toEqual(measured(index, place))
      }
    }),
    { numRuns: 5 },
  )
})

type Place = (typeof places)[number]

function keep(index: RegisterIndex, units: readonly number[]): void {
  const kept = units.map((nth, at) =>
    aUnit({ id: `unit-${at}`, ...(places[nth] && { position: places[nth] }) }),
  )
  index.keep(aProvider({ units: kept }))
}

function nearby(index: RegisterIndex, place: Place): readonly (readonly number[])[] {
  const from = bandRows(index).from(place)
  return distanceBands.map(km => [...rowsIn(from(km))])
}

/** By looking at each unit. */
function measured(index: RegisterIndex, place: Place): readonly (readonly number[])[] {
  return distanceBands.map(km =>
    [...rowsIn(index.rows())].filter(row => chordBetween(place, index.at(row).unit.position) <= chordOf(km)),
  )
}
