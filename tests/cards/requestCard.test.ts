import { expect, test } from '@jest/globals'
import { requestCard } from '../../bot/cards/requestCard.ts'
import { dateAt } from '../../bot/domain/calendar.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { readSentence } from '../../bot/reading/readSentence.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { now } from '../builders/aRequest.ts'
import { textOf } from './parts.ts'

test.each([
  ['sv', 'Det här räknade jag inte med: HVB och missbruk.'],
  ['en', 'I left out what you said no to: residential care (HVB) and substance use.'],
] as const)('what a sentence says no to is said on the card that it fills in (%s)', (locale, line) => {
  expect(cardOf('familjehem, ej HVB, pojke 12 år utan missbruk', locale)).toContain(line)
})

test('a sentence that says no to nothing fills in a card without such a line', () => {
  expect(cardOf('familjehem, pojke 12 år', 'sv')).not.toContain('räknade jag inte med')
})

function cardOf(sentence: string, locale: 'sv' | 'en'): string {
  const understood = readSentence(sentence, { today: dateAt(now), lexicon: loadLexicon(), places: [] })
  return textOf(requestCard({ caseCode: 'KMPX-3Q47', form: {}, understood, faults: [] }, wordsFor(locale)))
}
