import { describe, expect, test } from '@jest/globals'
import { columnKinds } from '../../bot/domain/importing/rowValues.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { kindOfHeading, knownHeadings } from '../../bot/import/headings.ts'
import { keyed } from '../../bot/import/likeness.ts'
import { wordsFor } from '../../bot/text/words.ts'

test('a cell that is much longer than any heading is none, whatever it says', () => {
  const told = `Org.nr (${'tio siffror, '.repeat(20)})`
  expect(kindOfHeading(told)).toBeUndefined()
  expect(kindOfHeading('Org.nr (tio siffror)')).toBe('organisationNumber')
})

describe('a heading', () => {
  test.each([
    ['Org.nr', 'organisationNumber'],
    ['Organisationsnummer', 'organisationNumber'],
    ['ORGANISATIONSNUMMER *', 'organisationNumber'],
    ['Utförare', 'providerName'],
    ['Enhetens namn', 'unitName'],
    ['Insats', 'serviceType'],
    ['Kommun', 'municipality'],
    ['Ort', 'municipality'],
    ['Ålder från', 'ageFrom'],
    ['Alder fran', 'ageFrom'],
    ['Ålder t.o.m.', 'ageTo'],
    ['Kön', 'genders'],
    ['Antal platser', 'places'],
    ['Dygnspris (kr exkl. moms)', 'level1'],
    ['Nivå 2', 'level2'],
    ['Tillstånd', 'permitNumber'],
    ['IVO-nr', 'permitNumber'],
    ['Ramavtal', 'agreementArea'],
    ['Rangordning', 'agreementRank'],
    ['Delområde', 'agreementLot'],
    ['Giltigt från', 'agreementFrom'],
    ['Giltigt till', 'agreementTo'],
    ['E-post', 'mailbox'],
    ['epost', 'mailbox'],
    ['Telefon', 'phone'],
    ['Målgrupp', 'takes'],
    ['Metod', 'methods'],
  ])('%s', (heading, kind) => expect(kindOfHeading(heading)).toBe(kind))

  test.each(['Kommentar', 'Anteckningar 2025', '', '12'])('%s says nothing', heading => {
    expect(kindOfHeading(heading)).toBeUndefined()
  })

  test('stands for one thing only', () => {
    const kinds = Map.groupBy(knownHeadings(), ([heading]) => keyed(heading))
    const shared = [...kinds.values()].filter(same => new Set(same.map(([, kind]) => kind)).size > 1)
    expect(shared).toEqual([])
  })

  test('of our own lists is known in every language', () => {
    for (const kind of columnKinds)
      for (const locale of locales) expect(kindOfHeading(wordsFor(locale).importing.columns[kind])).toBe(kind)
  })
})
