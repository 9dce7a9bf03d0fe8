import { describe, expect, test } from '@jest/globals'
import type { RequestEntry } from '../../bot/domain/request/entries.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { everyEntry } from '../builders/everyEntry.ts'

const names = { person: (id: string) => `P ${id}`, unit: (id: string) => `U ${id}`, recipient: () => 'R' }

describe.each(locales)('the time line (%s)', locale => {
  const { timeline, terms } = wordsFor(locale)
  const said = (entry: RequestEntry) => timeline.said(entry, names)

  test('says each thing that can happen in a sentence of its own', () => {
    const sentences = Object.values(everyEntry).map(said)
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{4,}\.$/u)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  test('names people, units and cases as people know them', () => {
    expect(said(everyEntry.RequestTakenOver)).toContain('P maja')
    expect(said(everyEntry.DetailsAdded)).toContain('P siri')
    expect(said(everyEntry.SuggestionChosen)).toContain('U unit-1')
    expect(said(everyEntry.HoldExpired)).toContain('U unit-1')
    expect(said(everyEntry.ChoiceCancelled)).toContain('U unit-1')
    expect(said(everyEntry.SuggestionSent)).toContain('Ekbacken')
    expect(said(everyEntry.RequestReplaced)).toContain('RTQW-88M2')
  })

  test('says how a place is bought where that has changed since it was suggested', () => {
    const { choice } = everyEntry.SuggestionChosen
    const changed = said({ type: 'SuggestionChosen', choice: { ...choice, route: 'directAward' } })
    expect(changed).toContain(said(everyEntry.SuggestionChosen))
    expect(changed).toContain(terms.purchaseRoutes.directAward)
    expect(said(everyEntry.SuggestionChosen)).not.toContain(terms.purchaseRoutes.directAward)
  })

  test('leaves what people wrote themselves to stand beside it', () => {
    expect(said(everyEntry.ClarificationRequested)).not.toContain('skolan')
    expect(said(everyEntry.CandidateDeclined)).not.toContain('timmar')
  })

  test('counts one unit as one', () => {
    const shown = { ...everyEntry.CandidatesShown, candidates: 1 }
    expect(said(shown)).toMatch(/1\u00a0(enhet|unit) /)
    expect(said({ ...shown, candidates: 0 })).not.toMatch(/\d/)
  })
})
