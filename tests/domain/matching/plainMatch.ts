import type { Asked } from '../../../bot/domain/matching/asked.ts'
import type { Candidate } from '../../../bot/domain/matching/candidate.ts'
import { type LedgerLine, verdictOn } from '../../../bot/domain/matching/verdict.ts'
import { rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { purchaseRoutes } from '../../../bot/domain/vocabulary.ts'

export type PlainMatch = Readonly<{ candidates: readonly Candidate[]; ledger: readonly LedgerLine[] }>

/** The answer as the rules alone give it, unit after unit and with everything put in order: slow, and plain to see. */
export function plainMatch(asked: Asked): PlainMatch {
  const { index, rules } = asked
  const verdicts = Array.from(rowsIn(index.rows()), row => verdictOn(index.at(row), asked))
  const candidates = verdicts.flatMap(verdict => ('candidate' in verdict ? [verdict.candidate] : []))
  const ledger = verdicts.flatMap(verdict => ('keptOut' in verdict ? [verdict.keptOut] : []))
  return {
    candidates: candidates
      .toSorted(askedFirst)
      .map(candidate => marked(candidate, candidates, rules.clearlyBetterMargin)),
    ledger: ledger.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1)),
  }
}

function askedFirst(one: Candidate, other: Candidate): number {
  return (
    Number(one.saysUnsuited ?? false) - Number(other.saysUnsuited ?? false) ||
    purchaseRoutes.indexOf(one.route) - purchaseRoutes.indexOf(other.route) ||
    Number(one.serviceType !== 'kinshipHome') - Number(other.serviceType !== 'kinshipHome') ||
    (one.rank ?? 0) - (other.rank ?? 0) ||
    other.score - one.score ||
    (one.unitId < other.unitId ? -1 : 1)
  )
}

function marked(candidate: Candidate, all: readonly Candidate[], margin: number): Candidate {
  if (candidate.saysUnsuited) return candidate
  const routeOf = ({ route }: Candidate) => purchaseRoutes.indexOf(route)
  const toBeat = all
    .filter(other => !other.saysUnsuited && routeOf(other) < routeOf(candidate))
    .map(({ score }) => score)
  const isBetter = toBeat.length > 0 && candidate.score >= Math.max(...toBeat) + margin
  return isBetter ? { ...candidate, fitsClearlyBetter: true } : candidate
}
