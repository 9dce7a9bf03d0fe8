import type { IActionSet, IExecuteAction, IOpenUrlAction, IShowCardAction } from '@microsoft/teams.cards'
import type { Button, Part } from './card.ts'
import type { CardAction } from './cardAction.ts'

/** A press that the bot carries out. Old clients send the same data as an ordinary message instead. */
export function button(
  title: string,
  data: CardAction,
  style: 'default' | 'positive' = 'default',
): IExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb: data.verb,
    data,
    style,
    fallback: { type: 'Action.Submit', title, data, style },
  }
}

/** A press that opens a small form under the button. */
export function opener(
  title: string,
  parts: readonly Part[],
  buttons: readonly IExecuteAction[] = [],
): IShowCardAction {
  return {
    type: 'Action.ShowCard',
    title,
    card: {
      type: 'AdaptiveCard',
      body: [...parts],
      ...(buttons.length > 0 ? { actions: [...buttons] } : {}),
    },
  }
}

/** A press that opens a page and tells nobody: the only kind that Outlook's cards have. */
export function opensAddress(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url }
}

export function buttonRow(buttons: readonly Button[]): IActionSet {
  return { type: 'ActionSet', actions: [...buttons], spacing: 'Small' }
}
