import { hash } from 'node:crypto'
import type { WholeFile } from '../archive/archive.ts'
import { wholeText } from './wholeText.ts'

/** How much there is, and the sum of every case file's own hash, which no order and no engine changes. */
export type Tally = Readonly<{ files: number; entries: number; dispatches: number; sum: bigint }>

export const nothingYet: Tally = { files: 0, entries: 0, dispatches: 0, sum: 0n }

/** `text` is the file's, for those who have it already. */
export function withFile(tally: Tally, whole: WholeFile, text = wholeText(whole)): Tally {
  return {
    files: tally.files + 1,
    entries: tally.entries + whole.entries.length,
    dispatches: tally.dispatches + whole.dispatches.length,
    sum: BigInt.asUintN(256, tally.sum + BigInt(`0x${hash('sha256', text)}`)),
  }
}

/** A tally as it is written down and shown. */
export type Totals = Readonly<{ files: number; entries: number; dispatches: number; verification: string }>

export function totalsOf({ sum, ...counts }: Tally): Totals {
  return { ...counts, verification: sum.toString(16).padStart(64, '0') }
}

export function tallyOf({ verification, ...counts }: Totals): Tally {
  return { ...counts, sum: BigInt(`0x${verification}`) }
}
