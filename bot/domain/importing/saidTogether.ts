import type { Problem } from './problem.ts'
import { differing, type ReadRow } from './readRow.ts'
import type { Field, RowValues } from './rowValues.ts'
import { isSameValue } from './valuesOf.ts'

export type SaidTogether = Readonly<{ said: Partial<RowValues>; problems: readonly Problem[] }>

/** What rows about the same thing say of it together; where they contradict one another the first one stands. */
export function saidTogether(
  rows: readonly ReadRow[],
  fields: readonly Field[],
  fault: 'sameUnitDiffers' | 'sameProviderDiffers',
): SaidTogether {
  const sayers = new Map<Field, ReadRow>()
  const problems: Problem[] = []
  const said: Partial<RowValues> = {}
  for (const row of rows) {
    for (const field of fields) {
      if (row.values[field] === undefined) continue
      const earlier = sayers.get(field)
      if (earlier && !isSameValue(field, earlier.values[field], row.values[field]))
        problems.push(differing(fault, field, [earlier, row]))
      if (earlier) continue
      sayers.set(field, row)
      Object.assign(said, { [field]: row.values[field] })
    }
  }
  return { said, problems }
}
