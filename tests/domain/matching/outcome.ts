import type { Candidate } from '../../../bot/domain/matching/candidate.ts'
import type { Exclusion } from '../../../bot/domain/matching/exclusion.ts'
import { matchRequest } from '../../../bot/domain/matching/match.ts'
import { defaultMatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery } from '../../builders/aQuery.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import type { World } from './putRight.ts'

/** Why the unit is no candidate for the facts; empty when it is one. */
export function exclusions(unit: Unit, facts: Partial<RequestFacts> = {}): readonly Exclusion[] {
  return exclusionsIn({
    provider: aProvider({ units: [unit] }),
    query: aQuery({ facts: requestFacts(facts) }),
  })
}

/** The same of a provider's only unit. */
export function exclusionsIn({ provider, query }: World): readonly Exclusion[] {
  const { candidates, ledger } = matchRequest(query, [provider], defaultMatchingRules)
  return candidates.length > 0 ? [] : ledger.flatMap(line => line.exclusions)
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
  const { candidates, ledger } = matchRequest(query, register, defaultMatchingRules)
  const candidate = candidates.find(found => found.unitId === unitId)
  if (!candidate) throw new Error(`Could not find ${unitId} among the candidates: ${JSON.stringify(ledger)}`)
  return candidate
}
