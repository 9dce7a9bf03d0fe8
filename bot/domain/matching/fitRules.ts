import type { Unit } from '../register/unit.ts'
import { ages, serviceType, urgentCapable } from '../registerIndex/unitColumns.ts'
import { wordColumn } from '../registerIndex/wordColumn.ts'
import { type Gender, isTargetGroup } from '../vocabulary.ts'
import { ruleByKind } from './ruleByKind.ts'
import { ruleByStance } from './ruleByStance.ts'
import { ruleOneByOne } from './ruleOneByOne.ts'
import { answersService } from './serviceAnswers.ts'

/** Hard rules on whether a unit suits the child and what is asked for it. */

export const otherServiceType = ruleByKind(serviceType, (offered, { facts }) => {
  if (answersService(offered, facts.serviceType)) return []
  return [{ code: 'otherServiceType', serviceType: offered, asked: facts.serviceType }]
})

/** Undefined of a unit that does not work by assignment. */
const assignments = wordColumn(
  ({ unit }) => (worksByAssignment(unit) ? unit.assignments : undefined),
  taken => taken?.toSorted().join(),
)

function worksByAssignment({ serviceType }: Unit): boolean {
  return serviceType === 'residentialCare' || serviceType === 'outpatientCare'
}

export const assignmentNotTaken = ruleByKind(assignments, (taken, { facts: { assignment } }) => {
  if (!assignment || !taken || taken.includes(assignment)) return []
  return [{ code: 'assignmentNotTaken', assignment }]
})

const withFamily = wordColumn(({ unit }) => unit.withFamily)

export const familyNotTaken = ruleByKind(withFamily, (takesFamily, { facts }) =>
  facts.withFamily && !takesFamily ? [{ code: 'familyNotTaken' }] : [],
)

/** Residential care with family is bought as a lot of its own: a child alone does not go there. */
const forFamilies = wordColumn(({ unit }) => unit.serviceType === 'residentialCare' && unit.withFamily)

export const familiesOnly = ruleByKind(forFamilies, (onlyFamilies, { facts }) =>
  onlyFamilies && !facts.withFamily ? [{ code: 'familiesOnly' }] : [],
)

/** Siblings go together: one age outside is enough. */
export const ageOutside = ruleByKind(ages, ({ min, max }, { facts }) => {
  const age = facts.ages.find(years => years < min || years > max)
  return age === undefined ? [] : [{ code: 'ageOutside', min, max, age }]
})

const gendersTaken = wordColumn(
  ({ unit }) => unit.genders,
  genders => genders.toSorted().join(),
)

export const genderNotTaken = ruleByKind(gendersTaken, (taken, { facts: { gender } }) =>
  !gender || takesGender(taken, gender) ? [] : [{ code: 'genderNotTaken', gender }],
)

/** A unit for both girls and boys sets no condition on gender. */
function takesGender(taken: readonly Gender[], gender: Gender): boolean {
  return taken.includes(gender) || (taken.includes('girl') && taken.includes('boy'))
}

/** A group counts whatever its weight in the request: the child belongs to it all the same. */
export const targetGroupsRefused = ruleByStance((stance, { need }) =>
  stance === 'refused' && isTargetGroup(need) ? [{ code: 'targetGroupRefused', group: need }] : [],
)

/** A need that is refused in so many words is named by that rule, not here too. */
export const mustNeedsNotMet = ruleByStance((stance, { need, weight }) =>
  stance === 'silent' && weight === 'must' ? [{ code: 'mustNeedNotMet', need }] : [],
)

export const notUrgentCapable = ruleByKind(urgentCapable, (isCapable, { urgent }) =>
  urgent && !isCapable ? [{ code: 'notUrgentCapable' }] : [],
)

export const excludedByRequest = ruleOneByOne(
  {
    looksAt: [],
    rowsConcerned: ({ index, query }) => query.facts.mustNotPlaceAt.flatMap(id => index.rowOf(id) ?? []),
  },
  ({ unit }, { facts }) => (facts.mustNotPlaceAt.includes(unit.id) ? [{ code: 'excludedByRequest' }] : []),
)
