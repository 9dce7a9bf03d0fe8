import { lastBreathMs, type Repeat } from './caseFindings.ts'
import { leaseMs } from './instancesScene.ts'
import type { Blow, Storm } from './instancesStorm.ts'

/**
 * What made messages come again. A lease is taken over from whoever was killed, and from whoever stood still for longer
 * than it runs: no more may be repeated than there were such blows, and without those of the second kind no more than
 * there were kills.
 */
export function causesOf(repeats: readonly Repeat[], { kills, pauses }: Storm) {
  const longPauses = pauses.filter(isLong)
  const byLongPauses = repeats.filter(repeat => longPauses.some(pause => outlasted(pause, repeat)))
  const others = repeats.length - byLongPauses.length
  const unexplained = repeats.filter(repeat => ![...kills, ...pauses].some(blow => explains(blow, repeat)))
  return {
    counts: {
      repeats: repeats.length,
      repeatsByKills: repeats.filter(repeat => kills.some(kill => explains(kill, repeat))).length,
      longPauses: longPauses.length,
      repeatsByLongPauses: byLongPauses.length,
    },
    broken: [
      ...(others > kills.length ? [`${others} repeats came of ${kills.length} kills.`] : []),
      ...(repeats.length > kills.length + longPauses.length
        ? [`${repeats.length} repeats came of ${kills.length} kills and ${longPauses.length} long pauses.`]
        : []),
      ...unexplained.map(
        ({ said, receiver }) => `“${said}” came twice to ${receiver} and nobody had been struck.`,
      ),
    ],
  }
}

/** Whoever stood still for longer than a lease runs had it taken over. */
export const isLong = ({ from, to }: Blow) => to - from > leaseMs

/** The blow came before it was recorded that the first had gone out, and the second came after the blow. */
function explains({ from, to }: Blow, { first, second }: Repeat): boolean {
  return from <= second.at && from - longestRecordingMs < first.at && first.at <= to + lastBreathMs
}

/** The archive may keep a process waiting so long. */
const longestRecordingMs = 3_000

/** The lease had begun up to a send before the pause. */
function outlasted(pause: Blow, repeat: Repeat): boolean {
  return explains(pause, repeat) && repeat.second.at > pause.from + leaseMs / 2
}
