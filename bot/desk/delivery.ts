import { setTimeout as pause } from 'node:timers/promises'
import { type Dispatch, isErrand } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import { type DispatcherServices, lastingKinds, type Outcome } from './dispatching.ts'
import { inTime } from './inTime.ts'
import { nextTry } from './patience.ts'

/**
 * Performs a leased dispatch and records how it went. Never throws; answers until when its recipient asks for peace.
 * A message that a process which stood still for long comes back to is left to whoever takes the lease next.
 */
export async function deliver(
  dispatch: Dispatch,
  leaseUntil: Instant,
  services: DispatcherServices,
): Promise<Instant | undefined> {
  if (!isErrand(dispatch) && services.clock() + services.config.longestSendMs > leaseUntil) return undefined
  const outcome = await perform(dispatch, services)
  const ended = services.clock()
  await persistently(() => record(dispatch, outcome, services), dispatch, services)
  return 'fault' in outcome && outcome.retryAfterMs !== undefined ? ended + outcome.retryAfterMs : undefined
}

async function perform(dispatch: Dispatch, { performers, config }: DispatcherServices): Promise<Outcome> {
  const performer = performers[dispatch.kind]
  const { longestSendMs: longestMs } = config
  if (performer === undefined) return { fault: `nothing here performs the kind ${dispatch.kind}` }
  try {
    return await inTime(performer(dispatch), {
      longestMs,
      instead: { fault: `no answer within ${longestMs} ms` },
    })
  } catch (fault) {
    return { fault: String(fault) }
  }
}

const recordWaitsMs = [250, 1_000, 4_000]

/** What was sent must not be forgotten over a passing fault of the archive, or it would be sent again. */
async function persistently(
  recording: () => Promise<void>,
  dispatch: Dispatch,
  { log }: DispatcherServices,
): Promise<void> {
  for (const waitMs of recordWaitsMs) {
    try {
      return await recording()
    } catch (fault) {
      log(`Could not record how ${nameOf(dispatch)} went: ${String(fault)}`)
      await pause(waitMs, undefined, { ref: false })
    }
  }
  log(`Left ${nameOf(dispatch)} to be performed again when its lease runs out.`)
}

/** An errand that fails is tried for as long as it takes: nobody else ends that hold or files that case. */
async function record(dispatch: Dispatch, outcome: Outcome, services: DispatcherServices): Promise<void> {
  const { archive, clock, config, random } = services
  const { fileId, key, version } = dispatch
  const now = clock()
  const delivery = { worker: config.worker, fileId, key, version, at: now }

  const giveUp = async (fault: string) => {
    services.log(`Gave up ${nameOf(dispatch)} after ${dispatch.attempts} attempts: ${fault}`)
    await services.onGivenUp(dispatch, fault)
    await archive.dispatches.giveUp({ ...delivery, fault })
  }

  if ('delivered' in outcome) {
    const { receipt, replaced } = outcome
    return archive.dispatches.confirm({ ...delivery, receipt, replaced })
  }
  if ('notYet' in outcome)
    return archive.dispatches.postpone({ ...delivery, until: Math.ceil(outcome.notYet) })
  if ('hopeless' in outcome) return giveUp(outcome.hopeless)
  const { fault, retryAfterMs } = outcome
  const isLasting = isErrand(dispatch) || lastingKinds.includes(dispatch.kind)
  const patience = isLasting ? { ...config, giveUpAfterMs: Number.POSITIVE_INFINITY } : config
  const until = nextTry(dispatch, { now, retryAfterMs, chance: random() }, patience)
  if (until === undefined) return giveUp(fault)
  return archive.dispatches.postpone({ ...delivery, until, fault })
}

/** Without the recipient: a log holds no person. */
function nameOf({ kind, fileId, key, recipient, version }: Dispatch): string {
  return `${kind} ${key.replace(recipient, '')} of case file ${fileId} at version ${version}`
}
