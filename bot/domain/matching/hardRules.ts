import {
  heldForOther,
  noPlaceByPermit,
  permitNotInForce,
  permitUncheckedTooLong,
  providerNotInUse,
  saidFull,
} from './availabilityRules.ts'
import type { Exclusion } from './exclusion.ts'
import {
  ageOutside,
  assignmentNotTaken,
  excludedByRequest,
  familiesOnly,
  familyNotTaken,
  genderNotTaken,
  mustNeedsNotMet,
  notUrgentCapable,
  otherServiceType,
  targetGroupsRefused,
  tooFar,
} from './fitRules.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

/** Keeps a unit out when it names a reason; most name one, those about needs may name several. */
type HardRule = (prospect: Prospect, query: Query, rules: MatchingRules) => readonly Exclusion[]

const hardRules: readonly HardRule[] = [
  otherServiceType,
  assignmentNotTaken,
  familyNotTaken,
  familiesOnly,
  ageOutside,
  genderNotTaken,
  targetGroupsRefused,
  mustNeedsNotMet,
  notUrgentCapable,
  tooFar,
  excludedByRequest,
  permitNotInForce,
  permitUncheckedTooLong,
  noPlaceByPermit,
  heldForOther,
  saidFull,
  providerNotInUse,
]

/** Every reason against, never only the first, so that the city sees all that stands in the way. */
export function exclusionsOf(prospect: Prospect, query: Query, rules: MatchingRules): readonly Exclusion[] {
  return hardRules.flatMap(rule => rule(prospect, query, rules))
}
