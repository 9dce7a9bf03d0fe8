import { expect, test } from '@jest/globals'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery } from '../../builders/aQuery.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { matchIn } from './outcome.ts'

const needs = [
  { need: 'trauma', weight: 'must' },
  { need: 'ownRoom', weight: 'must' },
] as const
const query = aQuery({ facts: requestFacts({ needs }) })

test('units are counted under each of their reasons, once under the same, the most frequent first', () => {
  const register = [
    aProvider({ id: 'a', units: [aUnit({ id: 'a-1' })] }),
    aProvider({ id: 'b', status: 'paused', units: [aUnit({ id: 'b-1', takes: ['trauma'] })] }),
  ]
  expect(matchIn(register, query).counts).toEqual([
    { code: 'mustNeedNotMet', units: 2 },
    { code: 'providerPaused', units: 1 },
  ])
})

test('an empty register counts nothing', () => {
  expect(matchIn([], query).counts).toEqual([])
})

test('the units that a reason keeps out are told page by page, by id', () => {
  const units = ['c', 'a', 'd', 'b'].map(id => aUnit({ id }))
  const { ledger } = matchIn([aProvider({ units })], query)
  const first = ledger({ code: 'mustNeedNotMet', most: 3 })
  expect(first.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c'])
  const next = ledger({ code: 'mustNeedNotMet', most: 3, after: 'c' })
  expect(next.map(({ unitId }) => unitId)).toEqual(['d'])
  expect(ledger({ code: 'providerPaused', most: 3 })).toEqual([])
})
