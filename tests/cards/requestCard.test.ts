import { expect, test } from '@jest/globals'
import { requestCard } from '../../bot/cards/requestCard.ts'
import { dateAt } from '../../bot/domain/calendar.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { readSentence } from '../../bot/reading/readSentence.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aRequest, now } from '../builders/aRequest.ts'
import { textOf } from './parts.ts'

const lexicon = loadLexicon()

test.each([
  ['sv', 'Det här räknade jag inte med: HVB och missbruk.'],
  ['en', 'I left out what you said no to: residential care (HVB) and substance use.'],
] as const)('what a sentence says no to is said on the card that it fills in (%s)', (locale, line) => {
  expect(cardOf('familjehem, ej HVB, pojke 12 år utan missbruk', locale)).toContain(line)
})

test('a sentence that says no to nothing fills in a card without such a line', () => {
  expect(cardOf('familjehem, pojke 12 år', 'sv')).not.toContain('räknade jag inte med')
})

test.each([
  ['sv', 'fre 20 nov eller lör 20 nov 2027'],
  ['en', 'Fri 20 Nov or Sat 20 Nov 2027'],
] as const)('a start that may be in another year is asked about with it (%s)', (locale, options) => {
  expect(cardOf('HVB 20/11', locale).replaceAll('\u00a0', ' ')).toContain(options)
})

test.each([
  ['sv', 'mån 4 jan 2027, 90 dygn'],
  ['en', 'Mon 4 Jan 2027, 90 days'],
] as const)('a start in another year than the filing is shown with it (%s)', (locale, start) => {
  const filed = aRequest().filed()
  const facts = { ...filed.facts, desiredStart: '2027-01-04', expectedDays: 90 } as const
  expect(
    wordsFor(locale)
      .cards.start({ ...filed, facts })
      .replaceAll('\u00a0', ' '),
  ).toBe(start)
})

function cardOf(sentence: string, locale: 'sv' | 'en'): string {
  const readOn = dateAt(now)
  const reading = readSentence(sentence, { today: readOn, lexicon, places: [] })
  const understood = { ...reading, readOn }
  return textOf(requestCard({ caseCode: 'KMPX-3Q47', form: {}, understood, faults: [] }, wordsFor(locale)))
}
