import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Cell } from './table.ts'

/** Packs the rows that `writeWorkbook.ts` hands over, until it says that there are no more. */
const rows: (readonly Cell[])[] = []
parentPort?.on('message', (helping: readonly (readonly Cell[])[] | 'end') => {
  if (helping === 'end') void pack(String(workerData))
  else rows.push(...helping)
})

async function pack(sheet: string): Promise<void> {
  const [headings = [], ...others] = rows
  const data: SheetData = [
    headings.map(value => ({ value: String(value ?? ''), fontWeight: 'bold' })),
    ...others.map(row => row.map(cellOf)),
  ]
  parentPort?.postMessage(await writeExcelFile(data, { sheet, stickyRowsCount: 1 }).toBuffer())
}

/** Text is said to be text, so that nothing that begins with an equals sign is ever a formula. */
function cellOf(value: Cell) {
  return typeof value === 'string' ? { value, type: String } : value
}
