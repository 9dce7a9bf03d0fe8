import type { CalendarDate, Instant } from '../calendar.ts'
import { purchaseOn } from '../register/agreement.ts'
import { purchaseNow } from '../register/purchase.ts'
import { occupiedPlaces } from '../register/unit.ts'
import { type PurchaseRoute, purchaseRoutes } from '../vocabulary.ts'
import { type Bits, noRows, putRow, rowsIn, takeRow, withRoomFor } from './bits.ts'
import { daySetColumn } from './daySetColumn.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { setColumn } from './setColumn.ts'

type Moment = Readonly<{ today: CalendarDate; now: Instant }>

/** The rows where one more place is bought by each route, now. */
export function routeRows({ today, now }: Moment, index: RegisterIndex): (route: PurchaseRoute) => Bits {
  const beside = routesBesideHolds(index).on(today)
  const rows = new Map<PurchaseRoute, Bits>(
    purchaseRoutes.map(route => [route, beside.rowsOf(route).slice()]),
  )
  for (const row of rowsIn(heldSubscriptions(index).rowsOf('held'))) {
    const { route } = purchaseNow(index.at(row).unit, now)
    for (const others of rows.values()) takeRow(others, row)
    const those = withRoomFor(row, rows.get(route) ?? noRows(0))
    putRow(those, row)
    rows.set(route, those)
  }
  return route => rows.get(route) ?? noRows(0)
}

const routesBesideHolds = daySetColumn(({ unit }, date) => [
  purchaseOn(unit, { date, taken: occupiedPlaces(unit) + 1 }).route,
])

/** Holds come and go by the minute, and with them what is left of a subscription; but few units have both. */
const heldSubscriptions = setColumn<'held'>(({ unit: { holds, agreements } }) =>
  holds.length > 0 && agreements.some(({ kind }) => kind === 'subscription') ? ['held'] : [],
)
