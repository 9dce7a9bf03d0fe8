import type { Instant } from '../domain/calendar.ts'
import type { UnitFound } from '../domain/registerIndex/unitFound.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import { opensAddress } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import { dotted, heading, line, quietLine, quoted, warning } from './texts.ts'

export type FoundUnitsView = Readonly<{
  /** As it was asked. */
  asked: string
  /** Best first. */
  units: readonly UnitFound[]
  total: number
  unknown: readonly string[]
  denied: readonly string[]
  /** What the text was taken to say of where. */
  within?: Readonly<{ km: number; place: string }>
  now: Instant
  tab: TabAddresses
}>

/** Where people open the tab's pages. */
export type TabAddresses = Readonly<{
  /** With the same search in it. */
  register: (text: string) => string
  unit: (unitId: string) => string
  permits: string
  case: (caseCode: CaseCode) => string
}>

/** What was found in the register, each with what it costs, when it said what of places, and why it is here. */
export function foundUnitsCard(view: FoundUnitsView, words: Words): Card {
  const { search } = words
  const { asked, units, total, unknown, denied, within, tab } = view
  const buttons = [opensAddress(search.openRegister, tab.register(asked))]
  const where = within ? [line(search.within(within))] : []
  if (total === 0) {
    return card({ preview: search.title, parts: [quoted(search.nothing(asked)), ...where], buttons })
  }
  return card({
    preview: search.title,
    parts: [
      heading(search.title),
      quoted(asked),
      quietLine(search.shown(units.length, total)),
      ...where,
      ...(unknown.length > 0 ? [quoted(search.unknown(unknown))] : []),
      ...(denied.length > 0 ? [quoted(search.denied(denied))] : []),
      ...units.map(unit => unitBox(unit, view, words)),
    ],
    buttons,
  })
}

function unitBox(unit: UnitFound, { now, tab }: FoundUnitsView, words: Words): Part {
  const { search, terms } = words
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    selectAction: opensAddress(search.openUnit, tab.unit(unit.unitId)),
    items: [
      line(unit.unitName, { weight: 'Bolder' }),
      quietLine(
        dotted([sentence(terms.serviceTypes[unit.serviceType]), unit.municipalityName, unit.providerName]),
      ),
      line(dotted([sentence(search.priceFrom(unit.priceFrom)), sentence(terms.purchaseRoutes[unit.route])])),
      line(search.vacancy(unit.vacancy, now)),
      line(search.freePlaces(unit.freePlaces)),
      ...search.warnings(unit).map(warning),
      ...(unit.foundBy.length > 0 ? [quietLine(search.foundBy(unit.foundBy))] : []),
    ],
  }
}
