import { day, type Instant } from '../calendar.ts'
import type { Unit } from '../register/unit.ts'
import type { MatchingRules } from './matchingRules.ts'

/**
 * How far a unit's last vacancy statement is to be believed, 0–1: halving with age, times how often its
 * earlier statements held. A unit that nobody has tried yet is taken at its word; without a statement, 0.
 */
export function vacancyConfidence(unit: Unit, now: Instant, rules: MatchingRules): number {
  const statement = unit.vacancy.at(-1)
  if (!statement) return 0
  const ageDays = Math.max(0, now - statement.statedAt) / day
  return (
    0.5 ** (ageDays / rules.halfLifeDays[unit.serviceType]) * shareKept(unit, rules.statementsTakenOnTrust)
  )
}

/** Smoothed by a few statements taken on trust, so that one broken promise does not condemn a unit. */
function shareKept({ statementsTried: { tried, proved } }: Unit, onTrust: number): number {
  return (proved + onTrust) / (tried + onTrust)
}
