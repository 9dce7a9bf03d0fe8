import { purchaseOn } from '../register/agreement.ts'
import { purchaseFor } from '../register/purchase.ts'
import { hasRow } from '../registerIndex/bits.ts'
import { dayColumn } from '../registerIndex/dayColumn.ts'
import type { Listed } from '../registerIndex/registerIndex.ts'
import { setColumn } from '../registerIndex/setColumn.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { Asked } from './asked.ts'
import { askingPlace } from './askingOrder.ts'

/**
 * Where the unit in a row stands before any score, as `prospectOf` and `askingPlace` have it. Whoever puts rows in order
 * asks again and again of the first, so what is worked out is kept.
 */
export function askingPlaceAt({ index, query }: Asked): (row: number) => number {
  const places = placesBesideSubscriptions(index).on(query.today)
  const subscribed = agreedKinds(index).rowsOf('subscription')
  const asked = { caseCode: query.caseCode, places: placesAsked(query.facts) }
  const kept = new Map<number, number>()
  const placeOf = ({ unit }: Listed) =>
    askingPlace({ ...purchaseFor(unit, asked, query.now), serviceType: unit.serviceType })
  return row => {
    if (!hasRow(subscribed, row)) return places[row] ?? 0
    const place = kept.get(row) ?? placeOf(index.at(row))
    kept.set(row, place)
    return place
  }
}

/** As if every subscription were full: few units have any, and what is left of it depends on who asks, and when. */
export const placesBesideSubscriptions = dayColumn(({ unit }, date) =>
  askingPlace({ ...purchaseOn(unit, { date, taken: Infinity }), serviceType: unit.serviceType }),
)

export const agreedKinds = setColumn(({ unit }) => unit.agreements.map(({ kind }) => kind))
