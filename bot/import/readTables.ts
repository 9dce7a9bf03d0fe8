import type { Unreadable } from '../domain/importing/unreadable.ts'
import { isUnreadable } from '../domain/importing/unreadable.ts'
import type { ImportLimits } from './importLimits.ts'
import type { Table } from './table.ts'
import { readTextFile } from './textFile.ts'
import { readWorkbook } from './workbook.ts'
import { refuseWorkbook } from './workbookGuard.ts'

/** The sheets of a workbook or the one table of a text file; what it is shows in its first bytes, not in its name. */
export async function readTables(
  file: Buffer,
  { name, limits }: Readonly<{ name: string; limits: ImportLimits }>,
): Promise<readonly Table[] | Unreadable> {
  if (file.length === 0) return { unreadable: 'empty' }
  if (file.length > limits.fileBytes) return { unreadable: 'tooLarge', mostBytes: limits.fileBytes }
  if (beginsWith(file, compoundFile)) return { unreadable: 'olderExcel' }
  const tables = beginsWith(file, zip) ? await readZip(file, limits) : readText(file, name, limits)
  return isUnreadable(tables) ? tables : (refuseTables(tables, limits) ?? tables)
}

const zip = [0x50, 0x4b]
/** Excel before 2007, and a newer workbook behind a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

function beginsWith(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte)
}

async function readZip(file: Buffer, limits: ImportLimits): Promise<readonly Table[] | Unreadable> {
  return refuseWorkbook(file, limits) ?? (await readWorkbook(file))
}

function readText(file: Buffer, sheet: string, limits: ImportLimits): readonly Table[] | Unreadable {
  const rows = readTextFile(file, limits)
  return isUnreadable(rows) ? rows : [{ sheet, rows }]
}

function refuseTables(tables: readonly Table[], limits: ImportLimits): Unreadable | undefined {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows === 0) return { unreadable: 'empty' }
  if (rows > limits.rows) return { unreadable: 'tooManyRows', most: limits.rows }
  for (const table of tables) {
    for (const [row, cells] of table.rows.entries()) {
      if (cells.length > limits.columns) return { unreadable: 'tooManyColumns', most: limits.columns }
      const column = cells.findIndex(cell => typeof cell === 'string' && cell.length > limits.cellLength)
      if (column >= 0)
        return {
          unreadable: 'cellTooLong',
          sheet: table.sheet,
          row: row + 1,
          column: column + 1,
          most: limits.cellLength,
        }
    }
  }
  return undefined
}
