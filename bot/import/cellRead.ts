import type { Wrong } from '../domain/importing/problem.ts'
import type { Cell } from './table.ts'

/** A cell understood, or what is wrong with it; what is only unusual is both. */
export type CellRead<Value> = Readonly<{ value: Value; wrong?: Wrong }> | Readonly<{ wrong: Wrong }>

export function wrong(what: Wrong): Readonly<{ wrong: Wrong }> {
  return { wrong: what }
}

/** The cell as a person would have typed it. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  const text = String(cell)
  return loose.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Most cells have no space too many, and need not be written anew. */
const loose = /\s\s|[^\S ]|^\s|\s$/

/** What Excel shows where a formula came to nothing. */
export function isFormulaFault(text: string): boolean {
  return (
    text.startsWith('#') &&
    /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|VÄRDEFEL!|REFERENS!|NAMN\?|OGILTIGT!|SAKNAS!)$/i.test(
      text,
    )
  )
}
