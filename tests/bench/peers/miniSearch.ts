import MiniSearch from 'minisearch'
import type { UnitDocument } from '../searchDocuments.ts'

/** MiniSearch as its guide advises for typing: beginnings, a fifth of the letters wrong, all words or else any. */
export function openMiniSearch(documents: readonly UnitDocument[]): (typed: string) => readonly string[] {
  const index = new MiniSearch<UnitDocument>({
    fields: ['name', 'place', 'provider', 'offers'],
    processTerm: term => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2, place: 2 } },
  })
  index.addAll(documents)
  const found = (typed: string, combineWith: 'AND' | 'OR') =>
    index
      .search(typed, { combineWith })
      .slice(0, 25)
      .map(({ id }) => String(id))
  return typed => {
    const all = found(typed, 'AND')
    return all.length > 0 ? all : found(typed, 'OR')
  }
}
