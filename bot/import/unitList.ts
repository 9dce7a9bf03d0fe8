import type { CalendarDate } from '../domain/calendar.ts'
import type { Located } from '../domain/importing/registerByRow.ts'
import { type Field, fields, type RowValues } from '../domain/importing/rowValues.ts'
import { agreementValues, providerValues, unitValues } from '../domain/importing/valuesOf.ts'
import { municipalityName } from '../domain/register/municipalityName.ts'
import type { Words } from '../text/words.ts'
import type { Cell } from './table.ts'

/** Units as a list that can be taken in again: headings, then a row for each unit and each of its agreements. */
export function unitList(
  units: readonly Located[],
  words: Words,
  today: CalendarDate,
): readonly (readonly Cell[])[] {
  const headings = fields.map(field => words.importing.columns[field])
  return [headings, ...units.flatMap(located => rowsOf(located, words, today))]
}

function rowsOf(
  { provider, unit }: Located,
  words: Words,
  today: CalendarDate,
): readonly (readonly Cell[])[] {
  const always = { ...providerValues(provider), ...unitValues(unit, today) }
  const agreements = unit.agreements.length === 0 ? [{}] : unit.agreements.map(agreementValues)
  return agreements.map(agreement => {
    const values = { ...always, ...agreement }
    return fields.map(field => cellOf(field, values, words))
  })
}

/** As a person would write it: words in their language, lists with commas, an empty list as an empty cell. */
export function cellOf(field: Field, values: Partial<RowValues>, words: Words): Cell {
  const value = values[field]
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? words.importing.yes : words.importing.no
  if (field === 'municipality') return municipalityName(values.municipality ?? '')
  if (typeof value === 'string') return words.importing.word(field, value)
  return value.map(one => words.importing.word(field, one)).join(', ') || null
}
