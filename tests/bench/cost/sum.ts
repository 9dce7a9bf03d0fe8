import type { Noted } from './chargeMeter.ts'

/** What several operations cost together, in request units. */
export type Sum = Readonly<{
  requests: number
  itemsRead: number
  itemsWritten: number
  /** In a container of one physical partition. */
  charge: number
  /** How much more with each further one, which every question to all of them has to ask too. */
  perFurtherPartition: number
  /** By the stand-in's own simpler rule, in its four physical partitions. */
  standIn: number
}>

const partitionsOfStandIn = 4

export function sumOf(noted: readonly Noted[]): Sum {
  const total = (of: (one: Noted) => number) => noted.reduce((sum, one) => sum + of(one), 0)
  const asking = total(one => one.asking) / partitionsOfStandIn
  return {
    requests: noted.length,
    itemsRead: total(one => one.read),
    itemsWritten: total(one => one.written),
    charge: rounded(total(one => one.items) + asking),
    perFurtherPartition: rounded(asking),
    standIn: rounded(total(one => one.told)),
  }
}

/** Hearing of changes goes by the clock and once for each process, so it is no part of what an act costs. */
export function withoutChanges(noted: readonly Noted[]): readonly Noted[] {
  return noted.filter(({ kind }) => kind !== 'changeFeed')
}

/** What it costs one process to hear of what was written. */
export function heard(noted: readonly Noted[]): number {
  const changes = noted.filter(({ kind }) => kind === 'changeFeed')
  return rounded(changes.reduce((sum, { items }) => sum + items, 0))
}

export function rounded(charge: number): number {
  return Math.round(charge * 10) / 10
}
