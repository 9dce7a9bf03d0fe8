import type { CalendarDate, Instant } from '../calendar.ts'
import { purchaseOn } from '../register/agreement.ts'
import { purchaseNow } from '../register/purchase.ts'
import { type PurchaseRoute, purchaseRoutes } from '../vocabulary.ts'
import { type Bits, noRows, putRow, rowsIn, takeRow, withRoomFor } from './bits.ts'
import { daySetColumn } from './daySetColumn.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { agreedKinds } from './unitColumns.ts'

type Moment = Readonly<{ today: CalendarDate; now: Instant }>

/** The rows where one more place is bought by each route, now. */
export function routeRows({ today, now }: Moment, index: RegisterIndex): (route: PurchaseRoute) => Bits {
  const beside = routesBesideSubscriptions(index).on(today)
  const rows = new Map<PurchaseRoute, Bits>(
    purchaseRoutes.map(route => [route, beside.rowsOf(route).slice()]),
  )
  for (const row of rowsIn(agreedKinds(index).rowsOf('subscription'))) {
    const { route } = purchaseNow(index.at(row).unit, now)
    for (const others of rows.values()) takeRow(others, row)
    const those = withRoomFor(row, rows.get(route) ?? noRows(0))
    putRow(those, row)
    rows.set(route, those)
  }
  return route => rows.get(route) ?? noRows(0)
}

/** As if every subscription were full: few units have any, and what is left of it changes by the minute. */
const routesBesideSubscriptions = daySetColumn(({ unit }, date) => [
  purchaseOn(unit, { date, taken: Infinity }).route,
])
