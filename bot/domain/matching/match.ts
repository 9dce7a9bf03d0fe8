import type { UnitId } from '../register/unit.ts'
import { countRows, leaveRows, rowsIn } from '../registerIndex/bits.ts'
import type { LedgerCount } from '../request/suggestion.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { firstCandidates } from './firstCandidates.ts'
import { freePlacesAt } from './freePlacesAt.ts'
import { keptOutOf } from './hardRules.ts'
import { type LedgerPage, ledgerLines } from './ledger.ts'
import { placesOf } from './places.ts'
import { type LedgerLine, type Verdict, verdictOn } from './verdict.ts'

/**
 * The register against a request: every unit is a candidate or kept out, and none is both. To be read at once: it does
 * not hear of what happens in the register afterwards.
 */
export type Match = Readonly<{
  /** How many there are. */
  candidates: number
  /** The first so many in asking order, explained. */
  first: (many: number) => readonly Candidate[]
  keptOut: number
  /** Units by reason, the most frequent first; one counts once under each of its reasons. */
  counts: readonly LedgerCount[]
  ledger: (page: LedgerPage) => readonly LedgerLine[]
  /** Undefined where the register does not have the unit. */
  verdictOn: (unitId: UnitId) => Verdict | undefined
  /** At all candidates together. */
  freePlaces: () => number
  /** Every candidate with its free places, in no order. */
  feasibleUnits: () => readonly Readonly<{ unitId: UnitId; freePlaces: number }>[]
}>

export function matchRequest(asked: Asked): Match {
  const { index, query } = asked
  const keptOut = keptOutOf(asked)
  const candidates = index.rows().slice()
  leaveRows(candidates, keptOut.all())
  const rows = rowsIn(candidates)
  return {
    candidates: rows.length,
    first: many => firstCandidates(asked, rows, many),
    keptOut: countRows(index.rows()) - rows.length,
    counts: keptOut.counts(),
    ledger: page => ledgerLines(asked, keptOut.by(page.code), page),
    verdictOn: unitId => {
      const row = index.rowOf(unitId)
      return row === undefined ? undefined : verdictOn(index.at(row), asked)
    },
    freePlaces: () => freePlacesAt(candidates, asked),
    feasibleUnits: () =>
      Array.from(rows, row => {
        const { unit } = index.at(row)
        return { unitId: unit.id, freePlaces: placesOf(unit, query).free }
      }),
  }
}
