import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { longestWord, nearest, ofLikeLength } from '../../bot/import/likeness.ts'
import { readMunicipality } from '../../bot/import/municipalityCell.ts'
import { oneOf } from '../../bot/import/wordBook.ts'
import { wordSources } from '../../bot/import/wordSources.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { slipsBetween } from '../../bot/reading/spelling.ts'

const lexicon = loadLexicon()
const sources = Object.values(wordSources(lexicon))
const aWord = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 12 })
const words = fc.array(aWord, { maxLength: 20 })

describe('the nearest words', () => {
  test('are those that the fewest slips lead to, and at most three', () => {
    fc.assert(
      fc.property(aWord, words, (written, known) => {
        const most = Math.min(3, Math.floor(written.length / 3))
        const slips = known.map(word => slipsBetween(written, word, most)).filter(slips => slips <= most)
        const near = nearest(written, known).map(word => slipsBetween(written, word, most))
        expect(near).toEqual(slips.toSorted((one, other) => one - other).slice(0, 3))
      }),
    )
  })

  test('are looked for among those of like length: the longer a cell, the fewer there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 5_000 }), words, (length, known) => {
        expect(ofLikeLength('a'.repeat(length), known)).toEqual([])
      }),
    )
  })
})

describe('a cell that is longer than any word', () => {
  const hostile = fc
    .tuple(
      fc.constantFrom('a', 'å-', 'hvb ', 'x,', '1.', '@.', 'e\u0301'),
      fc.integer({ min: 1, max: 5_000 }),
    )
    .map(([piece, times]) => piece.repeat(times).slice(0, 5_000).replace(/ $/, ''))
    .filter(({ length }) => length > longestWord)

  test('is looked up nowhere, and is near nothing', () => {
    const read = oneOf(wordSources(lexicon).serviceTypes)
    const lookUp = jest.spyOn(lexicon.meanings, 'get')
    read('stödboene')
    const before = lookUp.mock.calls.length
    expect(before).toBeGreaterThan(0)
    fc.assert(
      fc.property(hostile, cell => {
        expect(read(cell)).toMatchObject({ wrong: { fault: 'unknownWord', near: [] } })
        expect(readMunicipality(cell)).toEqual({ wrong: { fault: 'unknownMunicipality', near: [] } })
      }),
    )
    expect(lookUp).toHaveBeenCalledTimes(before)
  })

  test('leaves room for whatever we know', () => {
    const names = sources.flatMap(({ names }) => names.flatMap(named => Object.values<string>(named)))
    const known = [
      ...names,
      ...lexicon.meanings.keys(),
      ...municipalities.map(({ name }) => `${name}s kommun`),
    ]
    expect(Math.max(...known.map(({ length }) => length))).toBeLessThan(longestWord / 2)
  })
})
