import type { CaseHead } from '../../bot/api/contract/cases.ts'

/** The cases as they are now, but nothing moves: those that stood there stand as they stood, and new ones come below. */
export function steadyOrder(stood: readonly string[], now: readonly CaseHead[]): readonly CaseHead[] {
  const placeOf = new Map(stood.map((caseCode, place) => [caseCode, place]))
  const last = stood.length
  return now.toSorted(
    (one, other) => (placeOf.get(one.caseCode) ?? last) - (placeOf.get(other.caseCode) ?? last),
  )
}
