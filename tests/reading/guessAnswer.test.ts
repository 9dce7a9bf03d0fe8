import { describe, expect, test } from '@jest/globals'
import type { ReplyGuess } from '../../bot/domain/inquiry/writtenReply.ts'
import { loadAnswerWords, parseAnswerWords } from '../../bot/reading/answerWords.ts'
import { guessAnswer } from '../../bot/reading/guessAnswer.ts'

const words = loadAnswerWords()

const answers: readonly (readonly [ReplyGuess, string])[] = [
  ['free', 'Hej! Ja, vi har plats från måndag. Mvh Anna'],
  ['free', 'Vi har två lediga platser och kan ta emot redan i morgon.'],
  ['free', 'Det finns plats. Dygnspriset är 4 850 kr.'],
  ['free', 'Visst, vi kan gärna ta emot honom!'],
  ['free', 'Vi är inte fullbelagda, så det finns plats.'],
  ['free', 'VI HAR LEDIGT'],
  ['free', 'Vi har en plats ledig fran 1 december, valkomna hit'],
  ['free', 'We have a place from Monday.'],
  ['full', 'Tyvärr har vi fullt just nu.'],
  ['full', 'Vi har inga lediga platser före jul.'],
  ['full', 'Hej, vi kan tyvärr inte ta emot fler nu.'],
  ['full', 'Vi har inte plats.'],
  ['full', 'Det finns ingen plats hos oss.'],
  ['unsuited', 'Tackar nej, det passar inte vår målgrupp.'],
  ['unsuited', 'Hej! Han är tyvärr inte vår målgrupp. Mvh Anna'],
  ['unsuited', 'Det passar tyvärr inte i gruppen just nu.'],
  ['unsuited', 'We have to decline this one.'],
  ['full', 'Vi har fullt och får tacka nej.'],
  ['full', 'Fullbelagt.'],
  ['full', 'Vi ar fullbelagda over helgen'],
  ['full', 'Sorry, we are full.'],
  ['needsMore', 'Vi behöver veta mer om behoven innan vi kan svara.'],
  ['needsMore', 'Vi har plats men behöver mer information. Kan ni ringa?'],
  ['needsMore', 'Kan ni beskriva skolsituationen?'],
  ['unclear', 'Tack för er förfrågan om plats. Vi återkommer i morgon.'],
  ['unclear', 'Vi har plats, men det passar inte vår målgrupp.'],
  ['unclear', 'Tackar nej, om vi inte får veta mer.'],
  ['unclear', 'Vi är fullt nu men har plats från den 15:e.'],
  ['unclear', 'Fullt just nu. Behöver ni fortfarande plats om en vecka? Behöver veta mer i så fall.'],
  ['unclear', ''],
  ['unclear', 'Ok'],
]

describe('what a provider writes', () => {
  test.each(answers)('is %s: %s', (guess, text) => expect(guessAnswer(text, words)).toBe(guess))
})

describe('the list of answers', () => {
  test('takes the longest expression that is there', () => {
    const list = parseAnswerWords('free: plats\nfull: ingen plats')
    expect(guessAnswer('Vi har ingen plats.', list)).toBe('full')
    expect(guessAnswer('Vi har plats.', list)).toBe('free')
  })

  test('names every faulty line at once', () => {
    expect(() => parseAnswerWords('free: plats\nkanske: vet ej\nfull: Plats,')).toThrow(
      'Svarslistan, rad 2: Koden kanske finns inte.\nSvarslistan, rad 3: "Plats" står redan i listan.\nSvarslistan, rad 3: Det fattas ett uttryck.',
    )
  })
})
