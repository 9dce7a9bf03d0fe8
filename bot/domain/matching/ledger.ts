import { firstIn } from '../firstIn.ts'
import { inIdOrder } from '../idOrder.ts'
import type { UnitId } from '../register/unit.ts'
import { type Bits, rowsIn } from '../registerIndex/bits.ts'
import type { Asked } from './asked.ts'
import type { ExclusionCode } from './exclusion.ts'
import { type LedgerLine, verdictOn } from './verdict.ts'

/** So many of the units that a reason keeps out, by unit id from the first or from the one after that id. */
export type LedgerPage = Readonly<{ code: ExclusionCode; most: number; after?: UnitId }>

/** The lines of the units in these rows, which are kept out. */
export function ledgerLines(asked: Asked, rows: Bits, { most, after }: LedgerPage): readonly LedgerLine[] {
  const { index } = asked
  const listed = Array.from(rowsIn(rows), index.at).filter(
    ({ unit }) => after === undefined || inIdOrder(unit.id, after) > 0,
  )
  return firstIn(listed, most, (one, other) => inIdOrder(one.unit.id, other.unit.id)).flatMap(found => {
    const verdict = verdictOn(found, asked)
    return 'keptOut' in verdict ? [verdict.keptOut] : []
  })
}
