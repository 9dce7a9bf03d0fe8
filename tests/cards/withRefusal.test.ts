import { describe, expect, test } from '@jest/globals'
import { clarificationCard } from '../../bot/cards/clarificationCard.ts'
import { statusCard } from '../../bot/cards/statusCard.ts'
import { withRefusal } from '../../bot/cards/withRefusal.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aRequest } from '../builders/aRequest.ts'
import { textOf } from './parts.ts'

const words = wordsFor('sv')

describe('a refusal', () => {
  test('stands first on the card', () => {
    const [first] = withRefusal(questionCard(), 'Texten är tom.').body
    expect(first).toMatchObject({ type: 'Container', items: [{ inlines: [{ text: 'Texten är tom.' }] }] })
  })

  test('loses nothing of what was typed', () => {
    const refused = withRefusal(questionCard(), 'Texten är för lång.', { answer: 'Skolan går att byta.' })
    expect(textOf(refused)).toContain('Skolan går att byta.')
  })

  test('keeps what was typed in a form under a button', () => {
    const card = statusCard({ ...view(aRequest().claimed()), colleagues: [] }, words)
    const refused = withRefusal(card, 'Texten är för lång.', { withdrawNote: 'Flyttar hem i stället.' })
    expect(textOf(refused)).toContain('Flyttar hem i stället.')
  })

  test('leaves a field that was not sent as it was', () => {
    const card = questionCard()
    expect(withRefusal(card, 'Nej.').body.slice(1)).toEqual(card.body)
  })
})

function questionCard() {
  return clarificationCard(
    { ...view(aRequest().awaitingClarification()), round: 1, askerName: 'Marta Lind' },
    words,
  )
}

function view(request: Parameters<typeof statusCard>[0]['request']) {
  return { request, version: 3, officerName: 'Marta Lind', undelivered: [] }
}
