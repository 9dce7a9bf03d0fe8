import { answerRecord } from '../register/answerRecord.ts'
import { townOnly } from '../register/positionTold.ts'
import { meetsNeed } from '../register/unit.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { Need } from '../vocabulary.ts'
import type { ScoreComponent, ScoreName } from './candidate.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'
import { isInTime, promiseOf, wantedBy } from './vacancyPromise.ts'

/** All that the score is counted from. */
export type Merits = Readonly<{
  /** Needs that should be met, and how many of them are. */
  wished: number
  met: number
  status: VacancyStatement['status'] | undefined
  /** Does the statement promise the places asked for in time? */
  inTime: boolean
  confidence: number
  km: number
  dailyPrice: number
  usualPrice: number
  tried: number
  proved: number
  asked: number
  answered: number
}>

/** Each part of the score, 0–1. */
const values: Readonly<Record<ScoreName, (merits: Merits, rules: MatchingRules) => number>> = {
  /** Nothing wished for is everything met. */
  shouldNeeds: ({ wished, met }) => (wished === 0 ? 1 : met / wished),
  /** A place promised too late, or too few of them, is worth a place in the queue. */
  vacancy: ({ status, inTime, confidence }, { vacancyWorth }) => {
    const kept = status === 'free' && !inTime ? 'queue' : status
    return kept ? confidence * vacancyWorth[kept] : 0
  },
  distance: ({ km }, { halfDistanceKm }) => 0.5 ** (km / halfDistanceKm),
  /** The usual price is worth half; nothing asked is worth all, twice the usual nothing. */
  price: ({ dailyPrice, usualPrice }) =>
    usualPrice > 0 ? Math.max(0, 1 - dailyPrice / (2 * usualPrice)) : 0.5,
  /**
   * How likely what is asked is answered, and the answer true. Smoothed towards half: one kept promise of one is less to
   * go by than nine of ten; whoever has not been asked yet is trusted to answer.
   */
  trackRecord: ({ tried, proved, asked, answered }, { answersTakenOnTrust: onTrust }) =>
    ((proved + 1) / (tried + 2)) * ((answered + onTrust) / (asked + onTrust)),
}

/** The parts' values times their weights, added up. */
export function scoreOf(merits: Merits, rules: MatchingRules): number {
  let score = 0
  for (const name of scoreNames) score += values[name](merits, rules) * rules.weights[name]
  return score
}

const scoreNames = [
  'shouldNeeds',
  'vacancy',
  'distance',
  'price',
  'trackRecord',
] as const satisfies readonly ScoreName[]

/** Each part with its weight and what it was judged by, so that nobody has to trust a sum. */
export function scoreComponents(
  prospect: Prospect,
  query: Query,
  rules: MatchingRules,
): readonly ScoreComponent[] {
  const merits = meritsOf(prospect, query)
  const { status, confidence, km, dailyPrice, usualPrice, tried, proved, asked, answered } = merits
  const part = (name: ScoreName) => ({ value: values[name](merits, rules), weight: rules.weights[name] })
  const wished = wishedNeeds(query)
  const met = wished.filter(need => meetsNeed(prospect.unit, need))
  const unmet = wished.filter(need => !meetsNeed(prospect.unit, need))
  return [
    { name: 'shouldNeeds', ...part('shouldNeeds'), met, unmet },
    { name: 'vacancy', ...part('vacancy'), confidence, status },
    { name: 'distance', ...part('distance'), km, ...townOnly(prospect.unit) },
    { name: 'price', ...part('price'), dailyPrice, usualPrice },
    { name: 'trackRecord', ...part('trackRecord'), tried, proved, asked, answered },
  ]
}

export function meritsOf(prospect: Prospect, query: Query): Merits {
  const { unit, statement, confidence, distanceKm, dailyPrice, usualPrice } = prospect
  const wished = wishedNeeds(query)
  const { asked, answered } = answerRecord(unit, query.today)
  return {
    wished: wished.length,
    met: wished.filter(need => meetsNeed(unit, need)).length,
    status: statement?.status,
    inTime: isInTime(promiseOf(statement), wantedBy(query)),
    confidence,
    km: distanceKm,
    dailyPrice,
    usualPrice,
    ...unit.statementsTried,
    asked,
    answered,
  }
}

export function wishedNeeds({ facts }: Query): readonly Need[] {
  return facts.needs.filter(({ weight }) => weight === 'should').map(({ need }) => need)
}
