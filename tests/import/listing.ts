import type { Desk } from '../../bot/desk/desk.ts'
import { dateAt } from '../../bot/domain/calendar.ts'
import type { ImportPlan } from '../../bot/domain/importing/plan.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { Locale } from '../../bot/domain/vocabulary.ts'
import { type Check, checkTables } from '../../bot/import/checkTables.ts'
import { columnReaders } from '../../bot/import/columnReaders.ts'
import { mapSheet } from '../../bot/import/mapSheet.ts'
import type { Cell, Table } from '../../bot/import/table.ts'
import { unitList } from '../../bot/import/unitList.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { now } from '../builders/aQuery.ts'

export const today = dateAt(now)

const readers = columnReaders(loadLexicon(), today)

type Rows = readonly (readonly Cell[])[]

/** The register as the list that is exported of it; without ids it is a list that somebody else has made. */
export function listed(
  register: readonly Provider[],
  { locale = 'sv', withIds = true }: Readonly<{ locale?: Locale; withIds?: boolean }> = {},
): Rows {
  const units = register.flatMap(provider => provider.units.map(unit => ({ provider, unit })))
  const rows = unitList(units, wordsFor(locale), today)
  return withIds ? rows : rows.map(([, ...others]) => others)
}

export function imported(rows: Rows, register: readonly Provider[]): Promise<Check> {
  return importedTables([{ sheet: 'Enheter', rows }], register)
}

export function importedTables(tables: readonly Table[], register: readonly Provider[]): Promise<Check> {
  const mappings = tables.flatMap(table => mapSheet(table) ?? [])
  return checkTables(tables, mappings, { register, today, readers, onProgress: () => {} })
}

/** What the list would do to the register of the desk; the list must be faultless. */
export async function planOf(rows: Rows, desk: Desk): Promise<ImportPlan> {
  const { plan, problems } = await imported(rows, desk.register.all())
  const [error] = problems.filter(({ weight }) => weight === 'error')
  if (error) throw new Error(`The list has a fault in row ${error.row}: ${error.wrong.fault}.`)
  return plan
}
