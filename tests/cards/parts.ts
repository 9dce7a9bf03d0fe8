import type { Card } from '../../bot/cards/card.ts'

/** An element, an action or a field, as it goes over the wire. */
export type WirePart = Readonly<{ [Name in WireName]?: unknown }>

const readNames = ['text', 'title', 'label', 'value', 'placeholder', 'errorMessage', 'fallbackText'] as const
type WireName = 'type' | 'id' | 'verb' | 'data' | 'actions' | 'facts' | 'items' | (typeof readNames)[number]

/** Every part of a card, however deep it stands. */
export function partsOf(card: Card): readonly WirePart[] {
  const parts: WirePart[] = []
  JSON.stringify(card, (_, value) => {
    if (isPart(value)) parts.push(value)
    return value
  })
  return parts
}

/** The names of the fields that a person can fill in. */
export function fieldsOf(card: Card): readonly string[] {
  return partsOf(card).flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [String(id)] : []))
}

/** The texts in which clients read Markdown: those of text blocks and facts. */
export function markdownOf(card: Card): readonly string[] {
  return partsOf(card).flatMap(({ type, text, facts }) => [
    ...(type === 'TextBlock' ? [String(text)] : []),
    ...(facts === undefined ? [] : [JSON.stringify(facts)]),
  ])
}

/** Whatever a person can read on it: texts, labels, titles and choices. */
export function textOf(card: Card): string {
  return partsOf(card)
    .flatMap(part => readNames.map(name => part[name]))
    .filter(text => typeof text === 'string')
    .join('\n')
}

function isPart(value: unknown): value is WirePart {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
