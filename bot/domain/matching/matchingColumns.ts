import type { RegisterIndex } from '../registerIndex/registerIndex.ts'
import { agreedKinds, placesBesideSubscriptions } from './askingPlaceAt.ts'
import { hardRules } from './hardRules.ts'
import { meritColumns } from './meritsByRow.ts'

/** Fills all that matching reads, which the first request would otherwise have to wait for. */
export function openMatchingColumns(index: RegisterIndex): void {
  const order = [placesBesideSubscriptions, agreedKinds]
  const columns = [...hardRules.flatMap(rule => rule.looksAt), ...meritColumns, ...order]
  for (const column of columns) column(index)
}
