import { describe, expect, test } from '@jest/globals'
import { stemOf } from '../../../bot/domain/registerIndex/stem.ts'

describe('the forms of a word have one stem', () => {
  test.each([
    ['hem', ['hemmet', 'hemmen', 'hemmets']],
    ['familjehem', ['familjehemmet', 'familjehemmen', 'familjehemmens']],
    ['missbruk', ['missbrukare', 'missbrukarna', 'missbrukets', 'missbruken']],
    ['behandling', ['behandlingar', 'behandlingens', 'behandlingarna']],
    ['villa', ['villan', 'villor', 'villorna']],
    ['gard', ['garden', 'gardar', 'gardarnas']],
    ['ungdom', ['ungdomar', 'ungdomarna']],
    ['goteborg', ['goteborgs']],
  ])('%s', (word, forms) => {
    expect(forms.map(stemOf)).toEqual(forms.map(() => stemOf(word)))
  })
})

test.each([
  ['hem', 'hast'],
  ['skog', 'skola'],
  ['alm', 'ala'],
])('%s and %s are two words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})
