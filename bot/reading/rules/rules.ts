import type { Rule } from '../rule.ts'
import { ageRules } from './ages.ts'
import { dateRules } from './dates.ts'
import { distanceRules } from './distances.ts'
import { familyRules } from './family.ts'
import { legalGroundRules } from './legalGrounds.ts'
import { looseNumberRules } from './looseNumbers.ts'
import { notOursRules } from './notOurs.ts'
import { placeRules } from './places.ts'
import { stayRules } from './stays.ts'

/** Tried in this order at every word; the first that fits takes its words. Add a rule where its kin are. */
export const rules: readonly Rule[] = [
  ...notOursRules,
  ...familyRules,
  ...legalGroundRules,
  ...dateRules,
  ...distanceRules,
  ...placeRules,
  ...ageRules,
  ...stayRules,
  ...looseNumberRules,
]
