import { municipalityName } from '../../domain/register/municipalityName.ts'
import type { FacetCounts } from '../../domain/registerIndex/narrow.ts'
import { type PriceBand, priceBands } from '../../domain/registerIndex/priceBands.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { FacetOption, SearchAsked, UnitsFound } from '../contract/registerSearch.ts'

/**
 * What may be chosen, by the name that people read; where there are many, those with most units first. What is chosen
 * stays though it leaves no unit, or nobody could take it away.
 */
export function facetOptions(
  counts: FacetCounts,
  chosen: SearchAsked['filters'],
  words: Words,
): NonNullable<UnitsFound['facets']> {
  const { figures, terms, register, unit } = words
  return {
    serviceType: mostFirst(options(counts.serviceType, chosen.serviceType, type => terms.serviceTypes[type])),
    freePlaces: options(counts.freePlaces, chosen.freePlaces, unit.freePlaces),
    readiness: options(counts.readiness, chosen.readiness, readiness => unit.readiness[readiness]),
    withinKm: options(counts.withinKm, chosen.withinKm, km => figures.distance(km)),
    municipality: mostFirst(options(counts.municipality, chosen.municipality, municipalityName)),
    age: options(counts.age, chosen.age, age => figures.ages([age])),
    gender: options(counts.gender, chosen.gender, gender => terms.genders[gender]),
    need: mostFirst(options(counts.need, chosen.need, need => terms.needs[need])),
    route: options(counts.route, chosen.route, route => terms.purchaseRoutes[route]),
    permit: options(counts.permit, chosen.permit, status => register.permitStatuses[status]),
    price: options(counts.price, chosen.price, band => bandName(band, words)),
  }
}

function options<Value extends string | number>(
  counted: readonly Readonly<{ value: Value; units: number }>[],
  chosen: readonly Value[] | undefined,
  labelOf: (value: Value) => string,
): FacetOption[] {
  return counted
    .filter(({ value, units }) => units > 0 || chosen?.includes(value))
    .map(({ value, units }) => ({ value: String(value), label: sentence(labelOf(value)), units }))
}

function mostFirst(found: readonly FacetOption[]): FacetOption[] {
  return found.toSorted((one, other) => other.units - one.units)
}

function bandName(from: PriceBand, { figures, unit }: Words): string {
  const next = priceBands[priceBands.indexOf(from) + 1]
  return unit.priceBand(figures.money(from), next === undefined ? undefined : figures.money(next))
}
