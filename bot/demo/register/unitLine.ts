import type { Assignment, Gender, ServiceType, SpecialNeed, TargetGroup } from '../../domain/vocabulary.ts'
import type { NonEmpty, Shares } from './chance.ts'

/** Providers of one kind, and the units that are dealt out among them. */
export type Branch = Readonly<{
  runBy: 'city' | 'state' | 'contractor' | 'otherCompany'
  /** What follows a company's invented name; of a department, the whole name. */
  names: NonEmpty<string>
  /** How many units the first provider has, the second and so on; then from the beginning again. */
  unitsPerProvider: NonEmpty<number>
  lines: readonly UnitLine[]
}>

/** So many units that are alike, and what they are like. */
export type UnitLine = Readonly<{
  units: number
  /** How many of the units take a child the same day; only they have the assignment `urgent`. */
  urgentCapable: number
  serviceType: ServiceType
  /** What precedes the unit's invented name. */
  word: string
  assignments: readonly Assignment[]
  withFamily: boolean
  ages: Readonly<{ min: NonEmpty<number>; max: NonEmpty<number> }>
  genders: Shares<readonly Gender[]>
  takes: Traits<TargetGroup>
  /** Said no to by about every second unit, unless the unit takes it. */
  refuses: readonly TargetGroup[]
  meets: Traits<SpecialNeed>
  /** Dealt out in this order; then from the beginning again. */
  places: NonEmpty<number>
  /** kr per day excluding VAT, from the lowest level to the highest. */
  dailyPrice: Readonly<{ from: number; to: number; levels: 1 | 2 | 3 }>
  reach: Reach
  terms: Terms
}>

/** How likely a unit is to have each word; words left out come with the place, or not at all. */
export type Traits<Word> = Readonly<Partial<Record<Likelihood, readonly Word[]>>>
export type Likelihood = 'always' | 'often' | 'sometimes' | 'rarely'

/** km from the middle of the city; for every `fadeKm` further away, units are about a third as common. */
export type Reach = Readonly<{ fromKm: number; toKm: number; fadeKm: number }>

/** How the city buys from the units of a line; dates and ranks are drawn for each. */
export type Terms =
  | Readonly<{ kind: 'ownProvision' }>
  | Readonly<{ kind: 'subscription'; paidPlaces: number }>
  | Readonly<{ kind: 'framework'; area: string; lot?: string }>
  | Readonly<{ kind: 'individual' }>
  | Readonly<{ kind: 'none' }>

const everyone = ['girl', 'boy', 'nonBinary'] as const

export const anyGender: Shares<readonly Gender[]> = [[everyone, 1]]
export const mostlyMixed: Shares<readonly Gender[]> = [
  [everyone, 6],
  [['boy'], 2],
  [['girl'], 2],
]
export const mostlyBoys: Shares<readonly Gender[]> = [
  [everyone, 4],
  [['boy'], 6],
  [['girl'], 1],
]
export const mostlyGirls: Shares<readonly Gender[]> = [
  [everyone, 4],
  [['girl'], 6],
]

export const inTheCity: Reach = { fromKm: 0, toKm: 5, fadeKm: 10 }
export const aroundTheCity: Reach = { fromKm: 0, toKm: 90, fadeKm: 30 }
export const overTheWest: Reach = { fromKm: 0, toKm: 250, fadeKm: 50 }
export const overTheCountry: Reach = { fromKm: 0, toKm: 600, fadeKm: 90 }
