import {
  type FacetName,
  facetNames,
  type SortOrder,
  sortOrders,
} from '../../bot/api/contract/registerSearch.ts'

/** What one looks for. It stands behind # in the address: that part can be bookmarked, and no server ever gets it. */
export type Search = Readonly<{
  text: string
  filters: Readonly<Partial<Record<FacetName, readonly string[]>>>
  /** Municipality code. */
  from?: string
  sort: SortOrder
}>

export const everything: Search = { text: '', filters: {}, sort: 'relevance' }

export function searchIn(fragment: string): Search {
  const said = new URLSearchParams(fragment.replace(/^#/, ''))
  const filters = Object.fromEntries(
    facetNames.filter(name => said.has(name)).map(name => [name, said.getAll(name)]),
  )
  const from = said.get('from')
  return {
    text: said.get('text') ?? '',
    filters,
    ...(from ? { from } : {}),
    sort: sortOrders.find(order => order === said.get('sort')) ?? everything.sort,
  }
}

export function fragmentFor({ text, filters, from, sort }: Search): string {
  const said = new URLSearchParams()
  if (text) said.set('text', text)
  for (const name of facetNames) for (const value of filters[name] ?? []) said.append(name, value)
  if (from) said.set('from', from)
  if (sort !== everything.sort) said.set('sort', sort)
  return said.size === 0 ? '' : `#${said}`
}

/** How many choices narrow the search, besides its words. */
export function choicesIn({ filters, from }: Search): number {
  return Object.values(filters).flat().length + (from === undefined ? 0 : 1)
}

export function withFilter(search: Search, name: FacetName, values: readonly string[]): Search {
  const { [name]: _, ...others } = search.filters
  return { ...search, filters: values.length === 0 ? others : { ...others, [name]: values } }
}

/** Distances from nowhere mean nothing: what depends on them goes along. */
export function withFrom(search: Search, from: string): Search {
  if (from) return { ...search, from, sort: search.sort === 'relevance' ? 'distance' : search.sort }
  const { from: _, ...others } = withFilter(search, 'withinKm', [])
  return others.sort === 'distance' ? { ...others, sort: 'relevance' } : others
}

/** The text without those words and the negation before them, however they were spaced and ended (HVB:t). */
export function withoutDenial(text: string, denied: string): string {
  const between = '[^\\p{L}\\p{N}]+'
  const words = denied.replaceAll(' ', between)
  const said = new RegExp(`\\p{L}+${between}${words}(?::\\p{L}+)?(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}\\s]*`, 'iu')
  return text.normalize('NFC').replace(said, '').replaceAll(/\s+/g, ' ').trim()
}
