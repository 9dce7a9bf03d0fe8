import type { Instant } from './calendar.ts'

/** One command's effect on one case file: what it was, what it is, and what happened in between. */
export type Step<State, Entry> = Readonly<{
  before: State | undefined
  after: State
  entries: readonly Entry[]
  /** The file's version after the step. */
  version: number
  at: Instant
}>
