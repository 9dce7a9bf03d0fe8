import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { demoRegister } from '../../bot/demo/register/demoRegister.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { untilFurtherNotice } from '../../bot/import/dates.ts'
import { usualLimits } from '../../bot/import/importLimits.ts'
import { readTables } from '../../bot/import/readTables.ts'
import type { Table } from '../../bot/import/table.ts'
import { writeCsv } from '../../bot/import/writeCsv.ts'
import { writeWorkbook } from '../../bot/import/writeWorkbook.ts'
import { aProvider } from '../builders/aProvider.ts'
import { anAgreement, aPermit, aUnit } from '../builders/aUnit.ts'
import { aRegister } from './anyRegister.ts'
import { importedTables, listed, today } from './listing.ts'

describe('what was exported changes nothing when it is imported again', () => {
  test('whatever stands in the register, as CSV, in each language', async () => {
    await fc.assert(
      fc.asyncProperty(aRegister, fc.constantFrom(...locales), async (register, locale) => {
        const file = await writeCsv(listed(register, { locale }))
        expect(await changesOf(await tablesIn(file), register)).toEqual(nothing(register))
      }),
      { numRuns: 150 },
    )
  })

  test('whatever stands in the register, as Excel', async () => {
    await fc.assert(
      fc.asyncProperty(aRegister, async register => {
        const file = await writeWorkbook({ sheet: 'Enheter', rows: listed(register) })
        expect(await changesOf(await tablesIn(file), register)).toEqual(nothing(register))
      }),
      { numRuns: 15 },
    )
  })

  test('and the whole demo register', async () => {
    const register = demoRegister({ seed: 1480, today, now: Date.parse(today) })
    const tables = await tablesIn(await writeWorkbook({ sheet: 'Enheter', rows: listed(register) }))
    expect(await changesOf(tables, register)).toEqual(nothing(register))
  })
})

test('a unit in several lots of a framework has a row for each', () => {
  const lots = ['Norr', 'Söder'].map(lot => anAgreement({ number: 'A-1', lot, to: untilFurtherNotice }))
  const [, ...rows] = listed([aProvider({ units: [aUnit({ agreements: lots })] })])
  expect(rows.map(row => [row[0], row.at(-5)])).toEqual([
    ['unit-1', 'Norr'],
    ['unit-1', 'Söder'],
  ])
})

test('nothing in a CSV file is run as a formula', async () => {
  const names = ['=HYPERLINK("http://ond.example")', '+46', '-1+1', '@SUM(A1)', "'=1+1"]
  const units = names.map((name, at) => aUnit({ id: `u${at}`, name, permit: aPermit({ manager: '=1+1' }) }))
  const file = (await writeCsv(listed([aProvider({ units })]))).toString()
  const cells = file.split('\r\n').flatMap(line => line.split(';').map(cell => cell.replace(/^"/, '')))
  expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

async function tablesIn(file: Buffer): Promise<readonly Table[]> {
  const tables = await readTables(file, { name: 'lista', limits: usualLimits })
  if ('unreadable' in tables) throw new Error(`What was exported cannot be read: ${tables.unreadable}.`)
  return tables
}

async function changesOf(tables: readonly Table[], register: readonly Provider[]) {
  const { plan, unchanged, absent, problems } = await importedTables(tables, register)
  const errors = problems.filter(({ weight }) => weight === 'error')
  return { providers: plan.providers, unchanged, absent, errors }
}

function nothing(register: readonly Provider[]) {
  return { providers: [], unchanged: register.flatMap(({ units }) => units).length, absent: [], errors: [] }
}
