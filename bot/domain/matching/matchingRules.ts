import type { PriceMemoryRules } from '../register/priceMemory.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { ServiceType } from '../vocabulary.ts'
import type { ScoreName } from './candidate.ts'

/** What the city may set without changing a rule. */
export type MatchingRules = Readonly<{
  /** Share of the whole score, 0–1; together 1. */
  weights: Readonly<Record<ScoreName, number>>
  /** Days until half of what was said about places may have changed. */
  halfLifeDays: Readonly<Record<ServiceType, number>>
  /** How good a place each answer promises, 0–1. */
  vacancyWorth: Readonly<Record<VacancyStatement['status'], number>>
  /** Statements that a unit is believed to have kept before anyone tried one; above 0. */
  statementsTakenOnTrust: number
  /** Inquiries that a unit is believed to have answered before anyone asked it; above 0. */
  answersTakenOnTrust: number
  /** Days since someone last looked the permit up at its source. */
  permitCheckedWithinDays: number
  /** km at which nearness is worth half; at twice as far, a quarter. */
  halfDistanceKm: number
  /** km, as the crow flies, that are called near. */
  nearKm: number
  /** Confidence, 0–1, from which a vacancy is called fresh. */
  freshConfidence: number
  /** Share of the usual price, up to which a price is called low. */
  lowPriceShare: number
  /** When a price differs so much from what the same unit has cost that somebody should ask why. */
  priceMemory: PriceMemoryRules
  /** So many statements tried, or inquiries ended, of which that share went well. */
  goodTrackRecord: Readonly<{ tried: number; share: number }>
  /** Score, 0–1, by which a later purchase route must beat the earlier ones to be marked. */
  clearlyBetterMargin: number
}>

/** No document that we build on gives these figures: they are our starting point, for the city to set. */
export const defaultMatchingRules: MatchingRules = {
  // Needs outweigh all else because an unmet need is what breaks placements; price stays below vacancy and needs.
  weights: { shouldNeeds: 0.35, vacancy: 0.25, distance: 0.15, price: 0.15, trackRecord: 0.1 },
  // Emergency homes turn over in days, care units in a week or so, homes for long stays slowly.
  halfLifeDays: {
    fosterHome: 14,
    emergencyFosterHome: 3,
    kinshipHome: 30,
    agencyFosterHome: 14,
    agencyEmergencyHome: 3,
    treatmentFamily: 14,
    residentialCare: 7,
    supportedHousing: 10,
    secureYouthHome: 7,
    outpatientCare: 14,
    lssHousing: 21,
  },
  vacancyWorth: { free: 1, needsAssessment: 0.6, queue: 0.2, full: 0 },
  statementsTakenOnTrust: 2,
  answersTakenOnTrust: 2,
  // A quarter of a year, the rhythm of supplier follow-up.
  permitCheckedWithinDays: 90,
  halfDistanceKm: 50,
  // Three Swedish miles: a bus ride from school and friends.
  nearKm: 30,
  // As sure as the words "probably right" on the card.
  freshConfidence: 0.75,
  lowPriceShare: 0.9,
  // More than an index of prices ever gave in a year; and two years, so that one index at least is among them.
  priceMemory: { deviatingShare: 0.1, rememberedMonths: 24 },
  goodTrackRecord: { tried: 3, share: 0.8 },
  clearlyBetterMargin: 0.15,
}
