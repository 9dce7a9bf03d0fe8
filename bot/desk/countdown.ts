/**
 * Rings when the time is up, unless it is stopped before. For however long a process stands still, it costs one slice:
 * when it goes on, what came in the meantime is taken in and what was begun gets its time before that is called late.
 */
export function countdown(ms: number, ring: () => void): Readonly<{ stop: () => void }> {
  let left = slices
  const tick = () => {
    left -= 1
    if (left === 0) ring()
    else timer = setTimeout(tick, ms / slices)
  }
  let timer = setTimeout(tick, ms / slices)
  return { stop: () => clearTimeout(timer) }
}

const slices = 10
