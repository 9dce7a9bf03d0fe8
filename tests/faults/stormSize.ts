/** What a storm is made of, and how much of each there must be: less puts nothing to the test. */
export type Size = Readonly<Record<(typeof measures)[number][0], number>>

const measures = [
  ['seconds', 'seconds passed'],
  ['cases', 'cases were begun'],
  ['acknowledged', 'presses were acknowledged'],
  ['kills', 'processes were killed'],
  ['pauses', 'processes were paused'],
  ['longPauses', 'of them for longer than a lease'],
  ['restarts', 'processes were restarted'],
  ['holdsEnded', 'holds ran out'],
  ['holdsSeen', 'ends of a hold were seen'],
] as const

/** A storm that was none is a broken promise like any other. */
export function tooSmall(found: Size, least: Size): readonly string[] {
  return measures
    .filter(([each]) => found[each] < least[each])
    .map(([each, words]) => `Only ${found[each]} ${words}, and not ${least[each]}.`)
}
