import type { ExportFormat, FacetName, SortOrder } from '../../bot/api/contract/registerSearch.ts'

export type RegisterWords = Readonly<{
  title: string
  search: string
  placeholder: string
  filters: string
  filtersChosen: (chosen: number) => string
  facets: Readonly<Record<FacetName, string>>
  from: string
  fromNowhere: string
  anything: string
  showMore: (more: number) => string
  showFewer: string
  sort: string
  sorts: Readonly<Record<SortOrder, string>>
  found: (total: number) => string
  showFound: (total: number) => string
  unknown: (words: readonly string[]) => string
  /** A choice that was read out of the text. */
  denied: (words: string) => string
  clear: string
  nothingFound: Readonly<{ title: string; advice: string }>
  take: string
  takeAs: Readonly<Record<ExportFormat, string>>
  units: string
  freeText: string
  back: string
}>
