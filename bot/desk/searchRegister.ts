import { dateAt } from '../domain/calendar.ts'
import type { MunicipalityCode, Position } from '../domain/register/municipality.ts'
import { municipalityName, municipalityPosition } from '../domain/register/municipalityName.ts'
import { countRows } from '../domain/registerIndex/bits.ts'
import { type Search, type SearchResult, searchIndex } from '../domain/registerIndex/search.ts'
import { type UnitFound, unitFound } from '../domain/registerIndex/unitFound.ts'
import type { Desk } from './desk.ts'

/** What someone looks for in the register. Everyone on staff may: it holds nothing of any child. */
export type RegisterSearch = Omit<Search, 'today' | 'now' | 'from' | 'maxKm'> &
  Readonly<{
    /** Where distances are counted from, unless the text says it. */
    from?: MunicipalityCode
  }>

export type UnitsFound = Omit<SearchResult, 'found'> &
  Readonly<{ units: readonly UnitFound[]; within?: Within }>

/** As the text was understood: no further from that place. */
export type Within = Readonly<{ km: number; place: string }>

/** Units by words and choices as of now, best first. */
export function searchRegister(desk: Desk, asked: RegisterSearch): UnitsFound {
  const { register, trade, clock } = desk
  const now = clock()
  const { within, ...search } = placed(asked, desk)
  const { found, ...result } = searchIndex({ ...search, today: dateAt(now), now }, register.index, trade)
  return {
    ...result,
    units: found.map(one => unitFound(one, now, search.from)),
    ...(within ? { within } : {}),
  }
}

/** Every unit that is found, whole and in order. */
export function allFound(desk: Desk, asked: Omit<RegisterSearch, 'page'>) {
  const { index } = desk.register
  const now = desk.clock()
  const { within, ...search } = placed({ ...asked, page: { size: countRows(index.rows()) } }, desk)
  return searchIndex({ ...search, today: dateAt(now), now }, index, desk.trade).found
}

type Placed = Omit<Search, 'today' | 'now'> & Readonly<{ within?: Within }>

/** What the text says of where goes before what was chosen beside it. */
function placed({ from: code, ...asked }: RegisterSearch, { nearby }: Desk): Placed {
  const chosen = code === undefined ? undefined : chosenPlace(code)
  const said = nearby(asked.text)
  const place = said?.place ?? chosen
  if (!place) return asked
  const there = { ...asked, from: place.position }
  if (!said) return there
  return {
    ...there,
    text: said.rest,
    maxKm: said.maxKm,
    within: { km: said.maxKm, place: place.name },
  }
}

function chosenPlace(code: MunicipalityCode): Readonly<{ name: string; position: Position }> | undefined {
  const position = municipalityPosition(code)
  return position && { name: municipalityName(code), position }
}

/** What is noted of every unit is noted when it is first asked for: at a start, and not when the first person asks. */
export function prepareSearch(desk: Desk): void {
  searchRegister(desk, { text: 'a', filters: {}, from: '1480', sort: 'name', page: { size: 1 } }).counts()
}
