import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day, hour } from '../../../bot/domain/calendar.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { type Search, searchIndex } from '../../../bot/domain/registerIndex/search.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { aPermit, aPrice, aUnit, aVacancy } from '../../builders/aUnit.ts'
import { reordered } from '../matching/anyRegister.ts'
import { anyNamedRegister, anySearch } from './anySearch.ts'
import { theTradeBook } from './theTradeBook.ts'

const boras = { lat: 57.721, lon: 12.94 }
const malmo = { lat: 55.605, lon: 13.0 }

describe('units are put in order', () => {
  test('by how well the words find them, then by whether they may be suggested and are free', () => {
    const units = [
      aUnit({ id: 'revoked', name: 'Alm', permit: aPermit({ status: 'revoked' }) }),
      aUnit({ id: 'silent', name: 'Bok' }),
      aUnit({ id: 'free', name: 'Cypress', vacancy: [aVacancy()] }),
      aUnit({ id: 'called', name: 'HVB Dunge', takes: ['trauma'], permit: aPermit({ status: 'revoked' }) }),
    ]
    expect(found({ text: 'hvb', sort: 'relevance' }, units)).toEqual(['free', 'silent', 'revoked', 'called'])
  })

  test('by distance from the chosen municipality', () => {
    const units = [
      aUnit({ id: 'far', name: 'Alm', position: malmo }),
      aUnit({ id: 'near', name: 'Bok' }),
      aUnit({ id: 'between', name: 'Cypress', position: boras }),
    ]
    expect(found({ sort: 'distance', from: { lat: 57.707, lon: 11.967 } }, units)).toEqual([
      'near',
      'between',
      'far',
    ])
  })

  test('by the price of the day', () => {
    const units = [
      aUnit({ id: 'dear', name: 'Alm', prices: aPrice(9_000) }),
      aUnit({ id: 'cheap', name: 'Bok', prices: aPrice(1_000) }),
    ]
    expect(found({ sort: 'price' }, units)).toEqual(['cheap', 'dear'])
  })

  test('by who said anything of places last; whoever never did stands last', () => {
    const units = [
      aUnit({ id: 'never', name: 'Alm' }),
      aUnit({ id: 'lately', name: 'Cypress', vacancy: [aVacancy({ statedAt: now - day })] }),
      aUnit({ id: 'before', name: 'Bok', vacancy: [aVacancy({ statedAt: now - 9 * day })] }),
    ]
    expect(found({ sort: 'freshness' }, units)).toEqual(['lately', 'before', 'never'])
  })

  test('by name, with å, ä and ö last, as Swedes look for them', () => {
    const names = ['ask', 'Zenit', 'Ål', 'Äng', 'Öland', 'örn', 'Östern']
    const units = names.toReversed().map(name => aUnit({ id: name, name }))
    expect(found({ sort: 'name' }, units)).toEqual(names)
  })

  test('by the whole name where it begins as another does', () => {
    const names = ['HVB Enbärskotten', 'HVB Enbärskotten Norra', 'HVB Enbärstofsen']
    const units = names.toReversed().map(name => aUnit({ id: name, name }))
    expect(found({ sort: 'name' }, units)).toEqual(names)
  })
})

describe('a price and an agreement', () => {
  test('are those of the day that is asked about, whichever was asked about before', () => {
    const prices = [
      { level: 1, dailyPrice: 1_500, from: '2026-01-01' },
      { level: 1, dailyPrice: 6_000, from: '2027-01-01' },
    ] as const
    const index = openRegisterIndex([aProvider({ units: [aUnit({ prices })] })])
    const pricedOn = (today: Search['today']) =>
      searchIndex({ ...plainSearch, today }, index, theTradeBook)
        .counts()
        .price.filter(({ units }) => units > 0)
        .map(({ value }) => value)
    expect([pricedOn('2026-12-31'), pricedOn('2027-01-01'), pricedOn('2026-12-31')]).toEqual([
      [1_000],
      [5_000],
      [1_000],
    ])
  })
})

test('a place is free until the hour when what was said of it has run out, and again when a hold has', () => {
  const units = [
    aUnit({ id: 'said until ten', vacancy: [aVacancy({ expiresAt: now + hour })] }),
    aUnit({
      id: 'held until eleven',
      vacancy: [aVacancy({ places: 1 })],
      permit: aPermit({ maxPersons: 1 }),
      occupiedOtherwise: 0,
      holds: [{ caseCode: 'PLAC-1', caseVersion: 1, places: 1, until: now + 2 * hour }],
    }),
  ]
  const index = openRegisterIndex([aProvider({ units })])
  const freeAt = (at: Search['now']) => {
    const search: Search = { ...plainSearch, now: at, filters: { freePlaces: [1] } }
    return searchIndex(search, index, theTradeBook).found.map(({ unit }) => unit.id)
  }
  expect([now, now + hour, now + 2 * hour].map(freeAt)).toEqual([
    ['said until ten'],
    [],
    ['held until eleven'],
  ])
})

test('in whatever order the register is told, the same is found in the same order', () => {
  fc.assert(
    fc.property(
      anyNamedRegister.chain(register => fc.tuple(fc.constant(register), reordered(register))),
      anySearch,
      ([register, shuffled], search) => {
        expect(answer(search, shuffled)).toEqual(answer(search, register))
      },
    ),
  )
})

test('an index that has followed every change answers as one opened with what holds now', () => {
  fc.assert(
    fc.property(anyNamedRegister, anyNamedRegister, anySearch, (before, after, search) => {
      const index = openRegisterIndex(before)
      // Whatever is noted of rows is noted when it is first asked for: here before the changes.
      searchIndex(search, index, theTradeBook).counts()
      for (const provider of after) index.keep(provider)
      const untouched = before.filter(({ id }) => !after.some(kept => kept.id === id))
      const followed = searchIndex(search, index, theTradeBook)
      expect(inShort(followed)).toEqual(answer(search, [...untouched, ...after]))
    }),
  )
})

test('page after page shows every unit once, in the order of one long page', () => {
  fc.assert(
    fc.property(anyNamedRegister, anySearch, (register, search) => {
      const index = openRegisterIndex(register)
      const whole = searchIndex({ ...search, page: { size: 100 } }, index, theTradeBook)
      const ids: string[] = []
      let { page } = search
      for (;;) {
        const { found, end } = searchIndex({ ...search, page }, index, theTradeBook)
        ids.push(...found.map(({ unit }) => unit.id))
        if (!end) break
        page = { ...page, after: end }
      }
      expect(ids).toEqual(whole.found.map(({ unit }) => unit.id))
    }),
  )
})

test('a page further on is the same whether one skips to it or goes on from the last', () => {
  fc.assert(
    fc.property(anyNamedRegister, anySearch, fc.nat(4), (register, search, skip) => {
      const index = openRegisterIndex(register)
      const whole = searchIndex({ ...search, page: { size: 100 } }, index, theTradeBook)
      const { found } = searchIndex({ ...search, page: { size: 2, skip } }, index, theTradeBook)
      expect(found).toEqual(whole.found.slice(skip, skip + 2))
    }),
  )
})

test('the next page begins after the last unit shown, though that unit is gone', () => {
  const units = ['Alm', 'Bok', 'Cypress', 'Dunge'].map(name => aUnit({ id: name, name }))
  const search: Search = { ...plainSearch, sort: 'name', page: { size: 2 } }
  const index = openRegisterIndex([aProvider({ units })])
  const { end } = searchIndex(search, index, theTradeBook)
  index.keep(aProvider({ units: units.filter(({ id }) => id !== 'Bok') }))
  if (!end) throw new Error('There was no second page.')
  const { found } = searchIndex({ ...search, page: { size: 2, after: end } }, index, theTradeBook)
  expect(found.map(({ unit }) => unit.id)).toEqual(['Cypress', 'Dunge'])
})

const plainSearch: Search = {
  text: '',
  filters: {},
  sort: 'relevance',
  page: { size: 25 },
  today: '2026-11-23',
  now,
}

function found(search: Partial<Search>, units: readonly Unit[]): readonly string[] {
  const index = openRegisterIndex(units.map(unit => aProvider({ id: unit.id, units: [unit] })))
  return searchIndex({ ...plainSearch, ...search }, index, theTradeBook).found.map(({ unit }) => unit.id)
}

function answer(search: Search, register: readonly Provider[]) {
  return inShort(searchIndex(search, openRegisterIndex(register), theTradeBook))
}

function inShort({ found, counts, ...rest }: ReturnType<typeof searchIndex>) {
  return { ...rest, counts: counts(), found: found.map(({ unit, foundBy }) => [unit.id, foundBy]) }
}
