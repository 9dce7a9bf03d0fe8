import type { Answer } from './answer.ts'
import type { Operation } from './operation.ts'
import type { TellScan } from './queries.ts'

export type Figures = Readonly<{
  requests: Readonly<Record<string, number>>
  /** By status, as it was answered before any fault. */
  statuses: Readonly<Record<string, number>>
  charge: number
  /** Queries that the service would have to go through everything for. */
  scans: readonly Readonly<{ container: string; query: string; paths: readonly string[]; count: number }>[]
}>

export type Tally = Readonly<{
  note: (operation: Operation, answer: Answer) => void
  noteScan: TellScan
  figures: () => Figures
}>

export function openTally(): Tally {
  const requests = new Map<string, number>()
  const statuses = new Map<string, number>()
  const scans = new Map<string, Figures['scans'][number]>()
  let charge = 0

  return {
    note: ({ kind }, { status, headers }) => {
      requests.set(kind, (requests.get(kind) ?? 0) + 1)
      statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
      charge += Number(headers['x-ms-request-charge'] ?? 0)
    },
    noteScan: scan => {
      const name = `${scan.container} ${scan.query}`
      scans.set(name, { ...scan, count: (scans.get(name)?.count ?? 0) + 1 })
    },
    figures: () => ({
      requests: Object.fromEntries(requests),
      statuses: Object.fromEntries(statuses),
      charge: Math.round(charge),
      scans: [...scans.values()],
    }),
  }
}
