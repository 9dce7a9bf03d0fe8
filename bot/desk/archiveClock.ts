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
    shownAhead = shown() - counted()
    ahead = nearer(ahead, await measureAhead(archive, counted))
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

const roundTrips = 5

/** How far the archive's time is ahead of what this process counts, as the quickest answer of several has it. */
async function measureAhead(archive: Pick<Archive, 'now'>, counted: () => number): Promise<number> {
  const answers: { tookMs: number; ahead: number }[] = []
  for (let trip = 0; trip < roundTrips; trip++) {
    const asked = counted()
    const told = await archive.now()
    const tookMs = counted() - asked
    answers.push({ tookMs, ahead: told - (asked + tookMs / 2) })
  }
  const [quickest] = answers.toSorted((one, other) => one.tookMs - other.tookMs)
  return quickest?.ahead ?? 0
}

/** Some archives tell whole seconds only: two measurements may differ by up to one with nothing being wrong. */
const greatestDoubt = 2 * second

/** The middle of many measurements is nearer the truth than each; a clock that was set is followed at once. */
function nearer(ahead: number, measured: number): number {
  return Math.abs(measured - ahead) > greatestDoubt ? measured : ahead + (measured - ahead) / 4
}
