import { ActivityTypes, type TurnContext } from 'botbuilder'
import type { Card } from '../cards/card.ts'

/** What a click on a card is answered with; anything untyped shows as "Unable to reach app". */
export type InvokeAnswer =
  | Readonly<{ type: 'application/vnd.microsoft.card.adaptive'; value: Card }>
  | Readonly<{ type: 'application/vnd.microsoft.activity.message'; value: string }>
  | Readonly<{
      type: 'application/vnd.microsoft.search.searchResponse'
      value: Readonly<{ results: readonly [] }>
    }>

export type CardOrText = Exclude<InvokeAnswer, { type: 'application/vnd.microsoft.search.searchResponse' }>

export async function answerInvoke(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  const body = { statusCode: 200, ...answer }
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
}

export function cardAnswer(value: Card): CardOrText {
  return { type: 'application/vnd.microsoft.card.adaptive', value }
}

export function textAnswer(value: string): CardOrText {
  return { type: 'application/vnd.microsoft.activity.message', value }
}
