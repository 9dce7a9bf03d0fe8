import type { Dispatch } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'

/** How a failing dispatch is tried again: waits that double up to a longest one, until it is given up. */
export type Patience = Readonly<{
  firstWaitMs: number
  longestWaitMs: number
  /** Counted from the first attempt; no attempt is made later. */
  giveUpAfterMs: number
}>

export type Setback = Readonly<{
  now: Instant
  /** What the receiving side asked for. */
  retryAfterMs?: number
  /** From 0 up to, not including, 1: spreads out those who failed together over the whole wait. */
  chance: number
}>

/** When to try again; undefined when that would be too late, so that it is given up now. */
export function nextTry(
  { attempts, firstTriedAt }: Pick<Dispatch, 'attempts' | 'firstTriedAt'>,
  { now, retryAfterMs = 0, chance }: Setback,
  { firstWaitMs, longestWaitMs, giveUpAfterMs }: Patience,
): Instant | undefined {
  const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1))
  const at = Math.ceil(now + retryAfterMs + chance * longest)
  return at > (firstTriedAt ?? now) + giveUpAfterMs ? undefined : at
}
