import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from '../archive/archive.ts'
import { type Instant, second } from '../domain/calendar.ts'

/** Time as the archive has it: the machines that share one need not agree on anything else. */
export type ArchiveClock = Readonly<{
  /** Never goes back. */
  now: () => Instant
  /** Asks the archive again: what counts the time here in between may run a little fast or slow. */
  adjust: () => Promise<void>
  /** The same where this machine's clock was set or the machine slept: on SQLite that clock is the archive's time. */
  adjustIfSet: () => Promise<void>
}>

/**
 * @param counted Milliseconds since any moment, evenly and never back; a machine that sleeps may not count.
 * @param shown What this machine's clock shows, which anyone may set.
 */
export async function openArchiveClock(
  archive: Pick<Archive, 'now'>,
  counted: () => number = () => performance.now(),
  shown: () => Instant = Date.now,
): Promise<ArchiveClock> {
  let ahead = await measureAhead(archive, counted)
  let shownAhead = shown() - counted()
  let latest = Number.NEGATIVE_INFINITY

  async function adjust(): Promise<void> {
    const nowAhead = shown() - counted()
    ahead = await measureAhead(archive, counted)
    // Only now: where the archive did not answer, the next look asks again.
    shownAhead = nowAhead
  }

  return {
    now: () => {
      latest = Math.max(latest, Math.floor(counted() + ahead))
      return latest
    },
    adjust,
    adjustIfSet: async () => {
      if (Math.abs(shown() - counted() - shownAhead) > leastStep) await adjust()
    },
  }
}

/** Between two adjustments a clock that is only kept right moves less. */
const leastStep = second / 2

/** Where the archive tells whole seconds only, it is asked until one of them begins. */
const closeEnough = second / 10
const betweenAsksMs = second / 20
const mostAsks = 25

/** How far the archive's time is ahead of what this process counts: the middle of what all answers leave possible. */
async function measureAhead(archive: Pick<Archive, 'now'>, counted: () => number): Promise<number> {
  let known = await askHowFar(archive, counted)
  for (let asks = 1; asks < mostAsks && known.most - known.least > closeEnough; asks++) {
    await pause(betweenAsksMs)
    const told = await askHowFar(archive, counted)
    known = overlapOf(known, told) ?? told
  }
  return (known.least + known.most) / 2
}

type Bounds = Readonly<{ least: number; most: number }>

/** The answer was true at some time between the question and its coming in. */
async function askHowFar(archive: Pick<Archive, 'now'>, counted: () => number): Promise<Bounds> {
  const asked = counted()
  const { from, to } = await archive.now()
  return { least: from - counted(), most: to - asked }
}

/** None where the clock was set in between. */
function overlapOf(one: Bounds, other: Bounds): Bounds | undefined {
  const [least, most] = [Math.max(one.least, other.least), Math.min(one.most, other.most)]
  return least <= most ? { least, most } : undefined
}
