import { addRows, type Bits, keepRows, noRows, sharedRows } from './bits.ts'
import {
  type Counted,
  type Facet,
  type FacetName,
  type Facets,
  type FacetValues,
  facetNames,
} from './facets.ts'
import { type Selection, selection } from './selection.ts'

/** What is chosen in each facet. */
export type Filters = { readonly [Name in FacetName]?: readonly FacetValues[Name][] }

/** How many units there would be with each value. What is chosen in a facet of its own kind is left aside. */
export type FacetCounts = { readonly [Name in FacetName]: readonly Counted<FacetValues[Name]>[] }

/** What suits everything that is chosen, and what else could be, which not everyone asks for. */
export function narrow(
  found: Bits,
  filters: Filters,
  facets: Facets,
): Readonly<{ suiting: Selection; counts: () => FacetCounts }> {
  const chosen = new Map(facetNames.flatMap(name => chosenIn(name, filters, facets)))
  const suiting = selection(narrowed(found, [...chosen.values()]))

  function counted<Name extends FacetName>(name: Name): readonly Counted<FacetValues[Name]>[] {
    const facet: Facet<FacetValues[Name]> = facets[name]
    // Where every choice must hold, choosing one more leaves those that have it too.
    if (facet.takes === 'every' || !chosen.has(name)) return facet.countIn(suiting)
    const others = [...chosen].flatMap(([other, rows]) => (other === name ? [] : [rows]))
    return facet.countIn(selection(narrowed(found, others)))
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
  return { suiting, counts }
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
  return to.reduce(sharedRows, found)
}
