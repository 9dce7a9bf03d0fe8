import type { Instant } from '../domain/calendar.ts'
import type { UnitFound } from '../domain/registerIndex/unitFound.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import { opensAddress } from './buttons.ts'
import { type Card, card } from './card.ts'
import type { TabAddresses } from './foundUnitsCard.ts'
import { dotted, facts, nameHeading, quietLine, warning } from './texts.ts'

/** A unit to put into a message: nothing of any case, and nothing to press but a way to the register. */
export function unitCard(
  unit: UnitFound,
  { now, tab }: Readonly<{ now: Instant; tab: TabAddresses }>,
  words: Words,
): Card {
  const { search, terms } = words
  const kind = sentence(terms.serviceTypes[unit.serviceType])
  return card({
    preview: search.title,
    parts: [
      nameHeading(unit.unitName),
      quietLine(dotted([kind, unit.municipalityName, unit.providerName])),
      facts([
        [search.labels.ages, search.ages(unit.ages)],
        [search.labels.price, dotted([search.priceFrom(unit.priceFrom), terms.purchaseRoutes[unit.route]])],
        [search.labels.vacancy, search.vacancy(unit.vacancy, now)],
        [search.labels.places, search.freePlaces(unit.freePlaces)],
        [search.labels.permit, unit.permit === 'valid' ? search.permits.valid : undefined],
      ]),
      ...search.warnings(unit).map(warning),
    ],
    buttons: [opensAddress(search.openUnit, tab.unit(unit.unitId))],
  })
}
