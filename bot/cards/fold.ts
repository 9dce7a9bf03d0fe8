import type { IContainer } from '@microsoft/teams.cards'
import type { Part } from './card.ts'

export type Fold = Readonly<{
  /** Unique on the card. */
  id: string
  show: string
  hide: string
  parts: readonly Part[]
}>

/** Details that stay out of the way until asked for. Fields inside are sent whether shown or not. */
export function fold({ id, show, hide, parts }: Fold): readonly Part[] {
  const all = [`${id}-show`, `${id}-hide`, id]
  return [
    { ...toggle(`▸ ${show}`, all), id: `${id}-show` },
    { ...toggle(`▾ ${hide}`, all), id: `${id}-hide`, isVisible: false },
    { type: 'Container', id, isVisible: false, items: [...parts], spacing: 'Small' },
  ]
}

/** A field that already has its value: shown as words, and opened for good when it is to be changed. */
export function openableField(
  id: string,
  { value, change }: Readonly<{ value: Part; change: string }>,
  field: Part,
): readonly Part[] {
  const all = [`${id}-value`, `${id}-field`]
  return [
    {
      type: 'ColumnSet',
      id: `${id}-value`,
      selectAction: { type: 'Action.ToggleVisibility', title: change, targetElements: all },
      columns: [
        { type: 'Column', width: 'stretch', items: [value] },
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'Center',
          items: [{ type: 'TextBlock', text: change, color: 'Accent' }],
        },
      ],
    },
    { type: 'Container', id: `${id}-field`, isVisible: false, items: [field] },
  ]
}

function toggle(text: string, targetElements: string[]): IContainer {
  return {
    type: 'Container',
    spacing: 'Medium',
    selectAction: { type: 'Action.ToggleVisibility', title: text, targetElements },
    items: [{ type: 'TextBlock', text, color: 'Accent', wrap: true }],
  }
}
