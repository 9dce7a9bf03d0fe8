import { ActivityTypes, CardFactory } from 'botbuilder'
import type { Card } from '../cards/card.ts'
import type { Message } from './posting.ts'

/** A card by itself; the notification reads its preview. */
export function cardMessage(card: Card): Message {
  return {
    type: ActivityTypes.Message,
    summary: card.fallbackText,
    attachments: [CardFactory.adaptiveCard(card)],
  }
}
