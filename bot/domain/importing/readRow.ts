import { type ColumnPlace, type Problem, type RowPlace, type Wrong, warnings } from './problem.ts'
import type { ColumnKind, Field, RowValues } from './rowValues.ts'

/** A row that has been read: what it says, and where in the file it says it. */
export type ReadRow = Readonly<{
  place: RowPlace
  values: Partial<RowValues>
  /** What stands there and could not be understood, and so is not lacking. */
  misread: readonly ColumnKind[]
  /** Where the field stands, and what as; no column where the file has none for it. */
  at: (field: Field) => Readonly<{ column?: ColumnPlace; value: string }>
}>

export function problemIn({ place, at }: ReadRow, field: Field | undefined, wrong: Wrong): Problem {
  const found = field === undefined ? { value: '' } : at(field)
  return { weight: weightOf(wrong), ...place, ...found, wrong }
}

export function weightOf({ fault }: Wrong): Problem['weight'] {
  return warnings.includes(fault) ? 'warning' : 'error'
}

/** Whether the row leaves the field out, as against writing something there that could not be understood. */
export function leavesOut({ values, misread }: ReadRow, field: Field): boolean {
  const isAge = field === 'ageFrom' || field === 'ageTo'
  return values[field] === undefined && !misread.some(kind => kind === field || (isAge && kind === 'ages'))
}

/** Of one thing, two rows say the field otherwise. */
export function differing(
  fault: 'sameUnitDiffers' | 'sameProviderDiffers',
  field: Field,
  [earlier, later]: readonly [ReadRow, ReadRow],
): Problem {
  return problemIn(later, field, { fault, field, other: earlier.at(field).value, row: earlier.place })
}
