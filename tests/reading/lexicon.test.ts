import { describe, expect, test } from '@jest/globals'
import { assignments, genders, legalGrounds, needs, serviceTypes } from '../../bot/domain/vocabulary.ts'
import { parseLexicon } from '../../bot/reading/lexicon.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'

const lexicon = loadLexicon()

describe('the word list', () => {
  test.each([...serviceTypes, ...assignments, ...genders, ...legalGrounds, ...needs])(
    'has a word for %s that can mean nothing else',
    code => {
      const meanings = [...lexicon.meanings.values()]
      const clear = meanings.filter(meaning => meaning.codes.includes(code) && !meaning.oneOf)
      expect(clear.length).toBeGreaterThan(0)
    },
  )

  test.each([
    ['pojken', 'boy'],
    ['flickor', 'girl'],
    ['familjehemmet', 'fosterHome'],
    ['kriminella', 'criminality'],
  ])('knows %s without being told that form', (form, code) => {
    expect(lexicon.meanings.get(form)?.codes).toEqual([code])
  })

  test('does not inflect abbreviations into other words: SiS is never "sist"', () => {
    expect(lexicon.meanings.get('sist')?.codes).not.toEqual(['secureYouthHome'])
  })
})

describe('a faulty line is refused with its number', () => {
  test.each([
    ['hvb', 'rad 1: Raden står inte i något avsnitt'],
    ['[hus]', 'rad 1: Avsnittet [hus] finns inte'],
    ['[insatser]\n\nresidentialCare hvb', 'rad 3: Kolonet efter koden saknas'],
    ['[insatser]\n# HVB\nresidentalCare: hvb', 'rad 3: Koden residentalCare finns inte'],
    ['[insatser]\nresidentialCare + hvb: hvb', 'rad 2: Koden hvb finns inte'],
    ['[insatser]\nadhd: adhd', 'rad 2: Koden adhd finns inte'],
    ['[insatser]\ntrauma: ptsd', 'rad 2: Koden trauma hör inte hemma i avsnittet [insatser]'],
    ['[insatser]\nresidentialCare: hvb,, hem', 'rad 2: Det fattas ett ord'],
    ['[insatser]\nresidentialCare:', 'rad 2: Det fattas ett ord'],
  ])('%j', (text, message) => expect(() => parseLexicon(text)).toThrow(`Ordlistan, ${message}`))

  test('a word that stands for two things, unless the line says that it may', () => {
    const twice = '[insatser]\nsecureYouthHome: ungdomshem\nresidentialCare: Ungdomshem'
    expect(() => parseLexicon(twice)).toThrow('rad 3: "Ungdomshem" står redan på rad 2')
    const either = parseLexicon('[insatser]\nsecureYouthHome | residentialCare: ungdomshem')
    expect(either.meanings.get('ungdomshem')).toEqual({
      codes: ['secureYouthHome', 'residentialCare'],
      oneOf: true,
    })
  })

  test('every fault at once', () => {
    const faulty = () => parseLexicon('[hus]\n[insatser]\nfel: ord\nresidentialCare hvb')
    expect(faulty).toThrow(/rad 1:.*\n.*rad 3:.*\n.*rad 4:/)
  })
})
