import type { Totals } from './tally.ts'

/** How whoever started it follows a long work, and stops it. */
export type Course = Readonly<{
  report: (progress: Progress) => void
  signal: AbortSignal
}>

/** `share` of the whole work is done, from 0 to 1. */
export type Progress = Readonly<{ doing: string; files: number; share: number }>

export type Stopped = Readonly<{ outcome: 'stopped' }>
export type Refused = Readonly<{ outcome: 'refused'; why: string }>
export type Done = Readonly<{ outcome: 'done'; totals: Totals }>

export function refuse(why: string): Refused {
  return { outcome: 'refused', why }
}
