import Papa from 'papaparse'
import type { Unreadable } from '../domain/importing/unreadable.ts'
import { unprotected } from './formulaGuard.ts'
import type { ImportLimits } from './importLimits.ts'
import type { Cell } from './table.ts'

/** The rows of a CSV file, whatever separates its cells and whichever way its letters are written. */
export function readTextFile(file: Buffer, limits: ImportLimits): readonly (readonly Cell[])[] | Unreadable {
  const text = decoded(file)
  if (text === undefined) return { unreadable: 'otherFormat' }
  const [line = '', said = ''] = /^sep=(.)\r?\n/.exec(text) ?? []
  const body = text.slice(line.length)
  return parsed(body, said || separatorOf(body), limits)
}

/** UTF-16 and UTF-8 by their marks; else what is not valid UTF-8 was written as Windows does in Sweden. */
function decoded(file: Buffer): string | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  const text = decodedAs('utf-8', file) ?? decodedAs('windows-1252', file)
  return text === undefined || binary.test(text) ? undefined : text
}

function decodedAs(encoding: string, file: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file)
  } catch {
    return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text file has none but tab, line feed and carriage return.
const binary = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

const separators = [';', '\t', ','] as const

/** Whatever parts most of the first rows into equally many cells; commas inside cells do so only by chance. */
function separatorOf(text: string): string {
  const counted = separators.map(separator => ({ separator, ...evenness(text, separator) }))
  return counted.reduce((best, next) => (isMoreEven(next, best) ? next : best)).separator
}

type Evenness = Readonly<{ rows: number; cells: number }>

function evenness(text: string, delimiter: string): Evenness {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 })
  const parted = data.map(row => row.length).filter(cells => cells > 1)
  const counts = [...new Set(parted)].map(cells => ({
    cells,
    rows: parted.filter(one => one === cells).length,
  }))
  return counts.reduce((best, next) => (isMoreEven(next, best) ? next : best), { rows: 0, cells: 0 })
}

function isMoreEven(one: Evenness, other: Evenness): boolean {
  return one.rows === other.rows ? one.cells > other.cells : one.rows > other.rows
}

function parsed(text: string, delimiter: string, limits: ImportLimits): readonly Cell[][] | Unreadable {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: limits.rows + 1 })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) return { unreadable: 'openQuote', row: (quote.row ?? 0) + 1 }
  return data.map(row => row.map(cell => unprotected(cell).normalize('NFC').trim() || null))
}
