import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstIn } from '../../bot/domain/firstIn.ts'

test('the first so many are those that sorting all would put first, equals in the order that they came in', () => {
  const things = fc.array(fc.record({ rank: fc.nat(5), name: fc.string() }))
  fc.assert(
    fc.property(things, fc.nat(8), (all, many) => {
      const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank
      expect(firstIn(all, many, byRank)).toEqual(all.toSorted(byRank).slice(0, many))
      expect(firstIn(all, Infinity, byRank)).toEqual(all.toSorted(byRank))
    }),
  )
})
