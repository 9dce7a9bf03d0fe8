import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

const yes = ['ja', 'j', 'x', 'yes', 'y', 'sant', 'true', '1']
const no = ['nej', 'n', 'no', 'falskt', 'false', '0', '-', '–']

export function readYesOrNo(cell: Cell): CellRead<boolean> {
  const word = textOf(cell).toLowerCase()
  if (yes.includes(word)) return { value: true }
  return no.includes(word) ? { value: false } : wrong({ fault: 'notYesOrNo' })
}
