import { dateAt } from '../domain/calendar.ts'
import { askingPlaces } from '../domain/matching/firstCandidates.ts'
import { lowestPrices } from '../domain/matching/price.ts'
import type { Desk } from './desk.ts'
import { searchRegister } from './searchRegister.ts'

/** Asks the register for nobody: what is only worked out when it is asked for would keep the first person waiting. */
export function firstLook(desk: Desk): void {
  searchRegister(desk, { text: 'hvb', filters: {}, from: '1480', sort: 'relevance', page: { size: 1 } })
  const today = dateAt(desk.clock())
  for (const column of [lowestPrices, askingPlaces]) column(desk.register.index).on(today)
}
