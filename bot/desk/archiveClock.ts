import type { Archive } from '../archive/archive.ts'
import { type Instant, second } from '../domain/calendar.ts'

/** Time as the archive has it: the machines that share one need not agree on anything else. */
export type ArchiveClock = Readonly<{
  /** Never goes back. */
  now: () => Instant
  /** Asks the archive again: what counts the time here in between may run a little fast or slow. */
  adjust: () => Promise<void>
}>

/** @param counted Milliseconds since any moment, evenly and never back. */
export async function openArchiveClock(
  archive: Pick<Archive, 'now'>,
  counted: () => number = () => performance.now(),
): Promise<ArchiveClock> {
  let ahead = await measureAhead(archive, counted)
  let latest = Number.NEGATIVE_INFINITY
  return {
    now: () => {
      latest = Math.max(latest, Math.floor(counted() + ahead))
      return latest
    },
    adjust: async () => {
      ahead = nearer(ahead, await measureAhead(archive, counted))
    },
  }
}

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
