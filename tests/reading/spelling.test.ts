import { expect, test } from '@jest/globals'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { nearestWord, wordsByLength } from '../../bot/reading/spelling.ts'
import { termsOf } from '../../bot/reading/terms.ts'

const known = wordsByLength(['familjehem', 'jourhem', 'pojke', 'hotell', 'hotet', 'behandling'])

test.each([
  ['pojk', undefined],
  ['pojek', 'pojke'],
  ['pojkee', 'pojke'],
  ['jourhm', 'jourhem'],
  ['familjhm', undefined],
  ['fmiljehm', undefined],
  ['familjhemm', 'familjehem'],
  ['behanling', 'behandling'],
  ['bojke', undefined],
  ['hottell', 'hotell'],
  ['hotel', undefined],
  ['hote', undefined],
])('%s is taken for %s', (written, word) => expect(nearestWord(written, known)).toBe(word))

test('a word equally near to two is taken for neither', () => {
  expect(nearestWord('mamba', wordsByLength(['mambo', 'mamma']))).toBeUndefined()
})

test('no word of the list is ever taken for a slip of another', () => {
  const lexicon = loadLexicon()
  const corrected = [...lexicon.words].filter(word =>
    termsOf(word, { lexicon, places: [] }).some(term => term.corrections.length > 0),
  )
  expect(corrected).toEqual([])
})
