import { describe, expect, test } from '@jest/globals'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import type { Question, Reading } from '../../bot/reading/reading.ts'
import { readSentence } from '../../bot/reading/readSentence.ts'
import { places } from './places.ts'
import { type Says, sentences, today } from './sentences.ts'

const lexicon = loadLexicon()

test('the table holds at least two hundred sentences, each once', () => {
  const written = sentences.map(([sentence]) => sentence)
  expect(new Set(written).size).toBe(written.length)
  expect(written.length).toBeGreaterThanOrEqual(200)
})

describe('a sentence says', () => {
  test.each(sentences)('%s', (sentence, says) => {
    expect(saidBy(readSentence(sentence, { today, lexicon, places }))).toEqual(inFull(says))
  })
})

const nothing = {
  services: [],
  notServices: [],
  ages: [],
  urgent: false,
  must: [],
  should: [],
  notNeeds: [],
  asks: {},
  corrected: {},
  left: [],
} as const satisfies Says

/** Lists whose order means nothing are compared sorted. */
function inFull(says: Says) {
  const full = { ...nothing, ...says }
  return { ...full, must: full.must.toSorted(), should: full.should.toSorted() }
}

function saidBy(reading: Reading): Says {
  const { needs, anchor, maxKm, maxKmIsWish } = reading
  const weighed = (weight: string) =>
    needs
      .filter(need => need.weight === weight)
      .map(({ need }) => need)
      .toSorted()
  return {
    services: reading.serviceTypes,
    notServices: reading.notServiceTypes,
    assignment: reading.assignment,
    withFamily: reading.withFamily,
    ages: reading.ages,
    gender: reading.gender,
    ground: reading.legalGround,
    start: reading.desiredStart,
    days: reading.expectedDays,
    urgent: reading.urgentAsked,
    must: weighed('must'),
    should: weighed('should'),
    notNeeds: reading.notNeeds,
    place: anchor?.name,
    maxKm: maxKmIsWish ? undefined : maxKm,
    wishKm: maxKmIsWish ? maxKm : undefined,
    asks: Object.fromEntries(reading.questions.map(question => [question.field, optionsOf(question)])),
    corrected: Object.fromEntries(reading.corrected.map(({ from, to }) => [from, to])),
    left: reading.notUnderstood,
  }
}

function optionsOf(question: Question): readonly unknown[] {
  return question.field === 'anchor' ? question.options.map(({ name }) => name) : question.options
}
