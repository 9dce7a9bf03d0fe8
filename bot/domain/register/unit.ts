import type { CalendarDate, Instant } from '../calendar.ts'
import type { Assignment, Gender, Need, ServiceType, SpecialNeed, TargetGroup } from '../vocabulary.ts'
import type { Agreement } from './agreement.ts'
import type { InquiryEnd } from './inquiryEnd.ts'
import type { LevelPrices } from './levelPrice.ts'
import type { MunicipalityCode, Position } from './municipality.ts'
import type { PaidPrice } from './paidPrice.ts'
import type { Permit } from './permit.ts'
import type { VacancyStatement } from './vacancyStatement.ts'

export type UnitId = string

/** A home, house or team that takes children; it belongs to one provider and lives in that provider's case file. */
export type Unit = Readonly<{
  id: UnitId
  name: string
  serviceType: ServiceType
  /** What an HVB or outpatient unit does; empty for homes. */
  assignments: readonly Assignment[]
  /** Takes parents and children together. */
  withFamily: boolean
  /** Whole years, both ends included. */
  ages: Readonly<{ min: number; max: number }>
  genders: readonly Gender[]
  takes: readonly TargetGroup[]
  /** Said in so many words; silence about a group is neither. */
  refuses: readonly TargetGroup[]
  meets: readonly SpecialNeed[]
  /** How they work, in a few words each: MI, KBT, familjebehandling. */
  methods: readonly string[]
  urgentCapable: boolean
  municipality: MunicipalityCode
  position: Position
  addressProtected: boolean
  prices: LevelPrices
  /** What districts have paid here, oldest first. */
  paid: readonly PaidPrice[]
  permit: Permit
  /** Run by the city itself, so that nothing is bought. */
  ownProvision: boolean
  agreements: readonly Agreement[]
  /** Newest last; the oldest are in the journal alone. */
  vacancy: readonly VacancyStatement[]
  /** Earlier statements of this unit that were tried: how many, and how many proved true. */
  statementsTried: Readonly<{ tried: number; proved: number }>
  /** How what it was asked by mail ended, newest last; the oldest are in the journal alone. */
  inquiriesEnded: readonly InquiryEnd[]
  /** Children living there through other ways than Samplats. */
  occupiedOtherwise: number
  holds: readonly Hold[]
  occupancies: readonly Occupancy[]
}>

/** What is said of the unit itself, and changed by hand; the rest has acts of its own. */
export type UnitDetails = Pick<
  Unit,
  | 'name'
  | 'serviceType'
  | 'assignments'
  | 'withFamily'
  | 'ages'
  | 'genders'
  | 'takes'
  | 'refuses'
  | 'meets'
  | 'methods'
  | 'urgentCapable'
  | 'municipality'
  | 'position'
  | 'addressProtected'
  | 'ownProvision'
  | 'occupiedOtherwise'
>

/** A place kept for a request; after `until` it holds nothing, whether anyone released it or not. */
export type Hold = Kept & Readonly<{ until: Instant }>

/** `paid` is what stands in the unit's memory of prices for it. */
export type Occupancy = Kept & Readonly<{ from: CalendarDate; paid?: PaidPrice }>

/** `caseVersion` is the case's version that the place was taken from: what is let go of later must not be newer. */
type Kept = Readonly<{ caseCode: string; caseVersion: number; places: number }>

export function activeHolds(unit: Unit, now: Instant): readonly Hold[] {
  return unit.holds.filter(hold => hold.until > now)
}

/** Places that nobody lives in and nobody has on hold, by the permit. */
export function freePlaces(unit: Unit, now: Instant): number {
  return unit.permit.maxPersons - takenPlaces(unit, now)
}

/** Places that somebody lives in or has on hold. */
export function takenPlaces(unit: Unit, now: Instant): number {
  return occupiedPlaces(unit) + sum(activeHolds(unit, now).map(hold => hold.places))
}

export function occupiedPlaces(unit: Unit): number {
  return unit.occupiedOtherwise + sum(unit.occupancies.map(occupancy => occupancy.places))
}

/** Difficulties that it takes on, and what it offers. */
export function needsMet({ takes, meets, addressProtected }: Unit): readonly Need[] {
  return addressProtected ? [...takes, ...meets, 'protectedAddress'] : [...takes, ...meets]
}

/** The unit as if the case had nothing there. */
export function withoutCase(unit: Unit, caseCode: string): Unit {
  return {
    ...unit,
    holds: unit.holds.filter(hold => hold.caseCode !== caseCode),
    occupancies: unit.occupancies.filter(occupancy => occupancy.caseCode !== caseCode),
  }
}

export function meetsNeed(unit: Unit, need: Need): boolean {
  return needsMet(unit).includes(need)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
