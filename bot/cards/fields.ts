import type {
  IChoiceSetInput,
  IColumnSet,
  IDateInput,
  INumberInput,
  ITextInput,
  IToggleInput,
} from '@microsoft/teams.cards'
import { longestFreeText } from '../domain/request/requestForm.ts'
import type { Part } from './card.ts'

export type FieldOptions = Readonly<{
  id: string
  label: string
  value?: string | undefined
  placeholder?: string
  /** Said beside the field by the client when it is left empty. The server judges anew. */
  missing?: string
}>

export function textField(field: FieldOptions): ITextInput {
  return { type: 'Input.Text', ...common(field), value: field.value }
}

export function longTextField(field: FieldOptions): ITextInput {
  return { ...textField(field), isMultiline: true, maxLength: longestFreeText }
}

export function numberField(field: FieldOptions): INumberInput {
  const value = Number(field.value)
  return {
    type: 'Input.Number',
    ...common(field),
    ...(field.value && Number.isFinite(value) ? { value } : {}),
    min: 1,
  }
}

export function dateField(field: FieldOptions): IDateInput {
  return { type: 'Input.Date', ...common(field), value: field.value }
}

export type Choice = Readonly<{ title: string; value: string }>

export function choiceField(field: FieldOptions, choices: readonly Choice[]): IChoiceSetInput {
  return { type: 'Input.ChoiceSet', ...common(field), value: field.value, choices: [...choices], wrap: true }
}

/** Every choice in sight, one to be picked. */
export function openChoiceField(field: FieldOptions, choices: readonly Choice[]): IChoiceSetInput {
  return { ...choiceField(field, choices), style: 'expanded' }
}

/** Several may be picked; the value is their values with commas between. */
export function choicesField(field: FieldOptions, choices: readonly Choice[]): IChoiceSetInput {
  return { ...choiceField(field, choices), isMultiSelect: true }
}

/** Comes back as `true` or `false`. */
export function tickBox(id: string, title: string): IToggleInput {
  return { type: 'Input.Toggle', id, title, wrap: true }
}

export function sideBySide(left: Part, right: Part): IColumnSet {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [left] },
      { type: 'Column', width: 'stretch', items: [right] },
    ],
  }
}

function common({ id, label, placeholder, missing }: FieldOptions) {
  return { id, label, placeholder, ...(missing ? { isRequired: true, errorMessage: missing } : {}) }
}
