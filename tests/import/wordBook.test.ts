import { describe, expect, test } from '@jest/globals'
import { listOf, oneOf } from '../../bot/import/wordBook.ts'
import { wordSources } from '../../bot/import/wordSources.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'

const words = wordSources(loadLexicon())

describe('a word of a closed list', () => {
  const read = oneOf(words.serviceTypes)

  test.each([
    ['HVB', 'residentialCare'],
    ['hvb-hem', 'residentialCare'],
    ['Hem för vård eller boende', 'residentialCare'],
    ['Utredningshem', 'residentialCare'],
    ['stödboende', 'supportedHousing'],
    ['Konsulentstött familjehem', 'agencyFosterHome'],
    ['foster home', 'fosterHome'],
  ])('%s is known by its names and by the word list', (cell, value) => {
    expect(read(cell)).toEqual({ value })
  })

  test('mistyped is told what may be meant', () => {
    expect(read('stödboene')).toEqual({
      wrong: { fault: 'unknownWord', word: 'stödboene', list: 'serviceTypes', near: ['supportedHousing'] },
    })
  })

  test('that means one thing or another is not chosen for anyone', () => {
    expect(read('ungdomshem')).toMatchObject({ wrong: { fault: 'unknownWord' } })
  })
})

describe('several words in a cell', () => {
  const read = listOf(words.targetGroups)

  test.each([
    ['missbruk, kriminalitet', ['substanceUse', 'criminality']],
    ['Kriminalitet; missbruk', ['substanceUse', 'criminality']],
    ['missbruk\nkriminalitet', ['substanceUse', 'criminality']],
    ['missbruk och kriminalitet', ['substanceUse', 'criminality']],
    ['hot och våld', ['actingOut']],
    ['missbruk, droger', ['substanceUse']],
    ['inga', []],
    ['-', []],
  ])('%s', (cell, value) => expect(read(cell)).toEqual({ value }))

  test('are refused at the one that is not known', () => {
    expect(read('missbruk, kriminalitett, husbilar')).toEqual({
      wrong: { fault: 'unknownWord', word: 'husbilar', list: 'targetGroups', near: [] },
    })
  })
})
