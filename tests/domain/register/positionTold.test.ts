import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Query } from '../../../bot/domain/matching/query.ts'
import type { Position } from '../../../bot/domain/register/municipality.ts'
import { positionTold } from '../../../bot/domain/register/positionTold.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { type Search, searchIndex } from '../../../bot/domain/registerIndex/search.ts'
import { unitFound } from '../../../bot/domain/registerIndex/unitFound.ts'
import { now } from '../../builders/aQuery.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { anyQuery, anyRegister } from '../matching/anyRegister.ts'
import { matchIn, wholeLedger } from '../matching/outcome.ts'
import { anyNamedRegister, anySearch } from '../registerIndex/anySearch.ts'
import { theTradeBook } from '../registerIndex/theTradeBook.ts'

const anyMove = fc.record({
  lat: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  lon: fc.double({ min: -0.8, max: 0.8, noNaN: true }),
})

test('no search tells where in its municipality a protected address lies', () => {
  fc.assert(
    fc.property(anyNamedRegister, anySearch, anyMove, (register, search, move) => {
      expect(told(moved(register, move), search)).toEqual(told(register, search))
    }),
  )
})

test('no match tells it either: not who is a candidate, nor with what score, nor why others are not', () => {
  fc.assert(
    fc.property(anyRegister, anyQuery, anyMove, (register, query, move) => {
      expect(matched(moved(register, move), query)).toEqual(matched(register, query))
    }),
  )
})

test('where nobody knows the municipality, a protected address is told to a whole degree', () => {
  const unit = aUnit({ municipality: '9999', position: { lat: 57.71, lon: 11.97 }, addressProtected: true })
  expect(positionTold(unit)).toEqual({ lat: 58, lon: 12 })
})

function moved(register: readonly Provider[], by: Position): readonly Provider[] {
  return register.map(provider => ({
    ...provider,
    units: provider.units.map(unit => {
      const { lat, lon } = unit.position
      return unit.addressProtected ? { ...unit, position: { lat: lat + by.lat, lon: lon + by.lon } } : unit
    }),
  }))
}

function told(register: readonly Provider[], search: Search) {
  const { found, counts } = searchIndex(search, openRegisterIndex(register), theTradeBook)
  return { counts: counts(), found: found.map(one => unitFound(one, now, search.from)) }
}

function matched(register: readonly Provider[], query: Query) {
  const match = matchIn(register, query)
  return { candidates: match.first(Infinity), ledger: wholeLedger(match) }
}
