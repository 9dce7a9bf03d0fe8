import type { WatchedUnit } from '../../bot/api/contract/permitWatch.ts'

/** The page of permits that need somebody's eye. */
export type PermitWords = Readonly<{
  title: string
  allInOrder: Readonly<{ title: string; detail: (units: number, at: string) => string }>
  found: (total: number, units: number, at: string) => string
  showMore: string
  checkedOn: (day: string) => string
  places: (places: Pick<WatchedUnit, 'permitted' | 'occupied' | 'held'>) => string
  cases: string
  otherCases: (number: number) => string
  agreements: (agreements: readonly string[]) => string
}>
