import type { CalendarDate, Instant } from '../calendar.ts'
import { lowestPrice } from '../matching/price.ts'
import { purchaseOn } from '../register/agreement.ts'
import { municipalities } from '../register/municipalities.ts'
import type { MunicipalityCode } from '../register/municipality.ts'
import { type PermitStatus, permitStatuses } from '../register/permit.ts'
import {
  type Gender,
  genders,
  type Need,
  needs,
  type PurchaseRoute,
  purchaseRoutes,
  type ServiceType,
  serviceTypes,
} from '../vocabulary.ts'
import { type Bits, countShared, countSharedAt, noRows, putRow, rowsIn, wordsInUse } from './bits.ts'
import { dayColumn } from './dayColumn.ts'
import { rowsWithinBands } from './distance.ts'
import { type DistanceBand, distanceBands } from './distanceBands.ts'
import { rowsFreeAt } from './freeNow.ts'
import { numberColumn } from './numberColumn.ts'
import { type PlacesNeeded, placesNeeded } from './placesNeeded.ts'
import { type PriceBand, priceBandOf, priceBands } from './priceBands.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { setColumn } from './setColumn.ts'
import { agesAsked, ageTaken, traits } from './traits.ts'

/** What a search can be narrowed by, and what may be chosen there. */
export type FacetValues = Readonly<{
  serviceType: ServiceType
  route: PurchaseRoute
  municipality: MunicipalityCode
  permit: PermitStatus
  price: PriceBand
  /** km at most from a chosen municipality; of several the widest counts. */
  withinKm: DistanceBand
  /** Whole years. */
  age: number
  gender: Gender
  need: Need
  /** Places that are free now, at least; of several the fewest count. */
  freePlaces: PlacesNeeded
  readiness: Readiness
}>
export type FacetName = keyof FacetValues
export const facetNames = [
  'serviceType',
  'route',
  'municipality',
  'permit',
  'price',
  'withinKm',
  'age',
  'gender',
  'need',
  'freePlaces',
  'readiness',
] as const satisfies readonly FacetName[]

export const readinesses = ['urgentCapable'] as const
export type Readiness = (typeof readinesses)[number]

/** Which rows have a value, and how many of some rows have each. */
export type Facet<Value> = Readonly<{
  /** A unit is of one of the values and shall be any of those chosen, or may have several and shall have every one. */
  takes: 'any' | 'every'
  rowsOf: (value: Value) => Bits
  countIn: (rows: Bits) => readonly Counted<Value>[]
}>
export type Counted<Value> = Readonly<{ value: Value; units: number }>

export type Facets = { readonly [Name in FacetName]: Facet<FacetValues[Name]> }

export type Standpoint = Readonly<{
  today: CalendarDate
  now: Instant
  /** How far away a row is; undefined when distances are counted from nowhere. */
  chord: ((row: number) => number) | undefined
}>

/** As of now, and for the rows that were found alone. */
export function facetsOf(found: Bits, { today, now, chord }: Standpoint, index: RegisterIndex): Facets {
  const free = rowsFreeAt(now, found, index)
  const listOf = lastList()
  const within = chord && rowsWithinBands(chord, found)
  const has = traits(index).rowsOf
  return {
    serviceType: any(serviceTypes, has),
    route: placed(purchaseRoutes, routePlace(index).on(today), { found, listOf }),
    municipality: placed(codes, municipalityPlace(index).numbers(), { found, listOf }),
    permit: any(permitStatuses, permitStatus(index).rowsOf),
    price: placed(priceBands, pricePlace(index).on(today), { found, listOf }),
    withinKm: any(within ? distanceBands : [], km => within?.get(km) ?? noRows(0)),
    age: every(agesAsked, age => has(ageTaken(age))),
    gender: every(genders, has),
    need: every(needs, has),
    freePlaces: any(placesNeeded, places => free.get(places) ?? noRows(0)),
    readiness: every(readinesses, has),
  }
}

function any<Value>(values: readonly Value[], rowsOf: (value: Value) => Bits): Facet<Value> {
  return { ...every(values, rowsOf), takes: 'any' }
}

function every<Value>(values: readonly Value[], rowsOf: (value: Value) => Bits): Facet<Value> {
  const countIn = (rows: Bits) => {
    const places = wordsInUse(rows)
    // Straight through is quicker than from place to place, unless most would be for nothing.
    const isSparse = 2 * places.length < rows.length
    const shared = (set: Bits) => (isSparse ? countSharedAt(places, rows, set) : countShared(rows, set))
    return values.map(value => ({ value, units: shared(rowsOf(value)) }))
  }
  return { takes: 'every', rowsOf, countIn }
}

type Lists = Readonly<{ found: Bits; listOf: (rows: Bits) => Int32Array }>

function placed<Value>(
  values: readonly Value[],
  placeAt: Float64Array,
  { found, listOf }: Lists,
): Facet<Value> {
  return {
    takes: 'any',
    rowsOf: value => {
      const place = values.indexOf(value)
      const rows = noRows(32 * found.length)
      for (const row of listOf(found)) if (placeAt[row] === place) putRow(rows, row)
      return rows
    },
    countIn: rows => {
      const units = new Uint32Array(values.length)
      for (const row of listOf(rows)) {
        const place = placeAt[row] ?? -1
        if (place >= 0) units[place] = (units[place] ?? 0) + 1
      }
      return values.map((value, place) => ({ value, units: units[place] ?? 0 }))
    },
  }
}

/** Most facets are counted in the same rows, which are listed once. */
function lastList(): Lists['listOf'] {
  let last: Readonly<{ rows: Bits; list: Int32Array }> | undefined
  return rows => {
    if (last?.rows !== rows) last = { rows, list: rowsIn(rows) }
    return last.list
  }
}

const permitStatus = setColumn(({ unit }) => [unit.permit.status])

/** The values' places in their lists, for what is of so many kinds, or of another tomorrow, that it is noted as a number. */
const codes = municipalities.map(({ code }) => code)
const placeOfCode = new Map(codes.map((code, place) => [code, place]))
const municipalityPlace = numberColumn(({ unit }) => placeOfCode.get(unit.municipality) ?? -1)
const routePlace = dayColumn(({ unit }, date) => purchaseRoutes.indexOf(purchaseOn(unit, date).route))
const pricePlace = dayColumn(({ unit }, date) => priceBands.indexOf(priceBandOf(lowestPrice(unit, date))))
