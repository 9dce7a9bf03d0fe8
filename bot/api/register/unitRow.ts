import { dateAt, type Instant } from '../../domain/calendar.ts'
import { lowestPrice } from '../../domain/matching/price.ts'
import { municipalityName } from '../../domain/register/municipalityName.ts'
import type { Provider } from '../../domain/register/provider.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { UnitRow } from '../contract/register.ts'

/** A unit on one line, in words. */
export function unitRow(
  { unit, provider }: Readonly<{ unit: Unit; provider: Provider }>,
  { words, now }: Readonly<{ words: Words; now: Instant }>,
): UnitRow {
  const { figures, terms, matching } = words
  const stated = unit.vacancy.at(-1)
  return {
    unitId: unit.id,
    name: unit.name,
    provider: provider.name,
    serviceType: sentence(terms.serviceTypes[unit.serviceType]),
    municipality: municipalityName(unit.municipality),
    ages: `${unit.ages.min}–${figures.ages([unit.ages.max])}`,
    dailyPrice: figures.dailyPrice(lowestPrice(unit, dateAt(now))),
    vacancy: stated
      ? `${sentence(terms.vacancies[stated.status])}, ${matching.vacancyAge(stated.statedAt, now)}`
      : matching.vacancyAge(undefined, now),
  }
}
