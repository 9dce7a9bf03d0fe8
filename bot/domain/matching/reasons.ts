import { answerRecord } from '../register/answerRecord.ts'
import { townOnly } from '../register/positionTold.ts'
import { meetsNeed } from '../register/unit.ts'
import type { Need, NeedWeight } from '../vocabulary.ts'
import type { Reason } from './candidate.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'
import { isInTime, promiseOf, wantedBy } from './vacancyPromise.ts'

/** Why a unit fits, the most telling first; never empty, since its ages at least do. */
export function reasonsFor(prospect: Prospect, query: Query, rules: MatchingRules): readonly Reason[] {
  const reasons = [
    kinship(prospect),
    purchase(prospect),
    mustNeeds(prospect, query),
    shouldNeeds(prospect, query),
    vacancy(prospect, query, rules),
    readiness(query),
    nearness(prospect, rules),
    price(prospect, rules),
    trackRecord(prospect, rules),
    answering(prospect, query, rules),
    ages(prospect),
  ]
  return reasons.filter(reason => reason !== undefined)
}

type Perhaps = Reason | undefined

function kinship({ unit }: Prospect): Perhaps {
  return unit.serviceType === 'kinshipHome' ? { code: 'kinshipHome' } : undefined
}

function purchase({ route, rank }: Prospect): Perhaps {
  if (route === 'ownProvision') return { code: 'ownProvision' }
  if (route === 'subscription') return { code: 'subscriptionPlace' }
  return rank === undefined ? undefined : { code: 'frameworkRank', rank }
}

function mustNeeds(prospect: Prospect, query: Query): Perhaps {
  const needs = needsMet(prospect, query, 'must')
  return needs.length > 0 ? { code: 'meetsMust', needs } : undefined
}

function shouldNeeds(prospect: Prospect, query: Query): Perhaps {
  const needs = needsMet(prospect, query, 'should')
  return needs.length > 0 ? { code: 'meetsShould', needs } : undefined
}

function needsMet({ unit }: Prospect, { facts }: Query, weight: NeedWeight): readonly Need[] {
  return facts.needs
    .filter(asked => asked.weight === weight && meetsNeed(unit, asked.need))
    .map(({ need }) => need)
}

function vacancy(prospect: Prospect, query: Query, { freshConfidence }: MatchingRules): Perhaps {
  const { statement, confidence } = prospect
  if (!statement || statement.expiresAt <= query.now || confidence < freshConfidence) return undefined
  if (!isInTime(promiseOf(statement), wantedBy(query))) return undefined
  return {
    code: 'freshVacancy',
    places: statement.places,
    from: statement.from,
    statedAt: statement.statedAt,
  }
}

/** Only worth saying when it was asked for; then every candidate has it. */
function readiness({ urgent }: Query): Perhaps {
  return urgent ? { code: 'urgentCapable' } : undefined
}

function nearness({ distanceKm: km, unit }: Prospect, { nearKm }: MatchingRules): Perhaps {
  return km <= nearKm ? { code: 'near', km, ...townOnly(unit) } : undefined
}

function price({ dailyPrice, usualPrice }: Prospect, { lowPriceShare }: MatchingRules): Perhaps {
  return dailyPrice <= usualPrice * lowPriceShare ? { code: 'lowPrice', dailyPrice, usualPrice } : undefined
}

function trackRecord({ unit }: Prospect, { goodTrackRecord }: MatchingRules): Perhaps {
  const { tried, proved } = unit.statementsTried
  if (tried < goodTrackRecord.tried || proved < tried * goodTrackRecord.share) return undefined
  return { code: 'goodTrackRecord', tried, proved }
}

function answering({ unit }: Prospect, { today }: Query, { goodTrackRecord }: MatchingRules): Perhaps {
  const record = answerRecord(unit, today)
  const { asked, answered } = record
  if (asked < goodTrackRecord.tried || answered < asked * goodTrackRecord.share) return undefined
  return { code: 'usuallyAnswers', ...record }
}

function ages({ unit }: Prospect): Reason {
  return { code: 'takesAge', ...unit.ages }
}
