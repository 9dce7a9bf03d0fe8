import { useEffect, useState } from 'react'
import { fragmentFor, type Search, searchIn } from './search.ts'

/** The search that the address says; changing one changes the other. */
export function useSearch(): readonly [Search, (search: Search) => void] {
  const [search, setSearch] = useState(() => searchIn(location.hash))
  useEffect(() => {
    const read = () => setSearch(searchIn(location.hash))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const look = (next: Search) => {
    history.replaceState(history.state, '', `${location.pathname}${fragmentFor(next)}`)
    setSearch(next)
  }
  return [search, look]
}
