import { hash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonicalJson.ts'
import type { Totals } from './tally.ts'

/**
 * What a line of an export says. The first says what it is and which archive it is of; then comes a line for each case
 * file. After each page of the archive stands how much there is so far and up to where the archive was read; the last
 * line says how much there is, and nothing of going on.
 */
export type ExportLine =
  | Readonly<{ says: 'header'; version: number; from: string }>
  | Readonly<{ says: 'file'; text: string }>
  | Readonly<{ says: 'totals'; totals: Totals; upTo?: string }>

export const newestFormat = 1
const formatName = 'samplats archive'

/** The line as it is written, after a line with that running hash; and the running hash that it has itself. */
export function writeLine(line: ExportLine, before: string): Readonly<{ text: string; chain: string }> {
  const body = bodyOf(line)
  const chain = chainAfter(before, body)
  return { text: `{"chain":"${chain}",${body.slice(1)}\n`, chain }
}

export type LineFault = 'changed' | 'newer' | 'foreign'

type LineRead = Readonly<{ line: ExportLine; chain: string }> | Readonly<{ fault: LineFault }>

/** The header is read before it is checked: how a newer format is checked, nobody knows. */
export function readLine(text: string, before: string): LineRead {
  const isFirst = before === ''
  const [, chain] = /^\{"chain":"([0-9a-f]{64})",/.exec(text) ?? []
  if (chain === undefined) return { fault: isFirst ? 'foreign' : 'changed' }
  const body = `{${text.slice(`{"chain":"${chain}",`.length)}`
  const header = isFirst ? readHeader(body) : undefined
  if (header && 'fault' in header) return header
  if (chainAfter(before, body) !== chain) return { fault: 'changed' }
  return { line: header ?? readBody(body), chain }
}

function chainAfter(before: string, body: string): string {
  return hash('sha256', `${before}${body}`)
}

const [fileStart, fileEnd] = ['{"whole":', '}']

function bodyOf(line: ExportLine): string {
  if (line.says === 'file') return `${fileStart}${line.text}${fileEnd}`
  const { says, ...rest } = line
  return canonicalJson(says === 'header' ? { format: formatName, ...rest } : rest)
}

const header = z.object({ format: z.literal(formatName), version: z.int(), from: z.string() })

function readHeader(
  body: string,
): (ExportLine & { says: 'header' }) | Readonly<{ fault: 'newer' | 'foreign' }> {
  const read = header.safeParse(parsed(body))
  if (!read.success) return { fault: 'foreign' }
  const { version, from } = read.data
  return version > newestFormat ? { fault: 'newer' } : { says: 'header', version, from }
}

const count = z.int().nonnegative()
const rest = z.strictObject({
  totals: z.strictObject({ files: count, entries: count, dispatches: count, verification: z.string() }),
  upTo: z.string().optional(),
})

function readBody(body: string): ExportLine {
  if (body.startsWith(fileStart)) return { says: 'file', text: body.slice(fileStart.length, -fileEnd.length) }
  return { says: 'totals', ...rest.parse(JSON.parse(body)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
