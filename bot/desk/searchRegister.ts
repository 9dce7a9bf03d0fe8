import { dateAt } from '../domain/calendar.ts'
import { municipalityPosition } from '../domain/register/municipalityName.ts'
import { countRows } from '../domain/registerIndex/bits.ts'
import { type Search, type SearchResult, searchIndex } from '../domain/registerIndex/search.ts'
import { type UnitFound, unitFound } from '../domain/registerIndex/unitFound.ts'
import type { Desk } from './desk.ts'

/** What someone looks for in the register. Everyone on staff may: it holds nothing of any child. */
export type RegisterSearch = Omit<Search, 'today' | 'now'>

export type UnitsFound = Omit<SearchResult, 'found'> & Readonly<{ units: readonly UnitFound[] }>

/** Units by words and choices as of now, best first. */
export function searchRegister({ register, trade, clock }: Desk, asked: RegisterSearch): UnitsFound {
  const now = clock()
  const { found, ...result } = searchIndex({ ...asked, today: dateAt(now), now }, register.index, trade)
  const from = asked.from === undefined ? undefined : municipalityPosition(asked.from)
  return { ...result, units: found.map(one => unitFound(one, now, from)) }
}

/** Every unit that is found, whole and in order. */
export function allFound({ register: { index }, trade, clock }: Desk, asked: Omit<RegisterSearch, 'page'>) {
  const now = clock()
  const page = { size: countRows(index.rows()) }
  return searchIndex({ ...asked, page, today: dateAt(now), now }, index, trade).found
}

/** What is noted of every unit is noted when it is first asked for: at a start, and not when the first person asks. */
export function prepareSearch(desk: Desk): void {
  searchRegister(desk, { text: 'a', filters: {}, from: '1480', sort: 'name', page: { size: 1 } }).counts()
}
