import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lowestPrice } from '../../../bot/domain/matching/price.ts'
import { distanceKm } from '../../../bot/domain/register/municipality.ts'
import { positionTold } from '../../../bot/domain/register/positionTold.ts'
import { purchaseNow } from '../../../bot/domain/register/purchase.ts'
import { freePlaces, meetsNeed, type Unit } from '../../../bot/domain/register/unit.ts'
import { type FacetName, type FacetValues, facetNames } from '../../../bot/domain/registerIndex/facets.ts'
import type { FacetCounts, Filters } from '../../../bot/domain/registerIndex/narrow.ts'
import { priceBands } from '../../../bot/domain/registerIndex/priceBands.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { type Search, searchIndex } from '../../../bot/domain/registerIndex/search.ts'
import { anyNamedRegister, anySearch } from './anySearch.ts'
import { theTradeBook } from './theTradeBook.ts'

/** What each choice asks of a unit, said without any index. */
type Suits = {
  readonly [Name in FacetName]: (unit: Unit, value: FacetValues[Name], search: Search) => boolean
}

const suits: Suits = {
  serviceType: (unit, value) => unit.serviceType === value,
  route: (unit, value, { now }) => purchaseNow(unit, now).route === value,
  municipality: (unit, value) => unit.municipality === value,
  permit: (unit, value) => unit.permit.status === value,
  price: (unit, value, { today }) => {
    const next = priceBands[priceBands.indexOf(value) + 1] ?? Number.POSITIVE_INFINITY
    return lowestPrice(unit, today) >= value && lowestPrice(unit, today) < next
  },
  withinKm: isWithin,
  age: (unit, value) => unit.ages.min <= value && value <= unit.ages.max,
  gender: (unit, value) => unit.genders.includes(value),
  need: meetsNeed,
  freePlaces: (unit, value, { today, now }) => {
    const said = unit.vacancy.at(-1)
    const isSaid =
      said?.status === 'free' && said.places >= value && said.from <= today && now < said.expiresAt
    return isSaid && freePlaces(unit, now) >= value
  },
  readiness: unit => unit.urgentCapable,
}

const oneOf: readonly FacetName[] = [
  'serviceType',
  'route',
  'municipality',
  'permit',
  'price',
  'withinKm',
  'freePlaces',
]

function suitsFacet<Name extends FacetName>(name: Name, unit: Unit, search: Search): boolean {
  const chosen: readonly FacetValues[Name][] = search.filters[name] ?? []
  const isSuited = (value: FacetValues[Name]) => suits[name](unit, value, search)
  if (chosen.length === 0) return true
  return oneOf.includes(name) ? chosen.some(isSuited) : chosen.every(isSuited)
}

function isWithin(unit: Unit, km: number, { from }: Pick<Search, 'from'>): boolean {
  return from !== undefined && distanceKm(from, positionTold(unit)) <= km
}

function suitsAll(unit: Unit, search: Search, butFor?: FacetName): boolean {
  if (search.maxKm !== undefined && !isWithin(unit, search.maxKm, search)) return false
  return facetNames.filter(name => name !== butFor).every(name => suitsFacet(name, unit, search))
}

test('what is found suits every choice, and nothing that does is left out', () => {
  fc.assert(
    fc.property(anyNamedRegister, anySearch, (register, search) => {
      const index = openRegisterIndex(register)
      const all = { ...search, page: { size: 100 } }
      const byWordsAlone = searchIndex({ ...all, filters: {} }, index, theTradeBook)
      const narrowed = searchIndex(all, index, theTradeBook)
      const suiting = byWordsAlone.found.filter(({ unit }) => suitsAll(unit, search))
      expect(narrowed.found.map(({ unit }) => unit.id)).toEqual(suiting.map(({ unit }) => unit.id))
      expect(narrowed.total).toBe(suiting.length)
    }),
  )
})

test('each count is what plain filtering counts, leaving aside what is chosen where only one can hold', () => {
  fc.assert(
    fc.property(anyNamedRegister, anySearch, (register, search) => {
      const index = openRegisterIndex(register)
      const { found } = searchIndex({ ...search, filters: {}, page: { size: 100 } }, index, theTradeBook)
      const units = found.map(({ unit }) => unit)
      const counts = searchIndex(search, index, theTradeBook).counts()
      for (const name of facetNames) expectTrueCounts(name, { units, search, counts })
    }),
  )
})

type Counting = Readonly<{
  units: readonly Unit[]
  search: Search
  counts: FacetCounts
}>

function expectTrueCounts<Name extends FacetName>(name: Name, { units, search, counts }: Counting): void {
  const among = units.filter(unit => suitsAll(unit, search, oneOf.includes(name) ? name : undefined))
  const counted: readonly Readonly<{ value: FacetValues[Name]; units: number }>[] = counts[name]
  const plain = counted.map(({ value }) => ({
    value,
    units: among.filter(unit => suits[name](unit, value, search)).length,
  }))
  expect(counted).toEqual(plain)
}

test('every choice that a unit can answer to has a count', () => {
  const counts = searchIndex(nothingAsked, openRegisterIndex([]), theTradeBook).counts()
  const sizes = facetNames.map(name => [name, counts[name].length])
  expect(Object.fromEntries(sizes)).toEqual({
    serviceType: 11,
    route: 5,
    municipality: 290,
    permit: 4,
    price: 7,
    withinKm: 0,
    age: 21,
    gender: 3,
    need: 40,
    freePlaces: 3,
    readiness: 1,
  })
})

const filters: Filters = {}
const nothingAsked: Search = {
  text: '',
  filters,
  sort: 'name',
  page: { size: 1 },
  today: '2026-11-23',
  now: Date.parse('2026-11-23T10:00:00Z'),
}
