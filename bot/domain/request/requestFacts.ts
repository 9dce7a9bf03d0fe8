import type { CalendarDate } from '../calendar.ts'
import type { Position } from '../register/municipality.ts'
import type { UnitId } from '../register/unit.ts'
import type {
  Assignment,
  DisclosureBasis,
  Gender,
  InsatsDecision,
  LegalGround,
  Need,
  NeedWeight,
  ServiceType,
} from '../vocabulary.ts'

/** What is asked for, for one service type: nothing in it says who the child is. */
export type RequestFacts = Readonly<{
  serviceType: ServiceType
  assignment?: Assignment
  withFamily: boolean
  /** Whole years 0–20, youngest first; several are siblings. */
  ages: readonly number[]
  gender?: Gender
  legalGround: LegalGround
  desiredStart: CalendarDate
  expectedDays: number
  needs: readonly WeighedNeed[]
  place: Anchor
  mustNotPlaceAt: readonly UnitId[]
  /** At most 600 characters, without anything that identifies. */
  freeText: string
  insatsDecision: InsatsDecision
  disclosureBasis: DisclosureBasis
}>

export type WeighedNeed = Readonly<{ need: Need; weight: NeedWeight }>

/**
 * The point that distance is counted from: a municipality or a part of the city. `maxKm` absent means no limit; as a
 * wish it weighs in the order of candidates but keeps nobody out.
 */
export type Anchor = Readonly<{ name: string; position: Position; maxKm?: number; maxKmIsWish?: boolean }>

/** A wish keeps nobody out, so those beyond it must say that they are. */
export function isBeyondWish(km: number, { maxKm, maxKmIsWish }: Anchor): boolean {
  return maxKmIsWish === true && maxKm !== undefined && km > maxKm
}
