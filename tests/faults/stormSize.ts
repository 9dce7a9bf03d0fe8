/** What a storm is made of, and how much of each there must be: less puts nothing to the test. */
export type Size = Readonly<Record<Measured, number>>

type Measured = keyof typeof words

const words = {
  seconds: 'seconds passed',
  cases: 'cases were begun',
  acknowledged: 'presses were acknowledged',
  kills: 'processes were killed',
  pauses: 'processes were paused',
  longPauses: 'of them for longer than a lease',
  restarts: 'processes were restarted',
  holdsEnded: 'holds ran out',
  holdsSeen: 'ends of a hold were seen',
} as const

/** A storm that was none is a broken promise like any other. */
export function tooSmall(found: Size, least: Size): readonly string[] {
  return measured
    .filter(each => found[each] < least[each])
    .map(each => `Only ${found[each]} ${words[each]}, and not ${least[each]}.`)
}

const measured: readonly Measured[] = [
  'seconds',
  'cases',
  'acknowledged',
  'kills',
  'pauses',
  'longPauses',
  'restarts',
  'holdsEnded',
]
