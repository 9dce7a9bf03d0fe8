import type { Announcement } from '../announcement.ts'
import { day, type Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { Step } from '../step.ts'
import type { ProviderPlan } from './plan.ts'

/**
 * An import of a list into the register. It is prepared in parts that nobody looks at; one entry decides that all of
 * them shall be carried out; then they are, one after the other, whoever dies meanwhile.
 */
export type RegisterImport = Readonly<{
  id: string
  /** What the list is called; the reason of every change that comes of it. */
  name: string
  by: PersonId
  /** Tells this plan from any other, so that parts of an earlier try are never taken for these. */
  fingerprint: string
  parts: number
  /** In each of the parts. */
  changes: readonly number[]
  /** Parts that have been carried out. */
  carriedOut: number
  state: 'prepared' | 'decided' | 'discarded'
  decidedAt?: Instant
}>

export type ImportPart = Readonly<{ providers: readonly ProviderPlan[] }>

export type ImportEntry = Readonly<
  | { type: 'ImportPrepared'; import: RegisterImport }
  | { type: 'ImportDecided'; at: Instant }
  | { type: 'ImportPartCarriedOut'; part: number }
  | { type: 'ImportDiscarded' }
>

export type ImportPartEntry = Readonly<{ type: 'ImportPartStored'; part: ImportPart }>

export type ImportRefusal = Readonly<{ refused: 'notAllowed' | 'importDiscarded' | 'otherPlanDecided' }>

/** Prepared anew, with another plan where the register has changed, for as long as nothing has been decided. */
export function prepare(
  known: RegisterImport | undefined,
  wanted: Pick<RegisterImport, 'id' | 'name' | 'by' | 'fingerprint' | 'parts' | 'changes'>,
): readonly ImportEntry[] | ImportRefusal {
  if (known?.state === 'discarded') return { refused: 'importDiscarded' }
  if (known?.fingerprint === wanted.fingerprint) return []
  if (known?.state === 'decided') return { refused: 'otherPlanDecided' }
  return [{ type: 'ImportPrepared', import: { ...wanted, carriedOut: 0, state: 'prepared' } }]
}

/** How many of its changes are before that part, of how many. */
export function changesBefore(
  { changes }: Pick<RegisterImport, 'changes'>,
  part: number,
): Readonly<{ done: number; of: number }> {
  return { done: sumOf(changes.slice(0, part)), of: sumOf(changes) }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The one commit that makes all of it true, or none. */
export function decide(
  known: RegisterImport | undefined,
  fingerprint: string,
  at: Instant,
): readonly ImportEntry[] | ImportRefusal {
  if (!known || known.state === 'discarded') return { refused: 'importDiscarded' }
  if (known.fingerprint !== fingerprint) return { refused: 'otherPlanDecided' }
  return known.state === 'decided' ? [] : [{ type: 'ImportDecided', at }]
}

export function partCarriedOut({ carriedOut }: RegisterImport, part: number): readonly ImportEntry[] {
  return part === carriedOut ? [{ type: 'ImportPartCarriedOut', part }] : []
}

/** It is to be carried out, or may still be. What is not awaited never is again: no plan is prepared twice in an import. */
export function isAwaited(
  known: RegisterImport,
  { fingerprint }: Pick<RegisterImport, 'fingerprint'>,
  part: number,
): boolean {
  return known.state !== 'discarded' && known.fingerprint === fingerprint && part >= known.carriedOut
}

/** What was prepared and never decided is given up; what was decided is not. */
export function discard({ state }: RegisterImport): readonly ImportEntry[] {
  return state === 'prepared' ? [{ type: 'ImportDiscarded' }] : []
}

export function applyToImport(known: RegisterImport | undefined, entry: ImportEntry): RegisterImport {
  if (entry.type === 'ImportPrepared') return entry.import
  if (!known) throw new Error(`Could not apply ${entry.type}: no such import was prepared.`)
  if (entry.type === 'ImportDecided') return { ...known, state: 'decided', decidedAt: entry.at }
  if (entry.type === 'ImportDiscarded') return { ...known, state: 'discarded' }
  return { ...known, carriedOut: entry.part + 1 }
}

/** After this nobody is at it any more who began before. */
const longestPress = day

export function announceImport({ after, at }: Step<RegisterImport, ImportEntry>): Readonly<{
  announcements: readonly Announcement[]
  withdrawn: readonly string[]
}> {
  const { id: recipient, state, carriedOut } = after
  const errand = (kind: string, dueAt: Instant) => ({ key: kind, kind, recipient, dueAt, body: null })
  const carryingOut = state === 'decided' ? [errand('carryOutImport', at)] : []
  const tidying =
    state !== 'discarded' && carriedOut === 0 ? [errand('discardImport', at + longestPress)] : []
  return { announcements: [...carryingOut, ...tidying], withdrawn: [] }
}
