import type { IColumnSet } from '@microsoft/teams.cards'
import type { Words } from '../text/words.ts'
import { button, buttonRow } from './buttons.ts'
import type { CardAction } from './cardAction.ts'
import { line, quietLine } from './texts.ts'

export type CaseRow = Readonly<{ title: string; details: string; show: CardAction }>

/** A case in a list: what tells it apart, and the way to it. */
export function caseRow({ title, details, show }: CaseRow, { cards }: Words): IColumnSet {
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [line(title, { weight: 'Bolder' }), quietLine(details)],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [buttonRow([button(cards.buttons.showCase, show)])],
      },
    ],
  }
}
