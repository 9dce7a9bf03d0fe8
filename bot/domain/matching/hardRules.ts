import type { Asked } from './asked.ts'
import {
  heldForOther,
  noPlaceByPermit,
  permitNotInForce,
  permitUncheckedTooLong,
  providerNotInUse,
  saidFull,
} from './availabilityRules.ts'
import { tooFar } from './distanceRule.ts'
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
} from './fitRules.ts'
import type { HardRule } from './hardRule.ts'
import { type KeptOut, nobodyKeptOut } from './keptOut.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

export const hardRules: readonly HardRule[] = [
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
  return hardRules.flatMap(rule => rule.against(prospect, query, rules))
}

/** The same of the whole register, without the words. */
export function keptOutOf(asked: Asked): KeptOut {
  const keptOut = nobodyKeptOut(asked.index.rows().length * 32)
  for (const rule of hardRules) rule.findKeptOut(asked, keptOut)
  return keptOut
}
