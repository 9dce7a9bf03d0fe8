import type { Trait } from '../domain/registerIndex/tradeWords.ts'
import { assignments, genders, isOneOf, needs, serviceTypes } from '../domain/vocabulary.ts'
import type { Terms } from './terms.ts'

/** Traits that stand in none of the trade's lists. */
export type OtherTraits = Readonly<Record<OtherTrait, string> & { ages: (age: number) => string }>
const otherTraits = ['withFamily', 'withoutFamily', 'urgentCapable'] as const
type OtherTrait = (typeof otherTraits)[number]

/** What a unit is or does, by the name that people read. */
export function traitName(trait: Trait, terms: Terms, others: OtherTraits): string {
  if (isOneOf(serviceTypes, trait)) return terms.serviceTypes[trait]
  if (isOneOf(assignments, trait)) return terms.assignments[trait]
  if (isOneOf(genders, trait)) return terms.genders[trait]
  if (isOneOf(needs, trait)) return terms.needs[trait]
  return isOther(trait) ? others[trait] : others.ages(Number(trait.slice('age-'.length)))
}

function isOther(trait: Trait): trait is OtherTrait {
  return isOneOf(otherTraits, trait)
}
