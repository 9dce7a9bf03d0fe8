import { setTimeout as pause } from 'node:timers/promises'
import { countdown } from '../countdown.ts'
import {
  type CosmosAttempt,
  cosmosFault,
  isPassing,
  isRefusal,
  retryAfterMs,
  TooLate,
} from './cosmosFault.ts'

/** How long anyone waits for the service in all, tries and pauses together. */
export const longestMs = 2_000

/** The same where nobody waits for a card: files are moved as wholes, or all are read at the start. */
const atLeisureMs = 60_000

export type Try = Readonly<{
  signal: AbortSignal
  /** An earlier try was not answered, and may have been carried out all the same. */
  uncertain: boolean
}>

type Operation<Result> = (attempt: Try) => Promise<Result>

export function reading<Result>(operation: Operation<Result>): Promise<Result> {
  return patiently(operation, 'read')
}

export function writing<Result>(operation: Operation<Result>): Promise<Result> {
  return patiently(operation, 'write to')
}

export function readingAtLeisure<Result>(operation: Operation<Result>): Promise<Result> {
  return patiently(operation, 'read', atLeisureMs)
}

export function writingAtLeisure<Result>(operation: Operation<Result>): Promise<Result> {
  return patiently(operation, 'write to', atLeisureMs)
}

/**
 * Tries what may go better the next time again until the time is up. Each try must do no harm when an earlier one was
 * carried out without an answer: what is written here is new under a fixed id or replaces one known version. What the
 * service says in the end becomes one clear line.
 */
export async function patiently<Result>(
  operation: Operation<Result>,
  attempt: CosmosAttempt,
  withinMs = longestMs,
): Promise<Result> {
  const deadline = deadlineIn(withinMs)
  let uncertain = false
  try {
    for (let tries = 0; ; tries++) {
      try {
        // The SDK sleeps through a signal now and then; nobody waits for that.
        return await Promise.race([operation({ signal: deadline.signal, uncertain }), deadline.passed])
      } catch (error) {
        uncertain ||= !isRefusal(error)
        const waitMs = retryAfterMs(error) ?? Math.random() * 20 * 2 ** Math.min(tries, 5)
        if (!isPassing(error) || waitMs >= deadline.leftMs()) throw cosmosFault(error, { attempt, uncertain })
        await pause(waitMs)
      }
    }
  } finally {
    deadline.clear()
  }
}

/** Only time in which this process runs counts: whoever wakes from a long sleep finds answers waiting, not its time up. */
function deadlineIn(ms: number) {
  const controller = new AbortController()
  const { signal } = controller
  const clock = countdown(ms, () => controller.abort())
  const passed = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new TooLate()), { once: true })
  })
  return { signal, passed, leftMs: clock.leftMs, clear: clock.stop }
}
