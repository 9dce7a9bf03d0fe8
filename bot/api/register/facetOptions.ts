import { municipalityName } from '../../domain/register/municipalityName.ts'
import type { FacetCounts } from '../../domain/registerIndex/narrow.ts'
import { type PriceBand, priceBands } from '../../domain/registerIndex/priceBands.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { FacetOption, UnitsFound } from '../contract/registerSearch.ts'

/** What may be chosen, by the name that people read; where there are many, those with most units first. */
export function facetOptions(counts: FacetCounts, words: Words): UnitsFound['facets'] {
  const { figures, terms, register, unit } = words
  return {
    serviceType: mostFirst(options(counts.serviceType, type => terms.serviceTypes[type])),
    readiness: options(counts.readiness, readiness => unit.readiness[readiness]),
    withinKm: options(counts.withinKm, km => figures.distance(km)),
    municipality: mostFirst(options(counts.municipality, municipalityName)),
    age: options(counts.age, age => figures.ages([age])),
    gender: options(counts.gender, gender => terms.genders[gender]),
    need: mostFirst(options(counts.need, need => terms.needs[need])),
    route: options(counts.route, route => terms.purchaseRoutes[route]),
    permit: options(counts.permit, status => register.permitStatuses[status]),
    price: options(counts.price, band => bandName(band, words)),
  }
}

function options<Value extends string | number>(
  counted: readonly Readonly<{ value: Value; units: number }>[],
  labelOf: (value: Value) => string,
): FacetOption[] {
  return counted
    .filter(({ units }) => units > 0)
    .map(({ value, units }) => ({ value: String(value), label: sentence(labelOf(value)), units }))
}

function mostFirst(found: readonly FacetOption[]): FacetOption[] {
  return found.toSorted((one, other) => other.units - one.units)
}

function bandName(from: PriceBand, { figures, unit }: Words): string {
  const next = priceBands[priceBands.indexOf(from) + 1]
  return unit.priceBand(figures.money(from), next === undefined ? undefined : figures.money(next))
}
