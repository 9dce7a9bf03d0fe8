import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { facetNames, sortOrders } from '../../../bot/api/contract/registerSearch.ts'
import {
  choicesIn,
  everything,
  fragmentFor,
  type Search,
  searchIn,
  withFilter,
  withFrom,
  withoutDenial,
} from '../../../tab/register/search.ts'

const anyFilters = fc
  .dictionary(
    fc.constantFrom(...facetNames),
    fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
    {
      noNullPrototype: true,
    },
  )
  .map(filters => ({ ...filters }))

const anySearch: fc.Arbitrary<Search> = fc.record(
  {
    text: fc.string({ unit: 'grapheme' }),
    filters: anyFilters,
    from: fc.stringMatching(/^\d{4}$/),
    sort: fc.constantFrom(...sortOrders),
  },
  { requiredKeys: ['text', 'filters', 'sort'] },
)

describe('the address', () => {
  test('says the whole search, and the search can be read from it', () => {
    fc.assert(fc.property(anySearch, search => expect(searchIn(fragmentFor(search))).toEqual(search)))
  })

  test('of a search for everything says nothing', () => {
    expect(fragmentFor(everything)).toBe('')
    expect(searchIn('')).toEqual(everything)
  })

  test('passes by what it does not know', () => {
    expect(searchIn('#colour=red&sort=upwards')).toEqual(everything)
  })
})

test('every value that is chosen is counted, and so is where distances are counted from', () => {
  const near = withFilter(withFrom(everything, '1480'), 'withinKm', ['50'])
  expect(choicesIn(withFilter(near, 'gender', ['girl', 'boy']))).toBe(4)
  expect(choicesIn({ ...everything, text: 'jourhem', sort: 'price' })).toBe(0)
})

test('a filter without values is none', () => {
  const narrowed = withFilter(everything, 'gender', ['girl'])
  expect(narrowed.filters).toEqual({ gender: ['girl'] })
  expect(withFilter(narrowed, 'gender', [])).toEqual(everything)
})

test('where distances are counted from brings the nearest first, and takes all of that along when it goes', () => {
  const near = withFilter(withFrom(everything, '1480'), 'withinKm', ['50'])
  expect(near).toEqual({ text: '', filters: { withinKm: ['50'] }, from: '1480', sort: 'distance' })
  expect(withFrom(near, '')).toEqual(everything)
})

test.each([
  ['with the word before it', 'Göteborg ej HVB', 'hvb', 'Göteborg'],
  ['out of the middle', 'göteborg  inte eget-rum, flicka', 'eget rum', 'göteborg flicka'],
  ['with its ending', 'ej HVB:t i Borås', 'hvb', 'i Borås'],
  ['and not where the same is wanted', 'missbruk inte missbruk', 'missbruk', 'missbruk'],
])('what is not wanted is taken out of the text %s', (_, text, denied, left) => {
  expect(withoutDenial(text, denied)).toBe(left)
})
