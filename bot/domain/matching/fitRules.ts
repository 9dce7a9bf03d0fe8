import { meetsNeed, type Unit } from '../register/unit.ts'
import { type Gender, isTargetGroup, type ServiceType } from '../vocabulary.ts'
import type { Exclusion } from './exclusion.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

/** Hard rules on whether a unit suits the child and what is asked for it. */
type Exclusions = readonly Exclusion[]

export function otherServiceType({ unit }: Prospect, { facts }: Query): Exclusions {
  if (answers(unit.serviceType, facts.serviceType)) return []
  return [{ code: 'otherServiceType', serviceType: unit.serviceType, asked: facts.serviceType }]
}

/** Kin are asked before strangers, so a home among kin answers a request for a foster home. */
function answers(offered: ServiceType, asked: ServiceType): boolean {
  return offered === asked || (offered === 'kinshipHome' && asked === 'fosterHome')
}

export function assignmentNotTaken({ unit }: Prospect, { facts: { assignment } }: Query): Exclusions {
  if (!assignment || !worksByAssignment(unit) || unit.assignments.includes(assignment)) return []
  return [{ code: 'assignmentNotTaken', assignment }]
}

function worksByAssignment({ serviceType }: Unit): boolean {
  return serviceType === 'residentialCare' || serviceType === 'outpatientCare'
}

export function familyNotTaken({ unit }: Prospect, { facts }: Query): Exclusions {
  return facts.withFamily && !unit.withFamily ? [{ code: 'familyNotTaken' }] : []
}

/** Residential care with family is bought as a lot of its own: a child alone does not go there. */
export function familiesOnly({ unit }: Prospect, { facts }: Query): Exclusions {
  const forFamilies = unit.serviceType === 'residentialCare' && unit.withFamily
  return forFamilies && !facts.withFamily ? [{ code: 'familiesOnly' }] : []
}

/** Siblings go together: one age outside is enough. */
export function ageOutside({ unit: { ages } }: Prospect, { facts }: Query): Exclusions {
  const age = facts.ages.find(years => years < ages.min || years > ages.max)
  return age === undefined ? [] : [{ code: 'ageOutside', ...ages, age }]
}

export function genderNotTaken({ unit }: Prospect, { facts: { gender } }: Query): Exclusions {
  return !gender || takesGender(unit, gender) ? [] : [{ code: 'genderNotTaken', gender }]
}

/** A unit for both girls and boys sets no condition on gender. */
function takesGender({ genders }: Unit, gender: Gender): boolean {
  return genders.includes(gender) || (genders.includes('girl') && genders.includes('boy'))
}

/** A group counts whatever its weight in the request: the child belongs to it all the same. */
export function targetGroupsRefused({ unit }: Prospect, { facts }: Query): Exclusions {
  return facts.needs
    .map(({ need }) => need)
    .filter(isTargetGroup)
    .filter(group => unit.refuses.includes(group))
    .map(group => ({ code: 'targetGroupRefused', group }))
}

/** A need that is refused in so many words is named by that rule, not here too. */
export function mustNeedsNotMet({ unit }: Prospect, { facts }: Query): Exclusions {
  return facts.needs
    .filter(({ need, weight }) => weight === 'must' && !meetsNeed(unit, need))
    .filter(({ need }) => !unit.refuses.some(group => group === need))
    .map(({ need }) => ({ code: 'mustNeedNotMet', need }))
}

export function notUrgentCapable({ unit }: Prospect, { urgent }: Query): Exclusions {
  return urgent && !unit.urgentCapable ? [{ code: 'notUrgentCapable' }] : []
}

export function tooFar({ distanceKm }: Prospect, { facts: { place } }: Query): Exclusions {
  if (place.maxKm === undefined || place.maxKmIsWish || distanceKm <= place.maxKm) return []
  return [{ code: 'tooFar', km: distanceKm, maxKm: place.maxKm }]
}

export function excludedByRequest({ unit }: Prospect, { facts }: Query): Exclusions {
  return facts.mustNotPlaceAt.includes(unit.id) ? [{ code: 'excludedByRequest' }] : []
}
