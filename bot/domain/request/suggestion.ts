import type { CalendarDate, Instant } from '../calendar.ts'
import type { Reason } from '../matching/candidate.ts'
import type { ExclusionCode } from '../matching/exclusion.ts'
import type { MunicipalityCode } from '../register/municipality.ts'
import type { TownOnly } from '../register/positionTold.ts'
import type { PriceDeviation } from '../register/priceMemory.ts'
import type { UnitId } from '../register/unit.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { PurchaseRoute } from '../vocabulary.ts'

/** What the central unit answers with: candidates side by side, valid until an hour that is said. */
export type Suggestion = Readonly<{
  round: number
  candidates: readonly SuggestedCandidate[]
  sentBy: string
  sentAt: Instant
  validUntil: Instant
}>

/** A candidate as it stood when it was suggested; later changes to the unit do not rewrite it. */
export type SuggestedCandidate = TownOnly &
  Readonly<{
    unitId: UnitId
    providerId: string
    unitName: string
    providerName: string
    municipality: MunicipalityCode
    route: PurchaseRoute
    /** kr per child and day excluding VAT. */
    dailyPrice: number
    /** The unit answered the case with that price. */
    priceIsAnswered?: true
    /** Present where that differs from what the unit had cost. */
    priceDeviation?: PriceDeviation
    priceForStay: number
    distanceKm: number
    earliestStart?: CalendarDate
    vacancyStatedAt?: Instant
    vacancyStatus?: VacancyStatement['status']
    reasons: readonly Reason[]
  }>

/** How many units each reason kept out: the exclusion ledger as it is kept with the case. */
export type LedgerCount = Readonly<{ code: ExclusionCode; units: number }>
