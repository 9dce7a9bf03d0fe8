import type { Candidate } from '../../../bot/domain/matching/candidate.ts'
import type { Exclusion } from '../../../bot/domain/matching/exclusion.ts'
import { type Match, matchRequest } from '../../../bot/domain/matching/match.ts'
import { defaultMatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import type { LedgerLine } from '../../../bot/domain/matching/verdict.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery } from '../../builders/aQuery.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import type { World } from './putRight.ts'

export function matchIn(register: readonly Provider[], query: Query): Match {
  return matchRequest({ index: openRegisterIndex(register), query, rules: defaultMatchingRules })
}

/** Every line, found under its reasons one after the other; by unit id. */
export function wholeLedger({ counts, ledger }: Match): readonly LedgerLine[] {
  const lines = counts.flatMap(({ code }) => ledger({ code, most: Infinity }))
  const byUnit = new Map(lines.map(line => [line.unitId, line]))
  return [...byUnit.values()].toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1))
}

/** Why the unit is no candidate for the facts; empty when it is one. */
export function exclusions(unit: Unit, facts: Partial<RequestFacts> = {}): readonly Exclusion[] {
  return exclusionsIn({
    provider: aProvider({ units: [unit] }),
    query: aQuery({ facts: requestFacts(facts) }),
  })
}

/** The same of a provider's only unit. */
export function exclusionsIn({ provider, query }: World): readonly Exclusion[] {
  const match = matchIn([provider], query)
  return match.candidates > 0 ? [] : wholeLedger(match).flatMap(line => line.exclusions)
}

/** The unit as a candidate for the facts, in a register where the others stand too. */
export function candidateFor(
  unit: Unit,
  facts: Partial<RequestFacts> = {},
  others: readonly Unit[] = [],
): Candidate {
  const register = [aProvider({ units: [unit, ...others] })]
  return candidateIn(register, aQuery({ facts: requestFacts(facts) }), unit.id)
}

export function candidateIn(register: readonly Provider[], query: Query, unitId: string): Candidate {
  const match = matchIn(register, query)
  const candidate = match.first(Infinity).find(found => found.unitId === unitId)
  if (!candidate)
    throw new Error(`Could not find ${unitId} among the candidates: ${JSON.stringify(wholeLedger(match))}`)
  return candidate
}
