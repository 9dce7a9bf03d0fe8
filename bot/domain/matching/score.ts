import { meetsNeed } from '../register/unit.ts'
import type { ScoreComponent } from './candidate.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'
import { promisesPlaceInTime } from './vacancyPromise.ts'

/** Each part of the score with its weight and what it was judged by, so that nobody has to trust a sum. */
export function scoreComponents(
  prospect: Prospect,
  query: Query,
  rules: MatchingRules,
): readonly ScoreComponent[] {
  return [
    shouldNeeds(prospect, query, rules),
    vacancy(prospect, query, rules),
    distance(prospect, rules),
    price(prospect, rules),
    trackRecord(prospect, rules),
  ]
}

export function sumOf(components: readonly ScoreComponent[]): number {
  return components.reduce((total, { value, weight }) => total + value * weight, 0)
}

/** Nothing wished for is everything met. */
function shouldNeeds({ unit }: Prospect, { facts }: Query, { weights }: MatchingRules): ScoreComponent {
  const wished = facts.needs.filter(({ weight }) => weight === 'should').map(({ need }) => need)
  const met = wished.filter(need => meetsNeed(unit, need))
  const unmet = wished.filter(need => !meetsNeed(unit, need))
  const value = wished.length === 0 ? 1 : met.length / wished.length
  return { name: 'shouldNeeds', value, weight: weights.shouldNeeds, met, unmet }
}

/** A place promised too late, or too few of them, is worth a place in the queue. */
function vacancy(prospect: Prospect, query: Query, { weights, vacancyWorth }: MatchingRules): ScoreComponent {
  const { statement, confidence } = prospect
  const status = statement?.status
  const kept = status === 'free' && !promisesPlaceInTime(prospect, query) ? 'queue' : status
  const value = kept ? confidence * vacancyWorth[kept] : 0
  return { name: 'vacancy', value, weight: weights.vacancy, confidence, status }
}

function distance({ distanceKm: km }: Prospect, { weights, halfDistanceKm }: MatchingRules): ScoreComponent {
  return { name: 'distance', value: 0.5 ** (km / halfDistanceKm), weight: weights.distance, km }
}

/** The usual price is worth half; nothing asked is worth all, twice the usual nothing. */
function price({ dailyPrice, usualPrice }: Prospect, { weights }: MatchingRules): ScoreComponent {
  const value = usualPrice > 0 ? Math.max(0, 1 - dailyPrice / (2 * usualPrice)) : 0.5
  return { name: 'price', value, weight: weights.price, dailyPrice, usualPrice }
}

/** Smoothed towards half: one kept promise of one is less to go by than nine of ten. */
function trackRecord({ unit }: Prospect, { weights }: MatchingRules): ScoreComponent {
  const { tried, proved } = unit.statementsTried
  return {
    name: 'trackRecord',
    value: (proved + 1) / (tried + 2),
    weight: weights.trackRecord,
    tried,
    proved,
  }
}
