import { type CellRead, textOf } from './cellRead.ts'
import type { Cell } from './table.ts'

/** Lists say the same few words again and again. */
const mostRemembered = 5_000

export function remembered<Value>(read: (text: string) => CellRead<Value>): (cell: Cell) => CellRead<Value> {
  const known = new Map<string, CellRead<Value>>()
  return cell => {
    const text = textOf(cell)
    const before = known.get(text)
    if (before) return before
    if (known.size >= mostRemembered) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}
