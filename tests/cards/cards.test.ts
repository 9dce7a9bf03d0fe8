import { describe, expect, test } from '@jest/globals'
import * as adaptive from 'adaptivecards'
import type { Card } from '../../bot/cards/card.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { everyCard } from './everyCard.ts'

const budgetBytes = 24 * 1024

describe.each(locales)('every card in every state (%s)', locale => {
  const cards = (['ordinary', 'worst'] as const).flatMap(fullness => everyCard(fullness, wordsFor(locale)))

  test('is understood by a client of Adaptive Cards 1.5 without a remark', () => {
    expect(cards.flatMap(({ name, card }) => eventsOf(card).map(event => `${name}: ${event}`))).toEqual([])
  })

  test('stays within the size that a message can carry, at its fullest', () => {
    const sizes = cards.map(({ name, card }) => [name, Buffer.byteLength(JSON.stringify(card))] as const)
    expect(sizes.filter(([, bytes]) => bytes > budgetBytes)).toEqual([])
  })
})

/** What the parser and the validator have to say. */
function eventsOf(card: Card): readonly string[] {
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5)
  const parsed = new adaptive.AdaptiveCard()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  const parseEvents = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  )
  return [...parseEvents, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}
