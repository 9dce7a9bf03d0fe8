import type { Action, CardElement } from '@microsoft/teams.cards'
import type { Card } from './card.ts'
import { box, line } from './texts.ts'

/** The card with what could not be done said first, and everything typed still in its fields. */
export function withRefusal(card: Card, said: string, typed: Typed = {}): Card {
  const refilled = refilledCard(card, typed)
  return { ...refilled, body: [box('warning', [line(said)]), ...refilled.body] }
}

/** By the name of the field. */
type Typed = Readonly<Record<string, string>>

function refilledCard(card: Card, typed: Typed): Card {
  return {
    ...card,
    body: card.body.map(part => refilledPart(part, typed)),
    ...(card.actions ? { actions: card.actions.map(action => refilledAction(action, typed)) } : {}),
  }
}

function refilledPart(part: CardElement, typed: Typed): CardElement {
  switch (part.type) {
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.ChoiceSet':
    case 'Input.Toggle':
      return { ...part, value: typed[part.id ?? ''] ?? part.value }
    case 'Container':
      return { ...part, items: part.items.map(item => refilledPart(item, typed)) }
    case 'ActionSet':
      return { ...part, actions: part.actions.map(action => refilledAction(action, typed)) }
    default:
      return part
  }
}

function refilledAction(action: Action, typed: Typed): Action {
  if (action.type !== 'Action.ShowCard' || !action.card) return action
  return { ...action, card: refilledCard(action.card, typed) }
}
