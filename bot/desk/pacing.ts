import type { Instant } from '../domain/calendar.ts'

/** Who must be left in peace for a while after something was sent to them. */
export type Pacing = Readonly<{
  /** Begins a rest: the usual gap, or longer where the recipient's side asked for it. */
  rest: (recipient: string, now: Instant, atLeastUntil?: Instant) => void
  resting: (now: Instant) => readonly string[]
  /** When the first rest ends; undefined when nobody rests. */
  nextFree: (now: Instant) => Instant | undefined
}>

export function makePacing(gapMs: number): Pacing {
  const freeFrom = new Map<string, Instant>()

  function resting(now: Instant): readonly string[] {
    for (const [recipient, from] of freeFrom) if (from <= now) freeFrom.delete(recipient)
    return [...freeFrom.keys()]
  }

  return {
    rest: (recipient, now, atLeastUntil = now) =>
      freeFrom.set(recipient, Math.max(now + gapMs, atLeastUntil)),
    resting,
    nextFree: now => (resting(now).length === 0 ? undefined : Math.min(...freeFrom.values())),
  }
}
