import { addRows, type Bits, keepRows, noRows } from './bits.ts'
import {
  type Counted,
  type Facet,
  type FacetName,
  type Facets,
  type FacetValues,
  facetNames,
} from './facets.ts'

/** What is chosen in each facet. */
export type Filters = { readonly [Name in FacetName]?: readonly FacetValues[Name][] }

/** How many units there would be with each value. What is chosen in a facet of its own kind is left aside. */
export type FacetCounts = { readonly [Name in FacetName]: readonly Counted<FacetValues[Name]>[] }

/** The rows that suit everything that is chosen, and what else could be, which not everyone asks for. */
export function narrow(
  found: Bits,
  filters: Filters,
  facets: Facets,
): Readonly<{ rows: Bits; counts: () => FacetCounts }> {
  const chosen = new Map(facetNames.flatMap(name => chosenIn(name, filters, facets)))
  const rows = narrowed(found, [...chosen.values()])

  function counted<Name extends FacetName>(name: Name): readonly Counted<FacetValues[Name]>[] {
    const facet: Facet<FacetValues[Name]> = facets[name]
    // Where every choice must hold, choosing one more leaves those that have it too.
    if (facet.takes === 'every' || !chosen.has(name)) return facet.countIn(rows)
    const others = [...chosen].filter(([other]) => other !== name)
    return facet.countIn(
      narrowed(
        found,
        others.map(([, suiting]) => suiting),
      ),
    )
  }

  const counts = () => ({
    serviceType: counted('serviceType'),
    route: counted('route'),
    municipality: counted('municipality'),
    permit: counted('permit'),
    price: counted('price'),
    withinKm: counted('withinKm'),
    age: counted('age'),
    gender: counted('gender'),
    need: counted('need'),
    freePlaces: counted('freePlaces'),
    readiness: counted('readiness'),
  })
  return { rows, counts }
}

/** The rows that suit what is chosen in the facet; none of them is no choice. */
function chosenIn<Name extends FacetName>(
  name: Name,
  filters: Filters,
  facets: Facets,
): readonly (readonly [FacetName, Bits])[] {
  const facet: Facet<FacetValues[Name]> = facets[name]
  const chosen: readonly FacetValues[Name][] = filters[name] ?? []
  if (chosen.length === 0) return []
  const sets = chosen.map(facet.rowsOf)
  const rows = noRows(32 * Math.max(...sets.map(({ length }) => length)))
  if (facet.takes === 'every') rows.fill(-1)
  for (const set of sets) {
    if (facet.takes === 'any') addRows(rows, set)
    else keepRows(rows, set)
  }
  return [[name, rows]]
}

function narrowed(found: Bits, to: readonly Bits[]): Bits {
  if (to.length === 0) return found
  const rows = found.slice()
  for (const only of to) keepRows(rows, only)
  return rows
}
