import type { CalendarDate, Instant } from '../calendar.ts'
import type { AnswerRecord } from '../register/answerRecord.ts'
import type { MunicipalityCode } from '../register/municipality.ts'
import type { TownOnly } from '../register/positionTold.ts'
import type { PriceDeviation } from '../register/priceMemory.ts'
import type { UnitId } from '../register/unit.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { Need, PurchaseRoute, ServiceType } from '../vocabulary.ts'

/** A unit that no hard rule keeps out, with what a person needs to choose among several. */
export type Candidate = TownOnly &
  Readonly<{
    unitId: UnitId
    providerId: string
    unitName: string
    providerName: string
    serviceType: ServiceType
    municipality: MunicipalityCode
    route: PurchaseRoute
    /** Place in the framework agreement's order of call-off; absent on other routes. */
    rank?: number
    /** kr per child and day excluding VAT, at the unit's lowest level on the first day of the stay. */
    dailyPrice: number
    /** The unit answered the request with that price; the register may have another. */
    priceIsAnswered?: true
    /** Present where it differs from what the unit has cost. */
    priceDeviation?: PriceDeviation
    /** What each expected day costs, for each child; a parent who comes along is in the children's price. */
    priceForStay: number
    distanceKm: number
    /** What the last statement promises; undefined when it promises nothing, or did so until a day gone by. */
    earliestStart: CalendarDate | undefined
    vacancy: VacancySummary | undefined
    /** How far the last vacancy statement is to be believed, 0–1; 0 when there is none. */
    confidence: number
    /** By the permit, with places held for this same request counted as free. */
    freePlaces: number
    /** Sum of value × weight over the components. */
    score: number
    components: readonly ScoreComponent[]
    reasons: readonly Reason[]
    /** Bought by a later route than others, yet fits better than all of those by the configured margin. */
    fitsClearlyBetter?: true
    /** It has been asked, and has said that this does not suit it. */
    saysUnsuited?: true
  }>

/** What was said and when; not by whom. */
export type VacancySummary = Pick<VacancyStatement, 'status' | 'places' | 'from' | 'statedAt' | 'expiresAt'>

/** One part of the score: how good (0–1), how much it counts, and what it was judged by. */
export type ScoreComponent = Readonly<{ value: number; weight: number }> &
  Readonly<
    | { name: 'shouldNeeds'; met: readonly Need[]; unmet: readonly Need[] }
    | { name: 'vacancy'; confidence: number; status: VacancyStatement['status'] | undefined }
    | ({ name: 'distance'; km: number } & TownOnly)
    | { name: 'price'; dailyPrice: number; usualPrice: number }
    | { name: 'trackRecord'; tried: number; proved: number; asked: number; answered: number }
  >

export type ScoreName = ScoreComponent['name']

/** Why a candidate fits, with the facts that a sentence about it needs; the most telling first. */
export type Reason = Readonly<
  | { code: 'kinshipHome' }
  | { code: 'ownProvision' }
  | { code: 'subscriptionPlace' }
  | { code: 'frameworkRank'; rank: number }
  | { code: 'meetsMust'; needs: readonly Need[] }
  | { code: 'meetsShould'; needs: readonly Need[] }
  | { code: 'freshVacancy'; places: number; from: CalendarDate; statedAt: Instant }
  | ({ code: 'near'; km: number } & TownOnly)
  | { code: 'lowPrice'; dailyPrice: number; usualPrice: number }
  | { code: 'goodTrackRecord'; tried: number; proved: number }
  | ({ code: 'usuallyAnswers' } & AnswerRecord)
  | { code: 'urgentCapable' }
  | { code: 'takesAge'; min: number; max: number }
>

export type ReasonCode = Reason['code']
