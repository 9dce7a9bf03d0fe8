import type { Order } from './clauses.ts'

/** Something to sort: what it has at each path of the sorting, and its place in the container. */
export type Sortable = Readonly<{ values: readonly unknown[]; place: number }>

/** Ties go by place, from the end when the sorting descends: an index is read from one end to the other. */
export function compareBy(orders: readonly Order[]): (one: Sortable, other: Sortable) => number {
  const placesDescend = orders.some(({ descends }) => descends)
  return (one, other) => {
    for (const [at, { descends }] of orders.entries()) {
      const difference = compareValues(one.values[at], other.values[at])
      if (difference !== 0) return descends ? -difference : difference
    }
    return placesDescend ? other.place - one.place : one.place - other.place
  }
}

/** Different kinds of values never mix: nothing, null, false, true, numbers, strings, lists, objects. */
export function compareValues(one: unknown, other: unknown): number {
  const difference = kindOf(one) - kindOf(other)
  if (difference !== 0) return difference
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return 0
  return one < other ? -1 : 1
}

function kindOf(value: unknown): number {
  if (value === undefined) return 0
  if (value === null) return 1
  if (typeof value === 'boolean') return value ? 3 : 2
  if (typeof value === 'number') return 4
  if (typeof value === 'string') return 5
  return Array.isArray(value) ? 6 : 7
}
