import readSheets from 'read-excel-file/universal'
import type { Unreadable } from '../domain/importing/unreadable.ts'
import type { Cell, Table } from './table.ts'
import { isAsClaimed } from './workbookGuard.ts'

/** Every sheet of a workbook. A formula is the value that it had when the workbook was saved. */
export async function readWorkbook(file: Buffer): Promise<readonly Table[] | Unreadable> {
  if (!isAsClaimed(file)) return { unreadable: 'damaged' }
  try {
    const sheets = await readSheets(new Uint8Array(file).buffer)
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map(row => row.map(cellOf)) }))
  } catch (fault) {
    return brokenCell(fault) ?? { unreadable: 'damaged' }
  }
}

/** Days come as midnight in UTC. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === 'string') return value.normalize('NFC').trim() || null
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The library says so in its message, and nowhere else. */
function brokenCell(fault: unknown): Unreadable | undefined {
  const [, row, column] =
    /<c\/> at row (\d+), col (\d+)/.exec(fault instanceof Error ? fault.message : '') ?? []
  return row === undefined
    ? undefined
    : { unreadable: 'brokenCell', row: Number(row), column: Number(column) }
}
