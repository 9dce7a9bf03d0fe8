import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { readSentence } from '../../bot/reading/readSentence.ts'
import { places } from './places.ts'
import { sentences, today } from './sentences.ts'

const lexicon = loadLexicon()
const read = (sentence: string, on = today) => readSentence(sentence, { today: on, lexicon, places })

describe('whatever is written', () => {
  const written = sentences.map(([sentence]) => sentence)
  const words = [...new Set(written.flatMap(sentence => sentence.split(' ')))]
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 1_200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(some => some.join(' ')),
  )

  test('it is read without a fault, and every age is a whole number from 0 to 20', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const age of read(text).ages) expect(Number.isInteger(age) && age >= 0 && age <= 20).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('a field that is asked about is empty, and every question has something to choose', () => {
    fc.assert(
      fc.property(anyText, text => {
        const reading = read(text)
        for (const { field, options } of reading.questions) {
          expect(options.length).toBeGreaterThan(0)
          if (field !== 'needs' && field !== 'serviceTypes')
            expect([[], undefined]).toContainEqual(reading[field])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('what is wanted is never also unwanted', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { serviceTypes, notServiceTypes, needs, notNeeds } = read(text)
        expect(serviceTypes.filter(service => notServiceTypes.includes(service))).toEqual([])
        expect(needs.filter(({ need }) => notNeeds.includes(need))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('neither case nor extra spaces change what is said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.array(fc.nat({ max: 3 }), { minLength: 8 }),
        (sentence, gaps) => {
          const spaced = sentence
            .split(' ')
            .map((word, at) => word + ' '.repeat(1 + (gaps[at % gaps.length] ?? 0)))
          expect(saidIn(`  ${spaced.join('').toUpperCase()} `)).toEqual(saidIn(sentence))
        },
      ),
    )
  })
})

/** Everything but the words themselves, which are given back as they were written. */
function saidIn(sentence: string) {
  const { corrected, notUnderstood, questions, ...said } = read(sentence)
  return {
    ...said,
    corrected: corrected.map(({ to }) => to),
    notUnderstood: notUnderstood.map(word => word.toLowerCase()),
    questions: questions.map(({ field, options }) => ({ field, options })),
  }
}

describe('is it a request', () => {
  test.each([
    ['HVB', true],
    ['pojke 15 år', true],
    ['ungdomshem', true],
    ['LVU, missbruk', true],
    ['ej HVB, flicka', true],
    ['hej', false],
    ['vad är klockan', false],
    ['på fredag', false],
    ['Angered', false],
    ['jag heter Anna och undrar över lunchen på fredag', false],
    ['', false],
  ])('%s: %s', (sentence, isRequest) => expect(read(sentence).isRequest).toBe(isRequest))
})

test('what may be said of a parent is asked about in the words that were used', () => {
  const asked = read('pojke med våldsam pappa och missbrukande mamma, missbruk i hemmet').questions
  expect(asked.map(({ words }) => words)).toEqual([
    'våldsam pappa',
    'missbrukande mamma',
    'missbruk i hemmet',
  ])
})

describe('the day counts', () => {
  test('said on a Saturday, next Friday can only be the one of next week', () => {
    expect(read('HVB nästa fredag', '2026-11-28').desiredStart).toBe('2026-12-04')
  })

  test('said on a Monday, next Monday is a week away', () => {
    expect(read('HVB nästa måndag', '2026-11-23').desiredStart).toBe('2026-11-30')
  })

  test('in the last days of December the third of January is in the new year', () => {
    expect(read('HVB 3/1', '2026-12-29').desiredStart).toBe('2027-01-03')
  })

  test('in the first days of January the 28th of December was only just now', () => {
    expect(read('HVB från 28/12', '2027-01-02').questions).toEqual([
      { field: 'desiredStart', words: '28/12', options: ['2026-12-28', '2027-12-28'] },
    ])
    expect(read('HVB vecka 52', '2027-01-04').questions).toEqual([
      { field: 'desiredStart', words: 'vecka 52', options: ['2026-12-21', '2027-12-27'] },
    ])
    expect(read('HVB från 28/11', '2027-01-02').desiredStart).toBe('2027-11-28')
  })

  test('2026 has a week 53, and 2027 has not', () => {
    expect(read('HVB vecka 53', '2026-11-25').desiredStart).toBe('2026-12-28')
    expect(read('HVB vecka 53', '2027-03-01').desiredStart).toBeUndefined()
  })

  test('a month after 31 January is the last of February', () => {
    expect(read('HVB om en månad', '2027-01-31').desiredStart).toBe('2027-02-28')
  })

  test('29 February is next possible in a leap year', () => {
    expect(read('HVB 29/2', '2027-03-01').desiredStart).toBe('2028-02-29')
  })
})

test('words beyond the first thousand characters are not read', () => {
  expect(read(`HVB ${'och '.repeat(260)} familjehem`).serviceTypes).toEqual(['residentialCare'])
})

test.each(['15 ', 'inte ', 'xyzzyabcdefgh ', 'a', '3/', '1 och ', 'från '])(
  'a very long sentence of "%s" is answered at once',
  piece => {
    const started = performance.now()
    read(piece.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(1_500)
  },
)
