export type Countdown = Readonly<{
  stop: () => void
  /** Until it rings, if the process does not stand still. */
  leftMs: () => number
}>

/**
 * Rings when the time is up, unless it is stopped before. For however long a process stands still, it costs one slice:
 * when it goes on, what came in the meantime is taken in and what was begun gets its time before that is called late.
 */
export function countdown(ms: number, ring: () => void): Countdown {
  const sliceMs = ms / slices
  let left = slices
  let [began, timer] = [performance.now(), setTimeout(tick, sliceMs)]

  function tick(): void {
    left -= 1
    if (left === 0) ring()
    else [began, timer] = [performance.now(), setTimeout(tick, sliceMs)]
  }

  return {
    stop: () => clearTimeout(timer),
    leftMs: () => Math.max(0, left * sliceMs - Math.min(sliceMs, performance.now() - began)),
  }
}

const slices = 10
