import type { Instant } from '../calendar.ts'
import { apply } from './apply.ts'
import type { RequestEntry } from './entries.ts'
import { type PlacementRequest, type Turn, turnOf } from './placementRequest.ts'

/** One thing of a journal and when it happened. */
export type Happened = Readonly<{ entry: RequestEntry; at: Instant }>

/** Whose move it has been, and for how long: ms in all before the present turn, which has lasted since then. */
export type Waiting = Readonly<{ turn: Turn; since: Instant; before: Readonly<Record<Turn, number>> }>

/** A journal from its first entry on; undefined when there is none. */
export function waitingIn(journal: readonly Happened[]): Waiting | undefined {
  let request: PlacementRequest | undefined
  let waiting: Waiting | undefined
  for (const { entry, at } of journal) {
    request = apply(request, entry)
    const turn = turnOf(request)
    if (!waiting) waiting = { turn, since: at, before: nobodyYet }
    else if (turn !== waiting.turn) waiting = { turn, since: at, before: waitedUntil(waiting, at) }
  }
  return waiting
}

/** How long each has had the move by then, the present turn included; once ended, nobody waits for anybody. */
export function waitedUntil({ turn, since, before }: Waiting, now: Instant): Readonly<Record<Turn, number>> {
  return { ...before, [turn]: before[turn] + Math.max(0, now - since) }
}

const nobodyYet: Waiting['before'] = {
  centralUnit: 0,
  socialWorker: 0,
  decider: 0,
  provider: 0,
  nobody: 0,
}
