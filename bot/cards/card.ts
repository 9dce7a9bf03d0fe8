import type {
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IColumnSet,
  IContainer,
  IDateInput,
  IExecuteAction,
  IFactSet,
  INumberInput,
  IOpenUrlAction,
  IRichTextBlock,
  IShowCardAction,
  ITextBlock,
  ITextInput,
  IToggleInput,
} from '@microsoft/teams.cards'

/** An Adaptive Card 1.5 as Teams takes it. */
export type Card = IAdaptiveCard

/** The elements that every client of 1.5 draws; what only newer clients know is not used. */
export type Part =
  | ITextBlock
  | IRichTextBlock
  | IFactSet
  | IContainer
  | IColumnSet
  | IActionSet
  | ITextInput
  | INumberInput
  | IDateInput
  | IToggleInput
  | IChoiceSetInput

export type Button = IExecuteAction | IShowCardAction | IOpenUrlAction

export type CardContent = Readonly<{
  /** Read in the notification and by clients that cannot draw the card: holds nothing of the case. */
  preview: string
  parts: readonly Part[]
  buttons?: readonly Button[]
  /** As wide as the conversation allows, for what stands side by side. */
  wide?: boolean
}>

export function card({ preview, parts, buttons = [], wide = false }: CardContent): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: preview,
    body: [...parts],
    ...(buttons.length > 0 ? { actions: [...buttons] } : {}),
    ...(wide ? { msteams: { width: 'full' } } : {}),
  }
}
