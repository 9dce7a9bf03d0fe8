/** What was promised of a figure, what it was in this run, and whether the promise held. */
export type Target = Readonly<{ measured: number; verdict: 'held' | 'missed' }> &
  (Readonly<{ atMost: number }> | Readonly<{ atLeast: number }>)

export function atMost(most: number, measured: number): Target {
  return { atMost: most, measured, verdict: measured <= most ? 'held' : 'missed' }
}

export function atLeast(least: number, measured: number): Target {
  return { atLeast: least, measured, verdict: measured >= least ? 'held' : 'missed' }
}
