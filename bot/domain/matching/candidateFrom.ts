import { townOnly } from '../register/positionTold.ts'
import type { Asked } from './asked.ts'
import type { Candidate, VacancySummary } from './candidate.ts'
import type { Prospect } from './prospect.ts'
import { reasonsFor } from './reasons.ts'
import { meritsOf, scoreComponents, scoreOf } from './score.ts'
import { deviationFor, priceForStay } from './stayPrice.ts'
import { earliestStart } from './vacancyPromise.ts'

/** A unit that no hard rule keeps out, explained. */
export function candidateFrom(prospect: Prospect, asked: Asked): Candidate {
  const { query, rules } = asked
  const { unit, provider, dailyPrice, answeredPrice, rank } = prospect
  const priceDeviation = deviationFor(prospect, asked)
  return {
    unitId: unit.id,
    providerId: provider.id,
    unitName: unit.name,
    providerName: provider.name,
    serviceType: unit.serviceType,
    municipality: unit.municipality,
    route: prospect.route,
    ...(rank === undefined ? {} : { rank }),
    dailyPrice,
    ...(answeredPrice === undefined ? {} : { priceIsAnswered: true }),
    ...(priceDeviation ? { priceDeviation } : {}),
    priceForStay: priceForStay(prospect, query),
    distanceKm: prospect.distanceKm,
    ...townOnly(unit),
    earliestStart: earliestStart(prospect, query),
    vacancy: prospect.statement && summaryOf(prospect.statement),
    confidence: prospect.confidence,
    freePlaces: prospect.places.free,
    score: scoreOf(meritsOf(prospect, query), rules),
    components: scoreComponents(prospect, query, rules),
    reasons: reasonsFor(prospect, query, rules),
    ...(query.unsuited.includes(unit.id) ? { saysUnsuited: true } : {}),
  }
}

function summaryOf({ status, places, from, statedAt, expiresAt }: VacancySummary): VacancySummary {
  return { status, places, from, statedAt, expiresAt }
}
