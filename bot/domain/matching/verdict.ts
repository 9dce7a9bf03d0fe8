import type { UnitId } from '../register/unit.ts'
import type { Listed } from '../registerIndex/registerIndex.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { candidateFrom } from './candidateFrom.ts'
import type { Exclusion } from './exclusion.ts'
import { exclusionsOf } from './hardRules.ts'
import { prospectOf } from './prospect.ts'

/** What is to be said of one unit: how it fits, or every reason why it is kept out. */
export type Verdict = Readonly<{ candidate: Candidate }> | Readonly<{ keptOut: LedgerLine }>

/** A unit that is no candidate, with all its reasons. */
export type LedgerLine = Readonly<{
  unitId: UnitId
  unitName: string
  providerId: string
  exclusions: readonly [Exclusion, ...Exclusion[]]
}>

export function verdictOn(listed: Listed, asked: Asked): Verdict {
  const { unit, provider } = listed
  const prospect = prospectOf(listed, asked)
  const [first, ...others] = exclusionsOf(prospect, asked.query, asked.rules)
  if (!first) return { candidate: candidateFrom(prospect, asked) }
  return {
    keptOut: {
      unitId: unit.id,
      unitName: unit.name,
      providerId: provider.id,
      exclusions: [first, ...others],
    },
  }
}
