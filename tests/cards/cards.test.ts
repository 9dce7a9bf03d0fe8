import { describe, expect, test } from '@jest/globals'
import * as adaptive from 'adaptivecards'
import type { Card } from '../../bot/cards/card.ts'
import { inputs } from '../../bot/cards/cardAction.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { caseContent } from './content.ts'
import { everyCard } from './everyCard.ts'
import { fieldsOf, markdownOf, partsOf, textOf } from './parts.ts'

const hostileName = '1. [x](http://evil.example) **b** _i_'
const budgetBytes = 24 * 1024

describe.each(locales)('every card in every state (%s)', locale => {
  const cards = (['ordinary', 'worst'] as const).flatMap(fullness => everyCard(fullness, wordsFor(locale)))

  test('is understood by a client of Adaptive Cards 1.5 without a remark', () => {
    expect(cards.flatMap(({ name, card }) => eventsOf(card).map(event => `${name}: ${event}`))).toEqual([])
  })

  test('holds no property that the client does not know, but the one that only Teams reads', () => {
    const sent = new Set(cards.flatMap(({ card }) => namesIn(card)))
    const understood = new Set(cards.flatMap(({ card }) => namesIn(parse(card).parsed.toJSON())))
    expect([...sent].filter(name => !understood.has(name)).sort()).toEqual(['fallback', 'msteams'])
  })

  test('stays within the size that a message can carry, at its fullest', () => {
    const sizes = cards.map(({ name, card }) => [name, Buffer.byteLength(JSON.stringify(card))] as const)
    expect(sizes.filter(([, bytes]) => bytes > budgetBytes)).toEqual([])
  })

  test('shows at most three buttons in a row, and at most seven facts', () => {
    const crowded = cards.filter(({ card }) =>
      partsOf(card).some(({ actions, items }) => countOf(actions) > 3 || factsIn(items) > 7),
    )
    expect(crowded.map(({ name }) => name)).toEqual([])
  })

  test('asks for at most twelve things on the request card', () => {
    const asked = cards
      .filter(({ name }) => name.startsWith('request'))
      .map(({ card }) => fieldsOf(card).length)
    expect(asked.every(count => count === 12)).toBe(true)
  })

  test('sends from every button its case and version, and the same from clients that know no Execute', () => {
    const presses = cards.flatMap(({ card }) => partsOf(card).filter(({ type }) => type === 'Action.Execute'))
    for (const press of presses)
      expect(press).toMatchObject({
        verb: expect.any(String),
        data: { verb: press.verb, caseCode: expect.any(String), version: expect.any(Number) },
        fallback: { type: 'Action.Submit', data: press.data },
      })
    expect(presses.length).toBeGreaterThan(100)
  })

  test('names its fields as a press is read', () => {
    const known = new Set<unknown>(Object.values(inputs))
    const fields = cards.flatMap(({ card }) => fieldsOf(card))
    expect(fields.filter(id => !known.has(id) && !id.startsWith('candidate:'))).toEqual([])
  })

  test('says in its preview nothing of what the case is about', () => {
    const told = cards.map(({ card }) => card.fallbackText ?? '').join('\n')
    for (const secret of ['HVB', '15', 'missbruk', 'Ekbacken', 'LVU', 'Göteborg']) {
      const withoutHelp = told.replaceAll(wordsFor(locale).chat.greeting, '')
      expect(withoutHelp).not.toContain(secret)
    }
  })

  test('reads no Markdown in a name of a unit, a provider, a person or a place, but shows it', () => {
    const named = everyCard({ name: hostileName }, wordsFor(locale))
    const showing = named.filter(({ card }) => textOf(card).includes(hostileName))
    expect(showing.length).toBeGreaterThan(40)
    const read = named.filter(({ card }) => markdownOf(card).some(text => text.includes(hostileName)))
    expect(read.map(({ name }) => name)).toEqual([])
  })

  test('writes no Markdown where it is shown as it stands: in previews and in plain lines', () => {
    const plain = cards.flatMap(({ card }) => [
      card.fallbackText ?? '',
      ...partsOf(card).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : [])),
    ])
    expect(plain.filter(text => text.includes('**') && !text.includes('**fet**'))).toEqual([])
  })

  test('leaves nothing of an ended case but its code and how it ended', () => {
    const stubs = everyCard('ordinary', wordsFor(locale)).filter(({ name }) =>
      /-(withdrawn|unmet|expired)$/.test(name),
    )
    expect(stubs.length).toBeGreaterThan(10)
    for (const { card } of stubs) {
      const text = textOf(card)
      for (const content of [
        caseContent('ordinary').facts?.freeText ?? '',
        'HVB',
        '15',
        'LVU',
        'Ekbacken',
        'skola',
      ])
        expect(text).not.toContain(content)
    }
  })

  test('shows nobody by an internal code', () => {
    const names = ['worker-1', 'officer-1', 'undefined', 'NaN', '[object', 'null']
    const spoken = cards.map(({ name, card }) => [name, textOf(card)] as const)
    expect(
      spoken.filter(([, text]) => names.some(code => text.includes(code))).map(([name]) => name),
    ).toEqual([])
  })
})

/** What the parser and the validator have to say. */
function eventsOf(card: Card): readonly string[] {
  const { parsed, context } = parse(card)
  const parseEvents = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  )
  return [...parseEvents, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}

function parse(card: Card) {
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5)
  const parsed = new adaptive.AdaptiveCard()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  return { parsed, context }
}

/** The parser passes over a name that it does not know in silence, but does not give it back either; nor a fallback that it had no need of. */
function namesIn(value: unknown): readonly string[] {
  const names: string[] = []
  JSON.stringify(value, (key, inner) => {
    if (inner !== undefined && key !== '' && !/^\d+$/.test(key)) names.push(key)
    return key === 'data' ? undefined : inner
  })
  return names
}

/** Its rows, each with the name of a fact beside its value. */
function factsIn(items: unknown): number {
  const rows = Array.isArray(items) ? items : []
  return rows.every(({ type }) => type === 'ColumnSet') ? rows.length : 0
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
