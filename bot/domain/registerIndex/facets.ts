import type { CalendarDate, Instant } from '../calendar.ts'
import { lowestPrice } from '../matching/price.ts'
import { municipalities } from '../register/municipalities.ts'
import type { MunicipalityCode, Position } from '../register/municipality.ts'
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
import { bandRows } from './bandRows.ts'
import { type Bits, noRows, rowsWhere } from './bits.ts'
import { daySetColumn } from './daySetColumn.ts'
import { type DistanceBand, distanceBands } from './distanceBands.ts'
import { rowsFreeAt } from './freeNow.ts'
import { numberColumn } from './numberColumn.ts'
import { type PlacesNeeded, placesNeeded } from './placesNeeded.ts'
import { type PriceBand, priceBandOf, priceBands } from './priceBands.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { routeRows } from './routeRows.ts'
import type { Selection } from './selection.ts'
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

const readinesses = ['urgentCapable'] as const
export type Readiness = (typeof readinesses)[number]

/** Which rows have a value, and how many of some rows have each. */
export type Facet<Value> = Readonly<{
  /** A unit is of one of the values and shall be any of those chosen, or may have several and shall have every one. */
  takes: 'any' | 'every'
  rowsOf: (value: Value) => Bits
  countIn: (found: Selection) => readonly Counted<Value>[]
}>
export type Counted<Value> = Readonly<{ value: Value; units: number }>

export type Facets = { readonly [Name in FacetName]: Facet<FacetValues[Name]> }

export type Standpoint = Readonly<{
  today: CalendarDate
  now: Instant
  /** Where distances are counted from, if from anywhere. */
  from: Position | undefined
}>

/** As of now. */
export function facetsOf({ today, now, from }: Standpoint, index: RegisterIndex): Facets {
  const free = rowsFreeAt({ today, now }, index)
  const has = traits(index).rowsOf
  return {
    serviceType: any(serviceTypes, has),
    route: any(purchaseRoutes, routeRows({ today, now }, index)),
    municipality: placed(codes, municipalityPlace(index).numbers(), index),
    permit: any(permitStatuses, permitStatus(index).rowsOf),
    price: any(priceBands, prices(index).on(today).rowsOf),
    withinKm: from ? any(distanceBands, bandRows(index).from(from)) : any<DistanceBand>([], () => noRows(0)),
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
  const countIn = (found: Selection) => values.map(value => ({ value, units: found.countIn(rowsOf(value)) }))
  return { takes: 'every', rowsOf, countIn }
}

/** For what is of so many kinds that it is noted as its place among them. */
function placed<Value>(values: readonly Value[], placeAt: Float64Array, index: RegisterIndex): Facet<Value> {
  return {
    takes: 'any',
    rowsOf: value => {
      const place = values.indexOf(value)
      return rowsWhere(row => placeAt[row] === place, index.rows())
    },
    countIn: found => {
      const list = found.list()
      const units = new Uint32Array(values.length)
      for (let nth = 0; nth < list.length; nth++) {
        const place = placeAt[list[nth] ?? 0] ?? -1
        if (place >= 0) units[place] = (units[place] ?? 0) + 1
      }
      return values.map((value, place) => ({ value, units: units[place] ?? 0 }))
    },
  }
}

const permitStatus = setColumn(({ unit }) => [unit.permit.status])

const prices = daySetColumn(({ unit }, date) => [priceBandOf(lowestPrice(unit, date))])

const codes = municipalities.map(({ code }) => code)
const placeOfCode = new Map(codes.map((code, place) => [code, place]))
const municipalityPlace = numberColumn(({ unit }) => placeOfCode.get(unit.municipality) ?? -1)
