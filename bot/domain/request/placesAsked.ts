import type { RequestFacts } from './requestFacts.ts'

/** Places by the permit: one a child, and one for the parent who comes along. */
export function placesAsked({ ages, withFamily }: Pick<RequestFacts, 'ages' | 'withFamily'>): number {
  return withFamily ? ages.length + 1 : ages.length
}
