import type { Card } from '../../bot/cards/card.ts'
import type { NamedCard } from './everyCard.ts'

/** The card with every fold open, and each form under a button as a card of its own. */
export function opened({ name, card }: NamedCard): readonly NamedCard[] {
  const forms = (card.actions ?? []).flatMap(action =>
    action.type === 'Action.ShowCard' && action.card
      ? [{ name: `${name}, ${action.title}`, card: unfolded({ ...action.card, version: '1.5' }) }]
      : [],
  )
  return [{ name: `${name}, opened`, card: unfolded(card) }, ...forms]
}

function unfolded(card: Card): Card {
  return JSON.parse(JSON.stringify(card), (key, value) => (key === 'isVisible' ? true : value))
}
