import type { Instant } from '../domain/calendar.ts'
import type { Reason, ScoreComponent, ScoreName, VacancySummary } from '../domain/matching/candidate.ts'
import type { Exclusion, ExclusionCode } from '../domain/matching/exclusion.ts'
import type { WordGiven } from '../domain/matching/vacancyConfidence.ts'
import type { AnswerRecord } from '../domain/register/answerRecord.ts'
import type { PriceDeviation } from '../domain/register/priceMemory.ts'
import type { VacancyStatement } from '../domain/register/vacancyStatement.ts'
import type { Competition } from '../domain/request/placementRequest.ts'

/** Why a unit fits, why another does not, and how sure one can be. */
export type MatchingWords = Readonly<{
  exclusion: (exclusion: Exclusion) => string
  exclusionCodes: Readonly<Record<ExclusionCode, string>>
  reason: (reason: Reason) => string
  componentNames: Readonly<Record<ScoreName, string>>
  component: (component: ScoreComponent) => string
  /** An answer about places: 2 lediga platser */
  said: (statement: Pick<VacancyStatement, 'status' | 'places'>) => string
  /** What was said about places, how long ago, and how far it is to be believed (0–1). */
  vacancy: (vacancy: VacancySummary | undefined, confidence: number, now: Instant) => string
  /** Why it is to be believed so far, or not further: what was said last counts half as much after so many days. */
  believedBecause: (word: WordGiven, halfLifeDays: number) => string
  /** How much of what the unit was asked by mail it has answered, as it stands inside a sentence. */
  answers: (record: AnswerRecord) => string
  vacancyAge: (statedAt: Instant | undefined, now: Instant) => string
  competition: (competition: Omit<Competition, 'foundAt'>) => string
  fitsClearlyBetter: string
  saysUnsuited: string
  /** Beside a price that differs from what the unit has cost. */
  unusualPrice: (deviation: PriceDeviation) => string
  /** The same as a warning before the purchase. */
  priceDeviates: (deviation: PriceDeviation) => string
}>
