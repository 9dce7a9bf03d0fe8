import { day, type Instant } from '../calendar.ts'
import type { Unit } from '../register/unit.ts'
import type { ServiceType } from '../vocabulary.ts'
import type { MatchingRules } from './matchingRules.ts'

/** When a unit last said something of its places, and how often what it said before held. */
export type WordGiven = Readonly<{
  serviceType: ServiceType
  /** Without a statement for ever ago. */
  statedAt: Instant
  tried: number
  proved: number
}>

export function wordGiven({ serviceType, vacancy, statementsTried }: Unit): WordGiven {
  return { serviceType, statedAt: vacancy.at(-1)?.statedAt ?? -Infinity, ...statementsTried }
}

/**
 * How far a unit's last vacancy statement is to be believed, 0–1: halving with age, times how often its
 * earlier statements held. A unit that nobody has tried yet is taken at its word; without a statement, 0.
 */
export function vacancyConfidence(word: WordGiven, now: Instant, rules: MatchingRules): number {
  const ageDays = Math.max(0, now - word.statedAt) / day
  return (
    0.5 ** (ageDays / rules.halfLifeDays[word.serviceType]) * shareKept(word, rules.statementsTakenOnTrust)
  )
}

/** Smoothed by a few statements taken on trust, so that one broken promise does not condemn a unit. */
function shareKept({ tried, proved }: WordGiven, onTrust: number): number {
  return (proved + onTrust) / (tried + onTrust)
}
