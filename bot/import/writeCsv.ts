import Papa from 'papaparse'
import { protectedFromFormulas } from './formulaGuard.ts'
import type { Cell } from './table.ts'
import { inTurns } from './turns.ts'

/** As Excel in Swedish opens it by itself: UTF-8 with its mark, semicolons, decimal commas. */
export async function writeCsv(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const lines: string[] = []
  await inTurns(rows, row => lines.push(Papa.unparse([row.map(written)], { delimiter: ';' })))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return cell === null ? '' : protectedFromFormulas(String(cell))
}
