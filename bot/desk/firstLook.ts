import { dateAt } from '../domain/calendar.ts'
import { placesBesideSubscriptions } from '../domain/matching/askingPlaceAt.ts'
import { lowestPrices } from '../domain/matching/price.ts'
import type { Desk } from './desk.ts'
import { prepareSearch } from './searchRegister.ts'

/** Works out what is else only worked out when somebody asks, who would wait for it. */
export function firstLook(desk: Desk): void {
  prepareSearch(desk)
  const today = dateAt(desk.clock())
  for (const column of [lowestPrices, placesBesideSubscriptions]) column(desk.register.index).on(today)
}
