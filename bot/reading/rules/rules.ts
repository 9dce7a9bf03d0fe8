import type { Rule } from '../rule.ts'
import { ageRules } from './ages.ts'
import { birthdayRules } from './birthdays.ts'
import { daysFromNowRules } from './daysFromNow.ts'
import { distanceRules } from './distances.ts'
import { familyRules } from './family.ts'
import { legalGroundRules } from './legalGrounds.ts'
import { looseNumberRules } from './looseNumbers.ts'
import { notOursRules } from './notOurs.ts'
import { periodRules } from './periods.ts'
import { placeRules } from './places.ts'
import { stayRules } from './stays.ts'
import { weekdayRules } from './weekdays.ts'
import { writtenDateRules } from './writtenDates.ts'

/** Tried in this order at every word; the first that fits takes its words. Add a rule where its kin are. */
export const rules: readonly Rule[] = [
  ...notOursRules,
  ...familyRules,
  ...legalGroundRules,
  ...writtenDateRules,
  ...weekdayRules,
  ...daysFromNowRules,
  ...periodRules,
  ...distanceRules,
  ...placeRules,
  ...birthdayRules,
  ...ageRules,
  ...stayRules,
  ...looseNumberRules,
]
