import { describe, expect, test } from '@jest/globals'
import type { SheetMapping } from '../../bot/domain/importing/mapping.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { type Check, checkTables } from '../../bot/import/checkTables.ts'
import { columnReaders } from '../../bot/import/columnReaders.ts'
import { usualLimits } from '../../bot/import/importLimits.ts'
import { mapSheet } from '../../bot/import/mapSheet.ts'
import { openFileReader } from '../../bot/import/readFile.ts'
import type { Cell, Table } from '../../bot/import/table.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aProvider, theCity } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { messyList } from './messyList.ts'

const today = '2026-11-25'
const readers = columnReaders(loadLexicon(), today)

describe('a messy Excel file', () => {
  const { planted, file } = messyList()

  test('has thirty faults and more', () => {
    expect(planted.length).toBeGreaterThanOrEqual(30)
  })

  test('gives away every fault by row and column, and none that is not there', async () => {
    const read = await openFileReader(usualLimits)({ name: 'enheter.xlsx', bytes: await file() })
    if ('unreadable' in read) throw new Error(`The list could not be read: ${read.unreadable}.`)
    const { problems } = await check(read.tables, [])
    const found = problems.map(({ row, column, weight, wrong }) => ({
      row,
      column: column?.number ?? 0,
      fault: wrong.fault,
      weight,
    }))
    expect(found).toEqual(planted)
  })

  test('has a sentence for each that says more than that it is wrong, in each language', async () => {
    const { problems } = await check([{ sheet: 'Enheter', rows: messyList().sheet }], [])
    for (const locale of locales) {
      const sentences = problems.map(({ wrong }) => wordsFor(locale).importing.problem(wrong))
      expect(sentences.filter(sentence => !/^.+[.?] .+[.?]$|^Skriv |^Write /.test(sentence))).toEqual([])
      expect(sentences.join(' ')).not.toMatch(/undefined|\[object/)
    }
  })

  test('shows nobody the personal number that stands in it', async () => {
    const check = await checked(messyList().sheet, [])
    expect(check.problems.find(({ wrong }) => wrong.fault === 'personalNumber')?.value).toBe('')
  })
})

describe('against the register, a list shows', () => {
  const ekbacken = aProvider({
    units: [
      aUnit({ methods: ['MI'] }),
      aUnit({ id: 'unit-2', name: 'Gläntan' }),
      aUnit({ id: 'unit-3', name: 'Åsen' }),
    ],
  })

  test('what would be changed, field by field, and that the rest would not', async () => {
    const list = rowsOf({
      Enhet: 'EKBACKEN',
      Platser: 8,
      'Ålder till': 18,
      Kommun: 'Göteborg',
      Metod: 'KBT, MI',
    })
    const { plan, unchanged } = await checked(list, [ekbacken])
    expect(plan.providers).toHaveLength(1)
    expect(plan.providers[0]?.units[0]).toMatchObject({
      unitId: 'unit-1',
      isNew: false,
      changes: [
        { field: 'ageTo', from: 20, to: 18 },
        { field: 'methods', from: ['MI'], to: ['KBT', 'MI'] },
        { field: 'places', from: 6, to: 8 },
      ],
    })
    expect(unchanged).toBe(0)
  })

  test('what is in the register and not in the file', async () => {
    const { absent, unchanged } = await checked(rowsOf({ Enhet: 'Ekbacken' }), [ekbacken])
    expect(absent.map(({ unitName }) => unitName)).toEqual(['Gläntan', 'Åsen'])
    expect(unchanged).toBe(1)
  })

  test('a new unit of a known provider, and its agreement', async () => {
    const { plan, problems } = await checked(
      rowsOf({
        Enhet: 'Kojan',
        ...aWholeUnit,
        Ramavtal: 'HVB ungdom',
        Rangordning: 3,
        'Avtal från': '2026-01-01',
        'Avtal till': 'tills vidare',
      }),
      [ekbacken],
    )
    expect(problems).toEqual([])
    expect(plan.providers[0]).toMatchObject({ providerId: 'provider-1', isNew: false, changes: [] })
    expect(plan.providers[0]?.units).toMatchObject([
      {
        isNew: true,
        name: 'Kojan',
        agreements: [{ agreement: { kind: 'framework', area: 'HVB ungdom', rank: 3, to: '2099-12-31' } }],
      },
    ])
  })

  test('a unit of the same name as the same one, whatever its service', async () => {
    const { plan } = await checked(rowsOf({ Enhet: 'Ekbacken', Insats: 'SiS' }), [ekbacken])
    expect(plan.providers[0]?.units[0]).toMatchObject({
      unitId: 'unit-1',
      changes: [{ field: 'serviceType', from: 'residentialCare', to: 'secureYouthHome' }],
    })
  })

  test('a permit that somebody has checked since, and leaves the check as it is', async () => {
    const list = rowsOf({
      Enhet: 'Ekbacken',
      'Tillstånd kontrollerat': '2026-10-01',
      'Tillståndets status': 'återkallat',
    })
    const { plan, problems } = await checked(list, [ekbacken])
    expect(problems.map(({ weight, wrong }) => [weight, wrong])).toEqual([
      ['warning', { fault: 'checkedLater', on: '2026-11-01' }],
    ])
    expect(plan.providers).toEqual([])
  })

  test('a unit called by its id, whatever its new name', async () => {
    const { plan } = await checked(rowsOf({ 'Enhets-id': 'unit-2', Enhet: 'Gläntans HVB' }), [ekbacken])
    expect(plan.providers[0]?.units[0]?.changes).toEqual([
      { field: 'unitName', from: 'Gläntan', to: 'Gläntans HVB' },
    ])
  })

  test('a price that is to come, once', async () => {
    const list = rowsOf({ Enhet: 'Ekbacken', Pris: '4 800', 'Pris från': '2027-01-01' })
    const { plan } = await checked(list, [ekbacken])
    expect(plan.providers[0]?.units[0]?.changes).toMatchObject([{ field: 'level1', to: 4_800 }])
    const coming = { level: 1, dailyPrice: 4_800, from: '2027-01-01' } as const
    const raised = aProvider({ units: [aUnit({ prices: [...aUnit().prices, coming] })] })
    expect((await checked(list, [raised])).plan.providers).toEqual([])
  })

  test.each([
    ['an id that nobody has', { 'Enhets-id': 'unit-9' }, 'unknownUnitId'],
    ['a unit of somebody else', { 'Enhets-id': 'unit-4' }, 'unitOfAnother'],
    ['one of two units of the same name', { Enhet: 'Tvillingen' }, 'severalUnits'],
    ['fewer places than children', { Enhet: 'Full', Platser: 2 }, 'fewerThanTaken'],
  ])('%s is pointed out', async (_, cells, fault) => {
    const twin = { name: 'Tvillingen' }
    const full = aUnit({ id: 'f', name: 'Full', permit: aPermit({ maxPersons: 4 }), occupiedOtherwise: 3 })
    const crowded = aProvider({ units: [aUnit({ id: 'a', ...twin }), aUnit({ id: 'b', ...twin }), full] })
    const other = theCity({ organisationNumber: '459000-0008', units: [aUnit({ id: 'unit-4' })] })
    const { problems } = await checked(rowsOf({ Enhet: 'x', ...cells }), [crowded, other])
    expect(problems.map(({ wrong }) => wrong.fault)).toEqual([fault])
  })

  test('the city’s departments apart by their names, though they are one legal person', async () => {
    const hvb = theCity({ id: 'hvb', name: 'Stadens HVB', units: [aUnit({ id: 'h', name: 'Kojan' })] })
    const homes = theCity({
      id: 'homes',
      name: 'Stadens familjehem',
      units: [aUnit({ id: 'g', name: 'Kojan' })],
    })
    const named = rowsOf({ Enhet: 'Kojan', Utförare: 'Stadens familjehem', Platser: 9 })
    expect((await checked(named, [hvb, homes])).plan.providers.map(({ providerId }) => providerId)).toEqual([
      'homes',
    ])
    const unnamed = await checked(rowsOf({ Enhet: 'Kojan', Platser: 9 }), [hvb, homes])
    expect(unnamed.problems.map(({ wrong }) => wrong.fault)).toEqual(['severalProviders'])
  })

  test.each([
    ['more units than a case file holds', 501, 'MI', 'tooManyUnits'],
    ['more about its units than a case file holds', 500, 'x'.repeat(490), 'tooMuchSaid'],
    ['as much as it does hold', 500, 'MI', undefined],
  ])('a provider with %s', async (_, units, methods, fault) => {
    const heading = [
      'Org.nr',
      ...Object.keys(aWholeUnit),
      'Enhet',
      'Metod',
      'Tillståndets målgrupp',
      'Föreståndare',
    ]
    const rows = Array.from({ length: units }, (_, at) => [
      '996677-8897',
      ...Object.values(aWholeUnit),
      `Enhet ${at}`,
      `${methods} ${at}, ${methods}`,
      methods,
      methods.slice(0, 190),
    ])
    const { problems } = await checked([heading, ...rows], [aProvider({ units: [] })])
    expect([...new Set(problems.map(({ wrong }) => wrong.fault))]).toEqual(fault ? [fault] : [])
  })

  test('a person’s own mailbox, and lets it pass', async () => {
    const { problems, plan } = await checked(
      rowsOf({ Enhet: 'Ekbacken', 'E-post': 'anna.ek@ekbacken.example' }),
      [ekbacken],
    )
    expect(problems.map(({ weight, wrong }) => [weight, wrong.fault])).toEqual([
      ['warning', 'personalMailbox'],
    ])
    expect(plan.providers[0]?.changes).toMatchObject([{ field: 'mailbox' }])
  })
})

test('a person’s mapping goes before the headings', async () => {
  const rows = [
    ['Nummer', 'Vad', 'Hur många'],
    ['996677-8897', 'Ekbacken', 9],
  ]
  const mapping: SheetMapping = {
    sheet: 'x',
    headingRow: 1,
    headings: ['Nummer', 'Vad', 'Hur många'],
    columns: ['organisationNumber', 'unitName', 'places'],
  }
  const { plan } = await check([{ sheet: 'x', rows }], [aProvider()], [mapping])
  expect(plan.providers[0]?.units[0]?.changes).toEqual([{ field: 'places', from: 6, to: 9 }])
})

const aWholeUnit = {
  Insats: 'HVB',
  Kommun: 'Partille',
  'Ålder från': 13,
  'Ålder till': 17,
  Platser: 6,
  Pris: 4_500,
  'Tillståndets status': 'gäller',
  'Tillstånd kontrollerat': '2026-11-01',
}

/** One row about a unit of Ekbacken Omsorg AB, under headings. */
function rowsOf(cells: Readonly<Record<string, Cell>>): readonly (readonly Cell[])[] {
  const named = { 'Org.nr': '996677-8897', ...cells }
  return [Object.keys(named), Object.values(named)]
}

function checked(rows: readonly (readonly Cell[])[], register: readonly Provider[]): Promise<Check> {
  return check([{ sheet: 'Enheter', rows }], register)
}

function check(
  tables: readonly Table[],
  register: readonly Provider[],
  mappings = tables.flatMap(table => mapSheet(table) ?? []),
): Promise<Check> {
  return checkTables(tables, mappings, { register, today, readers, onProgress: () => {} })
}
