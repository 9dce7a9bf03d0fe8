import { type CellRead, textOf, wrong } from './cellRead.ts'
import type { Cell } from './table.ts'

export type Span = Readonly<{ least: number; most: number }>

/** Kronor as Swedes write them: 1 234,50 · 4 500 kr/dygn · 4.500:- · 4500.5 */
export function readPrice(cell: Cell, span: Span): CellRead<number> {
  const number = numberIn(textOf(cell).replace(currency, ''))
  if (number === undefined) return wrong({ fault: 'notANumber' })
  return within(Math.round(number * 100) / 100, span)
}

const currency = /\s*(?::-|(?:kr|sek|kronor)\b\.?(?:\s*(?:\/|per|om)\s*(?:dygn|dag|day))?)\s*$/i

export function readWhole(cell: Cell, span: Span): CellRead<number> {
  const number = numberIn(textOf(cell).replace(counted, ''))
  if (number === undefined) return wrong({ fault: 'notANumber' })
  return Number.isInteger(number) ? within(number, span) : wrong({ fault: 'notWhole' })
}

const counted = /\s*(?:år|st|platser|pl|years?|places)\.?$/i

/** Both ends of 13–17, of 13 till 17 år, and of a single year. */
export function readAges(cell: Cell, span: Span): CellRead<Readonly<{ from: number; to: number }>> {
  const [, first, second] = years.exec(textOf(cell)) ?? []
  if (first === undefined) return wrong({ fault: 'notAnAge' })
  const [from, to] = [Number(first), Number(second ?? first)]
  const outside = [from, to].some(age => age < span.least || age > span.most)
  if (outside) return wrong({ fault: 'outOfRange', ...span })
  return from > to ? wrong({ fault: 'reversed', first: 'ageFrom', second: 'ageTo' }) : { value: { from, to } }
}

const years = /^(\d{1,2})(?:\s*(?:år\s*)?(?:[-–—]|till|to)\s*(\d{1,2}))?\s*(?:år|years?)?$/i

function within(number: number, { least, most }: Span): CellRead<number> {
  return number < least || number > most ? wrong({ fault: 'outOfRange', least, most }) : { value: number }
}

/** Groups of three may be parted by spaces or points; the decimals follow a comma, or a point where there are no groups. */
function numberIn(text: string): number | undefined {
  if (!/^-?\d{1,12}(?:[.,]\d{1,6})?$|^-?\d{1,3}(?:[ .]\d{3}){1,3}(?:,\d{1,6})?$/.test(text)) return undefined
  const grouped = /^-?\d{1,3}(?:[ .]\d{3})+(?:,|$)/.test(text)
  return Number((grouped ? text.replaceAll(/[ .]/g, '') : text).replace(',', '.'))
}
