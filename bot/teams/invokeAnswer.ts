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

/** What a search from a message is answered with: things to put into it, or a sentence on why there are none. */
export type Composing =
  | Readonly<{ type: 'result'; attachmentLayout: 'list'; attachments: readonly ComposedUnit[] }>
  | Readonly<{ type: 'message'; text: string }>

export type ComposedUnit = Readonly<{
  contentType: 'application/vnd.microsoft.card.adaptive'
  content: Card
  /** As it stands in the list before it is picked. */
  preview: Readonly<{
    contentType: 'application/vnd.microsoft.card.thumbnail'
    content: Readonly<{ title: string; text: string }>
  }>
}>

export async function answerComposing(context: TurnContext, composeExtension: Composing): Promise<void> {
  const value = { status: 200, body: { composeExtension } }
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}

export function cardAnswer(value: Card): CardOrText {
  return { type: 'application/vnd.microsoft.card.adaptive', value }
}

export function textAnswer(value: string): CardOrText {
  return { type: 'application/vnd.microsoft.activity.message', value }
}
