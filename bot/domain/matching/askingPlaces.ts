import { purchaseOn } from '../register/agreement.ts'
import { purchaseFor } from '../register/purchase.ts'
import { rowsIn } from '../registerIndex/bits.ts'
import { dayColumn } from '../registerIndex/dayColumn.ts'
import { agreedKinds } from '../registerIndex/unitColumns.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { Asked } from './asked.ts'
import { askingPlace } from './askingOrder.ts'

/** Where every unit stands before any score, by row: as `prospectOf` and `askingPlace` have it. */
export function askingPlaces({ index, query }: Asked): Float64Array {
  const places = placesBesideSubscriptions(index).on(query.today).slice()
  const asked = { caseCode: query.caseCode, places: placesAsked(query.facts) }
  for (const row of rowsIn(agreedKinds(index).rowsOf('subscription'))) {
    const { unit } = index.at(row)
    places[row] = askingPlace({ ...purchaseFor(unit, asked, query.now), serviceType: unit.serviceType })
  }
  return places
}

/** As if every subscription were full: few units have any, and what is left of it depends on who asks, and when. */
export const placesBesideSubscriptions = dayColumn(({ unit }, date) =>
  askingPlace({ ...purchaseOn(unit, { date, taken: Infinity }), serviceType: unit.serviceType }),
)
