import type { Instant } from '../../domain/calendar.ts'
import type { UnitFound } from '../../domain/registerIndex/unitFound.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { UnitRow } from '../contract/registerSearch.ts'

/** A unit on one line, in words. */
export function unitRow(found: UnitFound, { words, now }: Readonly<{ words: Words; now: Instant }>): UnitRow {
  const { figures, terms, search } = words
  const warnings = search.warnings(found)
  return {
    unitId: found.unitId,
    name: found.unitName,
    providerId: found.providerId,
    provider: found.providerName,
    serviceType: sentence(terms.serviceTypes[found.serviceType]),
    municipality: found.municipalityName,
    ...(found.distanceKm === undefined ? {} : { distance: figures.distance(found.distanceKm, found) }),
    ages: search.ages(found.ages),
    dailyPrice: figures.dailyPrice(found.priceFrom),
    route: sentence(terms.purchaseRoutes[found.route]),
    vacancy: search.vacancy(found.vacancy, now),
    ...(warnings.length === 0 ? {} : { warning: warnings.join('. ') }),
  }
}
